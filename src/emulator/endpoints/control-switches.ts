import { type Answer, empty, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { badRequest, demandControl, orgOfQuery, readControlBody } from '../control/control-call.ts';
import { readSwitches, switchNames, switchTable } from '../switches.ts';
import { switchesFor } from '../world.ts';

/** `GET /__admin/switches`: each switch, its value, what it may be and what it is for. */
export function readSwitchValues(call: Call): Answer {
  demandControl(call);
  const current = switchesFor(call.world, orgOfQuery(call) ?? call.org, {});
  const rows = switchNames.map((name) => [name, { value: current[name], ...switchTable[name] }]);
  return json(200, Object.fromEntries(rows));
}

/** `PATCH /__admin/switches`: sets some. */
export function changeSwitches(call: Call): Answer {
  demandControl(call);
  const target = orgOfQuery(call) ?? call.world;
  const read = readSwitches(readControlBody(call, 'any'));
  if ('mistake' in read) throw badRequest(read.mistake);
  target.switches = { ...target.switches, ...read };
  return readSwitchValues(call);
}

/** `DELETE /__admin/switches`: puts all back; those of one org as those of the emulator. */
export function resetSwitches(call: Call): Answer {
  demandControl(call);
  const target = orgOfQuery(call) ?? call.world;
  target.switches = {};
  return empty(204);
}
