import { type Answer, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { restSession } from '../checks/rest-session.ts';
import { checkVersion } from '../rest/api-version.ts';

/** `GET /services/data/vNN.N/limits`. */
export function limits(call: Call): Answer {
  checkVersion(call);
  restSession(call);
  return json(200, {
    DailyApiRequests: { Max: 15_000, Remaining: 14_998 },
    DailyBulkApiBatches: { Max: 15_000, Remaining: 15_000 },
    DataStorageMB: { Max: 5, Remaining: 5 },
    FileStorageMB: { Max: 20, Remaining: 20 },
  });
}
