import assert from 'node:assert/strict';
import { prepareApproval } from '../../../../src/sandbox/entries/prepare-approval.ts';
import { prepareAuthorization } from '../../../../src/sandbox/entries/prepare-authorization.ts';
import { pkceChallenge } from '../../../../src/sandbox/lib/pkce-challenge.ts';
import { usePm } from '../fake-pm.ts';

const filled = {
  url: 'https://org.my.salesforce.com',
  clientId: 'EXAMPLE+consumer/key',
  redirectUrl: 'http://localhost:1717/callback?a=1&b=2',
  scope: 'openid api refresh_token',
};

/** What is logged while something runs. */
function logged(work: () => void): string[] {
  const lines: string[] = [];
  const { log } = console;
  console.log = (...values: unknown[]) => lines.push(values.join(' '));
  try {
    work();
  } finally {
    console.log = log;
  }
  return lines;
}

const queryOf = (url = ''): Record<string, string> => ({
  ...Object.fromEntries(new URL(url).searchParams),
});

describe('prepareAuthorization', () => {
  it('makes state, nonce and PKCE pair, and the URL with all of them', () => {
    const variables = usePm(filled);
    logged(() => prepareAuthorization({ into: '_authorizeUrl' }));
    const [state, verifier, nonce] = ['_state', '_codeVerifier', '_nonce'].map(
      (name) => variables.get(name) ?? '',
    );
    for (const text of [state, verifier, nonce]) assert.match(String(text), /^[\w-]{43}$/);
    const url = variables.get('_authorizeUrl') ?? '';
    assert(url.startsWith('https://org.my.salesforce.com/services/oauth2/authorize?'));
    assert.deepEqual(queryOf(url), {
      response_type: 'code',
      client_id: 'EXAMPLE+consumer/key',
      redirect_uri: 'http://localhost:1717/callback?a=1&b=2',
      scope: 'openid api refresh_token',
      state,
      code_challenge: pkceChallenge(String(verifier)),
      code_challenge_method: 'S256',
      nonce,
    });
  });

  it('asks for no id token without openid, and for the scopes of the app without any', () => {
    const variables = usePm({ ...filled, scope: 'api' });
    logged(() => prepareAuthorization({ into: '_authorizeUrl' }));
    assert.equal(queryOf(variables.get('_authorizeUrl'))['nonce'], undefined);
    variables.set('scope', '');
    logged(() => prepareAuthorization({ into: '_authorizeUrl' }));
    assert.equal('scope' in queryOf(variables.get('_authorizeUrl')), false);
  });

  it('makes another state and verifier each time', () => {
    const variables = usePm(filled);
    const seen = new Set<string | undefined>();
    for (let time = 0; time < 3; time += 1) {
      logged(() => prepareAuthorization({ into: '_authorizeUrl' }));
      seen.add(variables.get('_state')).add(variables.get('_codeVerifier'));
    }
    assert.equal(seen.size, 6);
  });

  it('keeps state and verifier when a callback is there already, and logs nothing', () => {
    const kept = { _state: 'kept-state', _codeVerifier: 'kept-verifier', _nonce: 'kept-nonce' };
    const variables = usePm({ ...filled, ...kept, callback: 'http://localhost/?code=EXAMPLE' });
    const lines = logged(() => prepareAuthorization({ into: '_authorizeUrl' }));
    assert.deepEqual(lines, []);
    for (const [name, value] of Object.entries(kept)) assert.equal(variables.get(name), value);
    assert.equal(queryOf(variables.get('_authorizeUrl'))['state'], 'kept-state');
  });

  it('lays other query parameters over the normal ones, null takes one away', () => {
    const variables = usePm(filled);
    logged(() =>
      prepareAuthorization({
        into: '_authorizeUrl',
        query: { code_challenge: null, redirect_uri: '{{url}}/elsewhere', prompt: 'login' },
      }),
    );
    const query = queryOf(variables.get('_authorizeUrl'));
    assert.equal('code_challenge' in query, false);
    assert.equal(query['redirect_uri'], 'https://org.my.salesforce.com/elsewhere');
    assert.equal(query['prompt'], 'login');
  });

  it('tells a person what to do with the URL, but not the emulator', () => {
    const variables = usePm(filled);
    const lines = logged(() => prepareAuthorization({ into: '_authorizeUrl' }));
    assert.deepEqual(lines, [
      `Open this URL in a browser and log in: ${variables.get('_authorizeUrl')}`,
      'Then copy what the address bar shows into the variable callback, and send the next request.',
    ]);
    usePm({ ...filled, emulated: 'true' });
    assert.deepEqual(
      logged(() => prepareAuthorization({ into: '_authorizeUrl' })),
      [],
    );
  });

  it('leaves no old URL behind when something is missing', () => {
    const variables = usePm({ ...filled, redirectUrl: '', _authorizeUrl: 'https://old.example' });
    assert.throws(() => prepareAuthorization({ into: '_authorizeUrl' }), {
      message: 'redirectUrl is empty. Fill it in.',
    });
    assert.equal(variables.get('_authorizeUrl'), '');
  });
});

describe('prepareApproval', () => {
  it('builds the URL of a one-time approval that lasts, and shows it', () => {
    const variables = usePm(filled);
    const lines = logged(() => prepareApproval({ into: '_approvalUrl' }));
    const url = variables.get('_approvalUrl') ?? '';
    const { code_challenge: challenge, ...query } = queryOf(url);
    assert.match(challenge ?? '', /^[\w-]{43}$/);
    assert.deepEqual(query, {
      response_type: 'code',
      client_id: 'EXAMPLE+consumer/key',
      redirect_uri: 'http://localhost:1717/callback?a=1&b=2',
      scope: 'api refresh_token',
      code_challenge_method: 'S256',
    });
    assert.equal(lines.length, 2);
    assert(lines[0]?.endsWith(url));
  });
});
