// @ts-check

// A process that judges one listing after another. It does so in a thread, whose memory can be limited without ending the
// process. `src/evaluations/JudgingProcess.ts` says what it is told and answers. Plain JavaScript, for the same reason as
// `judgeListing.js`.

const { readdirSync, writeFileSync } = require('node:fs');
const { constants, setPriority } = require('node:os');
const { Worker } = require('node:worker_threads');

/** @type {Worker | undefined} */
let thread;

giveWay();
process.on('message', (/** @type {any} */ { setup, task }) => {
  if (setup) {
    thread = startThread(setup);
  } else {
    thread?.postMessage(task);
  }
});
// The backend has ended.
process.on('disconnect', () => process.exit());

/** Lets everything else on the machine go first. */
function giveWay() {
  const { PRIORITY_LOW } = constants.priority;
  if (process.platform !== 'linux') {
    setPriority(PRIORITY_LOW);
    return;
  }
  // Each thread has a priority of its own, those of Node.js included.
  for (const id of readdirSync('/proc/self/task')) {
    setPriority(Number(id), PRIORITY_LOW);
  }
  try {
    // Without control groups, sessions share processors first (sched(7)). This process has a session of its own.
    writeFileSync('/proc/self/autogroup', String(PRIORITY_LOW));
  } catch {
    // Not every kernel has that.
  }
}

/** @param {{ catalog: object, memoryMiB: number }} setup */
function startThread({ catalog, memoryMiB }) {
  return new Worker(require.resolve('./judgeListing.js'), {
    workerData: { catalog },
    resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
  })
    .on('message', judgement => answer({ judgement }))
    .on('error', error => {
      const { message, code } = /** @type {NodeJS.ErrnoException} */ (error);
      answer({ failure: { message, code } });
    });
}

/** @param {object} message */
function answer(message) {
  if (process.connected) {
    process.send?.(message);
  }
}
