import type { Call } from '../call.ts';
import type { AccessToken } from '../org/token.ts';
import { requiredParameter } from '../parameters.ts';
import { demand } from '../refusal.ts';
import { liveAccessToken } from '../tokens/live-access-token.ts';

const accessTokenType = 'urn:ietf:params:oauth:token-type:access_token';

/** The live access token that is to be exchanged (`subject_token`, RFC 8693 section 2.1). */
export function findSubject(call: Call): AccessToken {
  const type = requiredParameter(call, 'subject_token_type');
  demand(call, 'subject_token_type is that of an access token', type === accessTokenType, [
    'unsupported-subject-token-type',
    `subject_token_type is ${type}, not ${accessTokenType}`,
  ]);
  const subject = liveAccessToken(call, requiredParameter(call, 'subject_token'));
  demand(call, 'the subject token lives', subject.token, ['subject-token-refused', subject.why]);
  return subject.token;
}
