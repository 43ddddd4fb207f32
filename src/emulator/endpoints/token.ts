import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { checkOrg } from '../checks/check-org.ts';
import { checkOrigin } from '../checks/check-origin.ts';
import type { Grant } from '../grants/grant.ts';
import { grants } from '../grants/index.ts';
import { demandNoRepetition, parameter } from '../parameters.ts';
import { demand } from '../refusal.ts';
import { formatFor, writeMembers } from '../wire/format.ts';

/** `POST /services/oauth2/token` (RFC 6749 section 3.2): all grants. */
export async function token(call: Call): Promise<Answer> {
  checkOrigin(call);
  demand(call, 'the method is POST', call.method === 'POST', [
    'must-use-post',
    `the token endpoint was asked with ${call.method}`,
  ]);
  checkOrg(call);
  demandNoRepetition(call);
  const grant = findGrant(call);
  const takesScope = grant.takesScope || call.switches.scopeInTokenRequest === 'ignore';
  demand(call, 'no scope is sent', takesScope || parameter(call, 'scope') === undefined, [
    'scope-not-supported',
    'scope was sent in the token request',
  ]);
  demand(call, 'the host has a token endpoint', call.host.kind !== 'lightning', [
    'domain-not-supported',
    'the token request went to a host of the user interface',
  ]);
  return writeMembers(200, await grant.handle(call), formatFor(call));
}

/** A body that is no form has no parameters, so JSON ends here too. */
function findGrant(call: Call): Grant {
  const type = parameter(call, 'grant_type');
  const grant = grants.get(type ?? '');
  demand(call, 'the grant type is supported', grant, [
    'unsupported-grant-type',
    type === undefined
      ? `grant_type was not sent in a form body; Content-Type is ${call.header('content-type') ?? 'absent'}`
      : `there is no grant type ${type.slice(0, 100)}`,
  ]);
  return grant;
}
