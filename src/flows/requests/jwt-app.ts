import type { Condition } from '../../model/assertion.ts';

/** The app that issues JWT-based access tokens can be asked: the key alone gets nothing from it. */
export const hasJwtApp: Condition = {
  all: [{ filled: 'jwtClientId' }, { filled: 'jwtClientSecret' }],
};
