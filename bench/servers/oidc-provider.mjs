// oidc-provider with client credentials and opaque tokens, in its own memory adapter.
import { Provider } from 'oidc-provider';

const provider = new Provider('http://127.0.0.1', {
  clients: [
    {
      client_id: 'EXAMPLE',
      client_secret: 'EXAMPLE_secret',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
});
const server = provider.listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${server.address().port}/token`;
  const form = { grant_type: 'client_credentials', client_id: 'EXAMPLE' };
  const body = new URLSearchParams({ ...form, client_secret: 'EXAMPLE_secret' });
  console.log(JSON.stringify({ url, body: String(body), pid: process.pid }));
});
