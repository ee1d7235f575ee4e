import { ServerResponse } from 'http';
import { ObjectStore } from '../cluster/ObjectStore';
import { WatchEvent, WatchPlan } from './watchPlan';

/** Streams a watch, one JSON event a line, until its timeout or until the client disconnects. */
export function streamWatch(
  response: ServerResponse,
  plan: WatchPlan,
  store: ObjectStore,
): void {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.flushHeaders();
  const send = (event: WatchEvent) =>
    response.write(`${JSON.stringify(event)}\n`);
  plan.initial.forEach(send);
  if (plan.initial.some(event => event.type === 'ERROR')) {
    response.end();
    return;
  }
  const unsubscribe = store.subscribe(change => {
    const event = plan.toEvent(change);
    if (event) send(event);
  });
  const timer = setTimeout(() => response.end(), plan.timeoutSeconds * 1000);
  response.on('close', () => {
    clearTimeout(timer);
    unsubscribe();
  });
}
