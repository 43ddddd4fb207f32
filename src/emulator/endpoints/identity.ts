import { type Answer, noStore } from '../answer.ts';
import type { Call } from '../call.ts';
import { bearerToken } from '../checks/bearer-token.ts';
import { identitySession } from '../checks/identity-session.ts';
import { identityOfUser } from '../identity/identity-of-user.ts';
import { userOfToken } from '../identity/user-of-token.ts';
import { isSameId } from '../org/salesforce-id.ts';
import { parameter } from '../parameters.ts';
import { demand } from '../refusal.ts';
import { formatFor, writeMembers } from '../wire/format.ts';

/** `GET or POST /id/{org}/{user}`: the identity URL that token answers carry in `id`. */
export function identity(call: Call): Answer {
  const session = identitySession(call, bearerToken(call) ?? parameter(call, 'oauth_token'));
  const { org = '', user: userId = '' } = call.segments;
  demand(call, 'the org is this one', isSameId(org, call.org.id), [
    'bad-oauth-token',
    `the identity URL names the org ${org}; the token is for ${call.org.id}`,
  ]);
  demand(call, 'the user is that of the token', isSameId(userId, session.userId), [
    'bad-oauth-token',
    `the identity URL names the user ${userId}; the token is for ${session.userId}`,
  ]);
  const members = identityOfUser(call, userOfToken(call, session));
  const callback = call.query.get('callback');
  if (callback === null) return writeMembers(200, members, formatFor(call), 'user');
  demand(call, 'the JSONP callback is a name', /^[\w$.]{1,100}$/.test(callback), [
    'no-such-page',
    'callback is no name of a function',
  ]);
  return {
    status: 200,
    headers: { 'content-type': 'application/javascript;charset=UTF-8', ...noStore },
    body: `${callback}(${JSON.stringify(members)});`,
  };
}
