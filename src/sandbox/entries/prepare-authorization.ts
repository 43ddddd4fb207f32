import type { PrepareAuthorizationOptions } from '../../model/script-call.ts';
import { authorizeUrl } from '../lib/authorize-url.ts';
import { filledIn } from '../lib/filled-in.ts';
import { forget } from '../lib/forget.ts';
import { pkceChallenge } from '../lib/pkce-challenge.ts';
import { read } from '../lib/read.ts';
import { required } from '../lib/required.ts';
import { write } from '../lib/write.ts';
import { writeRandomText } from '../lib/write-random-text.ts';

/** Makes state, nonce and PKCE pair (RFC 7636), and the authorize URL for a browser. */
export function prepareAuthorization({ into, query = {} }: PrepareAuthorizationOptions): void {
  forget(into);
  // A callback that is already here belongs to the state and the verifier it was asked with.
  const isAsked = read('callback') !== '';
  if (!isAsked) ['_state', '_codeVerifier', '_nonce'].forEach(writeRandomText);
  const scope = read('scope');
  const url = authorizeUrl({
    response_type: 'code',
    client_id: required('clientId'),
    redirect_uri: required('redirectUrl'),
    scope,
    state: read('_state'),
    code_challenge: pkceChallenge(read('_codeVerifier')),
    code_challenge_method: 'S256',
    // Without a scope the org grants those of the app, and openid may be among them.
    nonce: !scope || scope.split(' ').includes('openid') ? read('_nonce') : '',
    // Cast: it has the same members.
    ...(filledIn(query) as typeof query),
  });
  write(into, url);
  if (isAsked || read('emulated') === 'true') return;
  console.log(`Open this URL in a browser and log in: ${url}`);
  // By itself: Newman shows a text with a line break as the source of one.
  console.log(
    'Then copy what the address bar shows into the variable callback, and send the next request.',
  );
}
