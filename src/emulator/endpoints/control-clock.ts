import { type Answer, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { badRequest, demandControl, readControlBody } from '../control/control-call.ts';
import { isReachable } from '../control/plans.ts';

/** `GET /__admin/clock`. */
export function readClock(call: Call): Answer {
  demandControl(call);
  const { movedSeconds } = call.world;
  const now = new Date(call.world.clock() + movedSeconds * 1000).toISOString();
  return json(200, { now, movedSeconds });
}

/** `POST /__admin/clock`: moves it, for all orgs. */
export function moveClock(call: Call): Answer {
  demandControl(call);
  const { moveSeconds } = readControlBody(call, ['moveSeconds']);
  const moved = call.world.movedSeconds + Number(moveSeconds);
  if (typeof moveSeconds !== 'number' || !isReachable(moved)) {
    throw badRequest('moveSeconds is a number of seconds, within a century.');
  }
  call.world.movedSeconds = moved;
  return readClock(call);
}
