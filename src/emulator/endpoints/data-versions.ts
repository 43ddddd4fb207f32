import { type Answer, json } from '../answer.ts';
import { apiVersions } from '../rest/api-version.ts';

/** `GET /services/data`: the versions, for anybody. */
export function dataVersions(): Answer {
  return json(
    200,
    apiVersions().map((version) => ({ ...version })),
  );
}
