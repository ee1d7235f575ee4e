import { createProgram } from './program';

// A reader such as `head` may stop early.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
    throw error;
  }
});

createProgram({
  output: process.stdout,
  messages: process.stderr,
  input: process.stdin,
})
  .run(process.argv.slice(2))
  .then(exitCode => {
    process.exitCode = exitCode;
  })
  .catch(() => {
    process.stderr.write(
      'palette-conformance stopped on an unexpected error.\n',
    );
    process.exitCode = 2;
  });
