// The least that a token endpoint can be: node:http, the form, one RS256 check, a random token.
import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { createServer } from 'node:http';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const segment = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
const claims = { iss: 'EXAMPLE', exp: Math.floor(Date.now() / 1000) + 180 };
const input = `${segment({ alg: 'RS256' })}.${segment(claims)}`;
const signature = sign('sha256', Buffer.from(input), privateKey).toString('base64url');
const body = new URLSearchParams({ assertion: `${input}.${signature}` });

function answer(text, response) {
  const assertion = new URLSearchParams(text).get('assertion') ?? '';
  const end = assertion.lastIndexOf('.');
  const signed = Buffer.from(assertion.slice(end + 1), 'base64url');
  const isValid = verify('sha256', Buffer.from(assertion.slice(0, end)), publicKey, signed);
  response.writeHead(isValid ? 200 : 400, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ access_token: randomBytes(40).toString('base64url') }));
}

// Events, as they cost less than `for await`.
const server = createServer((request, response) => {
  let text = '';
  request.on('data', (part) => {
    text += part;
  });
  request.on('end', () => answer(text, response));
});
server.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${server.address().port}/token`;
  console.log(JSON.stringify({ url, body: String(body), pid: process.pid }));
});
