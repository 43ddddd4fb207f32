import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from '../answer.ts';
import { noStore } from '../answer.ts';
import type { Call } from '../call.ts';
import { Refusal } from '../refusal.ts';
import type { Switches } from '../switches.ts';

export type Fault = Switches['fault'];

/** How long a slow answer takes. */
const slowMs = 2_000;

/** The fault for this request: the one of its switches, else the next that was planned for its path. */
export function faultFor(call: Call): Fault {
  if (call.switches.fault !== 'none') return call.switches.fault;
  const planned = call.world.plannedFaults;
  const next = planned.find(({ path }) => call.path.startsWith(path));
  if (next === undefined) return 'none';
  next.times -= 1;
  if (next.times <= 0) planned.splice(planned.indexOf(next), 1);
  return next.fault;
}

/** What goes wrong before the request is looked at. */
export async function playBefore(fault: Fault): Promise<void> {
  if (fault === 'slow') await wait(slowMs);
  if (fault === 'unavailable') {
    throw new Refusal('service-unavailable', 'the fault unavailable was asked for');
  }
  if (fault === 'server-error') {
    throw new Refusal('server-error', 'the fault server-error was asked for');
  }
}

/** What goes wrong with a finished answer. `truncated` and `reset` are played on the connection. */
export function playOnAnswer(fault: Fault, answer: Answer): Answer {
  if (fault === 'malformed') return { ...answer, body: (answer.body ?? '').slice(0, -1) };
  if (fault !== 'html') return answer;
  return {
    status: 200,
    headers: { 'content-type': 'text/html;charset=UTF-8', ...noStore },
    body: '<!doctype html><title>Maintenance</title><p>EMULATOR: down for maintenance.</p>',
  };
}
