import { type Answer, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { demandObjectAccess } from '../checks/demand-object-access.ts';
import { restSession } from '../checks/rest-session.ts';
import { checkVersion } from '../rest/api-version.ts';
import { parseSoql } from '../rest/parse-soql.ts';
import { describeColumns, runQuery } from '../rest/run-query.ts';

/** `GET /services/data/vNN.N/query?q=…`: a small part of SOQL, answered rightly or refused. */
export function query(call: Call): Answer {
  const version = checkVersion(call);
  restSession(call);
  demandObjectAccess(call);
  const parsed = parseSoql(call.query.get('q') ?? '');
  const columns = call.query.get('columns') === 'true';
  return json(200, columns ? describeColumns(parsed) : runQuery(call, parsed, version));
}
