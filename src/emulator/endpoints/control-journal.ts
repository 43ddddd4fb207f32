import { type Answer, empty, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { demandControl, orgOfQuery } from '../control/control-call.ts';

/** `GET /__admin/journal`: oldest first; `outcome` is answered, refused or fault. */
export function readJournal(call: Call): Answer {
  demandControl(call);
  const outcome = call.query.get('outcome');
  const entries = call.world.journal
    .entries(orgOfQuery(call)?.name)
    .filter((entry) => outcome === null || entry.outcome === outcome);
  return json(
    200,
    entries.map((entry) => ({ ...entry })),
  );
}

/** `DELETE /__admin/journal`. */
export function clearJournal(call: Call): Answer {
  demandControl(call);
  call.world.journal.clear();
  return empty(204);
}
