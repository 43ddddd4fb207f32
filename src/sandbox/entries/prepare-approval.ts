import type { PrepareApprovalOptions } from '../../model/script-call.ts';
import { authorizeUrl } from '../lib/authorize-url.ts';
import { pkceChallenge } from '../lib/pkce-challenge.ts';
import { randomText } from '../lib/random-text.ts';
import { required } from '../lib/required.ts';
import { write } from '../lib/write.ts';

/** Builds the authorize URL with which a user approves the app once, for JWT bearer. */
export function prepareApproval({ into }: PrepareApprovalOptions): void {
  const url = authorizeUrl({
    response_type: 'code',
    client_id: required('clientId'),
    redirect_uri: required('redirectUrl'),
    // Without refresh_token the approval does not last.
    scope: 'api refresh_token',
    // Apps that require PKCE want a challenge; the code is never redeemed, so the verifier goes.
    code_challenge: pkceChallenge(randomText()),
    code_challenge_method: 'S256',
  });
  write(into, url);
  console.log(
    `If the org answers that the user hasn't approved this consumer, open this URL once in a browser, log in as the user, and allow: ${url}`,
  );
  // A text with a line break is shown by Newman as the source of one.
  console.log('The code in the callback is not needed. Then send the token request again.');
}
