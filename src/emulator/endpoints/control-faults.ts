import { type Answer, empty, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { badRequest, demandControl, readControlBody } from '../control/control-call.ts';
import { isCount } from '../control/plans.ts';
import { readSwitches } from '../switches.ts';

/** `GET /__admin/faults`: those that are still to come. */
export function listFaults(call: Call): Answer {
  demandControl(call);
  return json(
    200,
    call.world.plannedFaults.map((planned) => ({ ...planned })),
  );
}

/** `POST /__admin/faults`: plays a fault on the next requests whose path begins so. */
export function planFault(call: Call): Answer {
  demandControl(call);
  const { fault, path = '', times = 1 } = readControlBody(call, ['fault', 'path', 'times']);
  const read = readSwitches({ fault });
  if ('mistake' in read || read.fault === undefined) {
    throw badRequest('fault is one of the values of the switch fault.');
  }
  if (typeof path !== 'string' || !isCount(times)) {
    throw badRequest('path is a text, and times a number from 1 to 1000.');
  }
  call.world.plannedFaults.push({ fault: read.fault, path, times });
  return listFaults(call);
}

/** `DELETE /__admin/faults`. */
export function forgetFaults(call: Call): Answer {
  demandControl(call);
  call.world.plannedFaults.length = 0;
  return empty(204);
}
