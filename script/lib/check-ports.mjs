// check-ports.mjs PORT...: exits with 1 and a sentence where something else listens on one of the ports.
import { connect } from 'node:net';

const isTaken = (port, host) =>
  new Promise(resolve => {
    const socket = connect({ port, host });
    const answer = taken => {
      socket.destroy();
      resolve(taken);
    };
    socket.setTimeout(2000, () => answer(true));
    socket.on('connect', () => answer(true));
    socket.on('error', () => answer(false));
  });

for (const port of process.argv.slice(2).map(Number)) {
  if ((await isTaken(port, '127.0.0.1')) || (await isTaken(port, '::1'))) {
    console.error(
      `Port ${port} is taken by another program. Stop that program (perhaps another script/server) and run this again.`,
    );
    process.exitCode = 1;
  }
}
