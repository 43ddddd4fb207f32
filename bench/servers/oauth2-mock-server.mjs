// oauth2-mock-server with client credentials; it signs every token.
import { OAuth2Server } from 'oauth2-mock-server';

const server = new OAuth2Server();
await server.issuer.keys.generate('RS256');
await server.start(0, '127.0.0.1');
const url = `http://127.0.0.1:${server.address().port}/token`;
const body = new URLSearchParams({ grant_type: 'client_credentials', scope: 'api' });
console.log(JSON.stringify({ url, body: String(body), pid: process.pid }));
