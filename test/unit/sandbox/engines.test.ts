import assert from 'node:assert/strict';
import { jwtVerify } from 'jose';
import { entryFunction, sandboxCode } from '../../../src/generator/sandbox-code.ts';
import type { ScriptCall } from '../../../src/model/script-call.ts';
import { engines, type ScriptResult, type ScriptRun, withEngine } from './engines.ts';
import { keyOf, openssl } from './keys.ts';

/** A script as the generator writes it: an IIFE of the modules that it needs, and the call. */
function scriptOf(call: ScriptCall): string {
  const entry = entryFunction(call);
  const body = `${sandboxCode([entry])}\n${entry}(${JSON.stringify(call.options)});`;
  return `(function () {\n${body}\n})();`;
}

/** A test script that keeps the value of each expression. */
function valuesOf(functions: readonly string[], expressions: readonly string[]): string {
  const lines = expressions.map((one, at) => `write('value${at}', String(${one}));`);
  return `(function () {\n${sandboxCode([...functions, 'write'])}\n${lines.join('\n')}\n})();`;
}

const filled = (): Record<string, string> => ({
  url: 'https://org.my.salesforce.com',
  clientId: 'EXAMPLE_consumer_key',
  username: 'üser@grantsmith.example',
  redirectUrl: '{{url}}/callback',
  scope: 'openid api',
  privateKey: keyOf(2048).pkcs8.replace(/\n/g, '\\n'),
  actorPrivateKey: keyOf(3072).pkcs1,
});

for (const engine of Object.keys(engines)) {
  describe(`scripts in the sandbox of ${engine}`, () => {
    it('sign an assertion that jose and openssl verify, of 2048 to 4096 bits', async () => {
      await withEngine(engine, async (run) => {
        for (const bits of [2048, 3072, 4096] as const) {
          const script = scriptOf({ script: 'sign-assertion', options: { into: '_assertion' } });
          const variables = { ...filled(), privateKey: keyOf(bits).pkcs8 };
          const { error, variables: after, console } = await run({ script, variables });
          assert.deepEqual([error, console], [undefined, []]);
          const token = after['_assertion'] ?? '';
          const { payload } = await jwtVerify(token, keyOf(bits).publicKey);
          assert.equal(payload.sub, 'üser@grantsmith.example');
          assert.equal(verifiedByOpenssl(token, keyOf(bits).publicPem), 'Verified OK\n');
        }
      });
    });

    it('run every script call, changed ones too', async () => {
      await withEngine(engine, async (run) => {
        const results = await runAll(run, [
          { script: 'sign-assertion', options: { into: '_assertion', tamper: 'hs256' } },
          { script: 'sign-actor-token', options: { into: '_actorToken' } },
          { script: 'sign-actor-token', options: { into: '_actorToken', tamper: 'wrong-key' } },
          { script: 'prepare-authorization', options: { into: '_authorizeUrl' } },
          { script: 'prepare-approval', options: { into: '_approvalUrl' } },
          { script: 'read-callback', options: { into: '_code' } },
        ]);
        assert.deepEqual(
          results.map(({ error }) => error),
          results.map(() => undefined),
        );
        const [hs256, actor, wrong, authorize, approve, callback] = results.map(
          ({ variables }) => variables,
        );
        assert.match(hs256?.['_assertion'] ?? '', /^[\w-]+\.[\w-]+\.[\w-]{43}$/);
        await jwtVerify(actor?.['_actorToken'] ?? '', keyOf(3072).publicKey);
        await assert.rejects(jwtVerify(wrong?.['_actorToken'] ?? '', keyOf(3072).publicKey));
        const query = new URL(authorize?.['_authorizeUrl'] ?? '').searchParams;
        assert.equal(query.get('redirect_uri'), 'https://org.my.salesforce.com/callback');
        assert.match(query.get('state') ?? '', /^[\w-]{43}$/);
        assert.match(approve?.['_approvalUrl'] ?? '', /scope=api%20refresh_token/);
        assert.equal(callback?.['_code'], 'aPrx+EXAMPLE==');
      });
    });

    it('write to the collection when no environment is active', async () => {
      await withEngine(engine, async (run) => {
        const script = scriptOf({ script: 'sign-assertion', options: { into: '_assertion' } });
        const result = await run({ script, variables: filled(), noEnvironment: true });
        await jwtVerify(result.variables['_assertion'] ?? '', keyOf(2048).publicKey);
      });
    });

    it('fail with a message that names cause and fix, and leave nothing old behind', async () => {
      await withEngine(engine, async (run) => {
        const script = scriptOf({ script: 'sign-assertion', options: { into: '_assertion' } });
        const variables = { ...filled(), privateKey: keyOf(2048).publicPem, _assertion: 'old' };
        const { error, variables: after } = await run({ script, variables });
        assert.equal(error, 'privateKey is a public key. Paste a whole RSA private key.');
        assert.equal(after['_assertion'], '');
      });
    });

    it('skip a request', async () => {
      await withEngine(engine, async (run) => {
        const script = `(function () {\n${sandboxCode(['skipRequest'])}\nskipRequest();\n})();`;
        assert.equal((await run({ script })).skipped, true);
      });
    });

    it('check what a token response is made of', async () => {
      await withEngine(engine, async (run) => {
        const script = valuesOf(
          [
            'decodeJwt',
            'explainRefusal',
            'identityOf',
            'includesScopes',
            'isRs256Jwt',
            'isSalesforceId',
            'isSecondsNear',
            'jwtSignatureIsValid',
            'read',
            'responseJson',
            'signatureMatches',
          ],
          [
            `signatureMatches(responseJson(), 'emulator-secret')`,
            `identityOf(responseJson().id).userId`,
            `isSalesforceId('00DEM00000000012AA', '00D')`,
            `includesScopes(responseJson().scope, ['api'])`,
            `isRs256Jwt(read('token'))`,
            `decodeJwt(read('token')).claims.sub`,
            `isSecondsNear(decodeJwt(read('token')).claims.exp, 'future')`,
            `jwtSignatureIsValid(read('token'), read('_keys'))`,
            `jwtSignatureIsValid(read('token') + 'A', read('_keys'))`,
            `explainRefusal(responseJson(), {})`,
          ],
        );
        const token = (
          await runAll(run, [{ script: 'sign-assertion', options: { into: '_assertion' } }])
        )[0]?.variables['_assertion'];
        const _keys = JSON.stringify({ keys: [keyOf(2048).publicKey.export({ format: 'jwk' })] });
        const { error, variables } = await run({
          script,
          listen: 'test',
          variables: { token: token ?? '', _keys },
          response: {
            code: 200,
            header: [{ key: 'Content-Type', value: 'application/json' }],
            body: JSON.stringify({
              id: 'https://login.salesforce.com/id/00DEM00000000012AA/005EM0000000001YAA',
              issued_at: '1700000000000',
              signature: 'GOPSe9OOmmPf0A+3qbqN3PCawIv3UXxEXYwjnjqSTxE=',
              scope: 'api id',
            }),
          },
        });
        assert.equal(error, undefined);
        assert.deepEqual(
          Array.from({ length: 10 }, (_, at) => variables[`value${at}`]),
          [
            'true',
            '005EM0000000001YAA',
            'true',
            'true',
            'true',
            'üser@grantsmith.example',
            'true',
            'true',
            'false',
            'No error is named.',
          ],
        );
      });
    });
  });
}

function runAll(
  run: (script: ScriptRun) => Promise<ScriptResult>,
  calls: readonly ScriptCall[],
): Promise<ScriptResult[]> {
  const callback = 'https://org.my.salesforce.com/callback?code=aPrx%2BEXAMPLE%3D%3D&state=s';
  return calls.reduce<Promise<ScriptResult[]>>(async (before, call) => {
    const results = await before;
    const variables = { ...filled(), _state: 's', _callback: callback };
    return [...results, await run({ script: scriptOf(call), variables })];
  }, Promise.resolve([]));
}

function verifiedByOpenssl(token: string, publicPem: string): string {
  const [header, claims, signature = ''] = token.split('.');
  return openssl(
    ['dgst', '-sha256', '-verify', 'public.pem', '-signature', 'signature', 'message'],
    {
      message: `${header}.${claims}`,
      signature: Buffer.from(signature, 'base64url'),
      'public.pem': publicPem,
    },
  );
}
