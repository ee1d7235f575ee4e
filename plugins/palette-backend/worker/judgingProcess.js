// @ts-check

// A process that judges one listing after another. It does so in a thread, whose memory can be limited without ending the
// process. `src/evaluations/JudgingProcess.ts` says what it is told and answers. Plain JavaScript, for the same reason as
// `judgeListing.js`.

const { readdirSync, writeFileSync } = require('node:fs');
const { constants, setPriority } = require('node:os');
const { Worker } = require('node:worker_threads');

const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority;
/** The kernel takes the priority of one session in a tenth of a second. */
const AGAIN_MS = 200;

/** @type {Worker | undefined} */
let thread;
/** The task that is being judged. */
let current = 0;
let priority = 0;

keepNoCores();
// A busy machine would never let a process of the lowest priority start.
lowerPriority(PRIORITY_BELOW_NORMAL);

process.on('message', (/** @type {any} */ { setup, id, task }) => {
  if (setup) {
    thread = startThread(setup);
  } else {
    current = id;
    thread?.postMessage(task);
  }
});
// The backend has ended.
process.on('disconnect', () => process.exit());

/** @param {{ catalog: object, memoryMiB: number }} setup */
function startThread({ catalog, memoryMiB }) {
  return new Worker(require.resolve('./judgeListing.js'), {
    workerData: { catalog },
    resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
  })
    .on('message', message => {
      if (message === 'ready') {
        lowerPriority(PRIORITY_LOW);
        say(message);
      } else {
        say({ id: current, judgement: message });
      }
    })
    .on('error', error => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code !== 'ERR_WORKER_OUT_OF_MEMORY') {
        // For the log alone: it has paths of this machine.
        console.error(error);
      }
      // A process without its thread is of no use.
      say({ failed: code ?? error.name }, () => process.exit(1));
    });
}

/**
 * @param {any} message
 * @param {() => void} [then]
 */
function say(message, then = () => {}) {
  if (process.connected) {
    process.send?.(message, then);
  }
}

/**
 * Lets other processes go first.
 *
 * @param {number} lower
 */
function lowerPriority(lower) {
  priority = lower;
  if (process.platform !== 'linux') {
    attempt(() => setPriority(priority));
    return;
  }
  // Each thread has a priority of its own, those of Node.js included. One may end meanwhile.
  attempt(() =>
    readdirSync('/proc/self/task').forEach(id =>
      attempt(() => setPriority(Number(id), priority)),
    ),
  );
  lowerPriorityOfSession();
}

/** Without control groups, sessions share processors first (sched(7)). This process has a session of its own. */
function lowerPriorityOfSession() {
  try {
    writeFileSync('/proc/self/autogroup', String(priority));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EAGAIN') {
      setTimeout(lowerPriorityOfSession, AGAIN_MS).unref();
    }
  }
}

/** Listings are kept nowhere, so core dumps get no memory. */
function keepNoCores() {
  attempt(() => writeFileSync('/proc/self/coredump_filter', '0'));
}

/**
 * Does what not every system has or allows.
 *
 * @param {() => void} work
 */
function attempt(work) {
  try {
    work();
  } catch {
    // It judges as well without.
  }
}
