import { write } from './write.ts';

/** Keeps what the next requests need of a token response. */
export function keepToken(body: Readonly<Record<string, unknown>>): void {
  const [userId, orgId] = String(body['id']).split('/').reverse();
  const values = {
    _accessToken: body['access_token'],
    // With rotation a new refresh token comes along, and the old one is dead.
    _refreshToken: body['refresh_token'],
    _endpoint: body['instance_url'],
    _identityUrl: body['id'],
    _userId: userId,
    _orgId: orgId,
    _issuedAt: body['issued_at'] ?? Date.now(),
  };
  for (const [name, value] of Object.entries(values)) if (value) write(name, String(value));
}
