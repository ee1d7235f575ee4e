import { createProgram } from './program';

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
