import type { KnownError } from '../../model/known-error.ts';

/** What the client itself must refuse, because the server cannot see it. */
export const clientErrors = {
  'state-mismatch': {
    title: 'The callback does not belong to this authorize request',
    wire: { kind: 'client', text: 'the state of the callback does not match' },
    because: [
      'The callback URL is from an earlier attempt, or from another window.',
      'Somebody slipped in a callback of their own (cross-site request forgery).',
    ],
    check: [
      { what: 'Whether the authorize URL was built again after this callback URL was copied.' },
    ],
    fix: [
      'Open the newest authorize URL and paste the callback URL that follows.',
      'Throw the code away when you did not start this login yourself.',
    ],
    flows: ['authorization-code'],
    basis: { source: 'RFC 6749', confidence: 'documented' },
  },
} as const satisfies Record<string, KnownError>;
