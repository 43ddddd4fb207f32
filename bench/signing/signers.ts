import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sandboxCode } from '../../src/generator/sandbox-code.ts';

/** A pre-request script that writes a signed assertion, or the empty one to compare with. */
export interface Signer {
  readonly name: string;
  readonly script: string;
  readonly signs: boolean;
}

const require = createRequire(import.meta.url);
const libraryText = (path: string): string => readFileSync(require.resolve(path), 'utf8');

/** What the peers sign: the same claims, read from the same variables. */
const claims = `{
    iss: pm.environment.get('clientId'),
    sub: pm.environment.get('username'),
    aud: pm.environment.get('jwtAudience'),
    exp: Math.floor(Date.now() / 1000) + 180,
  }`;

/** Both libraries look for a browser, and Newman has none. */
const jsrsasign = (): string => `(function () {
  var navigator = {};
  var window = {};
  ${libraryText('jsrsasign/lib/jsrsasign-all-min.js')}
  var key = KEYUTIL.getKey(pm.environment.get('privateKey'));
  var header = JSON.stringify({ alg: 'RS256' });
  pm.environment.set('_assertion', KJUR.jws.JWS.sign('RS256', header, JSON.stringify(${claims}), key));
})();`;

const nodeForge = (): string => `(function () {
  var window = {};
  var module = { exports: {} };
  var exports = module.exports;
  ${libraryText('node-forge/dist/forge.min.js')}
  var forge = module.exports;
  function segment(bytes) {
    return forge.util.encode64(bytes).replace(/=/g, '').replace(/\\+/g, '-').replace(/\\//g, '_');
  }
  var parts = [{ alg: 'RS256' }, ${claims}];
  var input = parts.map(function (part) { return segment(JSON.stringify(part)); }).join('.');
  var key = forge.pki.privateKeyFromPem(pm.environment.get('privateKey'));
  var signature = key.sign(forge.md.sha256.create().update(input));
  pm.environment.set('_assertion', input + '.' + segment(signature));
})();`;

const grantsmith = (): string => `(function () {
${sandboxCode(['signAssertion'])}
signAssertion({ into: '_assertion' });
})();`;

export const emptySigner = 'empty script';
export const ourSigner = 'grantsmith';

/** All signers, each with its library inlined, as people who use one in Postman inline it. */
export function signers(): readonly Signer[] {
  return [
    { name: emptySigner, script: '(function () {})();', signs: false },
    { name: ourSigner, script: grantsmith(), signs: true },
    { name: 'jsrsasign', script: jsrsasign(), signs: true },
    { name: 'node-forge', script: nodeForge(), signs: true },
  ];
}
