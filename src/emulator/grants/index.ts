import { grant as authorizationCode } from './authorization-code.ts';
import { grant as clientCredentials } from './client-credentials.ts';
import type { Grant } from './grant.ts';
import { grant as jwtBearer } from './jwt-bearer.ts';
import { grant as password } from './password.ts';
import { grant as refreshToken } from './refresh-token.ts';
import { grant as tokenExchange } from './token-exchange.ts';

/** The grants of the token endpoint by `grant_type`. A new one is a file and a line here. */
export const grants: ReadonlyMap<string, Grant> = new Map(
  [clientCredentials, jwtBearer, tokenExchange, authorizationCode, refreshToken, password].map(
    (grant) => [grant.type, grant],
  ),
);
