// An emulator that issues opaque tokens, from the built package; prints one line of JSON.
import { createSign } from 'node:crypto';
import { startEmulator } from '../../dist/index.js';

const { url, environment } = await startEmulator();
const value = (key) => environment().values.find((one) => one.key === key)?.value ?? '';
const segment = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
const claims = {
  iss: value('clientId'),
  sub: value('username'),
  aud: 'https://login.salesforce.com',
  exp: Math.floor(Date.now() / 1000) + 180,
};
const input = `${segment({ alg: 'RS256' })}.${segment(claims)}`;
const signature = createSign('sha256').update(input).sign(value('privateKey'), 'base64url');
const grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const body = new URLSearchParams({ grant_type: grant, assertion: `${input}.${signature}` });
console.log(
  JSON.stringify({ url: `${url}/services/oauth2/token`, body: String(body), pid: process.pid }),
);
