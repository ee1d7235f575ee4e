/** ms; shorter than a frame of the screen. */
const SLICE_MS = 12;

/** Creates a function that lets the page go on once a slice of work has taken its time. */
export function createSlicePause(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) {
      return;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 0);
    });
    began = performance.now();
  };
}
