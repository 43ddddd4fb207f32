import type { Inspection } from './inspection.ts';
import { fullId } from './jwt-facts.ts';

type Opaque = Omit<Inspection, 'lifetime'> & { readonly lives: string };

/** What a text without structure is, by the way it begins. */
const kinds: readonly {
  readonly looksLike: RegExp;
  readonly describe: (found: RegExpExecArray) => Opaque;
}[] = [
  {
    looksLike: /^(00D[A-Za-z0-9]{12})!/,
    describe: ([, org = '']) => ({
      kind: 'access-token',
      title: 'Access token (opaque; a session id)',
      facts: [{ label: 'Org', value: fullId(org) }],
      lives:
        'It does not say until when it lives: as long as its session, two hours unless the org or the app says otherwise. Introspection tells.',
      remarks: [
        {
          weight: 'note',
          what: 'The CPQ admin API and the Agent API do not take it: they want a JWT-based access token.',
          knownError: 'cpq-token-refused',
        },
      ],
    }),
  },
  {
    looksLike: /^(00D[A-Za-z0-9]{12})[A-Za-z0-9._]{40,}$/,
    describe: ([, org = '']) => ({
      kind: 'access-token',
      title: 'Access token that has lost its !',
      facts: [{ label: 'Org', value: fullId(org) }],
      lives: 'It does not say until when it lives.',
      remarks: [
        {
          weight: 'refused',
          what: 'After the first 15 characters an access token has a !; a shell has probably eaten it.',
          fix: 'Put the token between single quotes when you type it into a shell.',
          knownError: 'session-expired',
        },
      ],
    }),
  },
  {
    looksLike: /^5Aep/,
    describe: () => ({
      kind: 'refresh-token',
      title: 'Refresh token',
      facts: [],
      lives: 'It does not say until when it lives: the refresh token policy of the app decides.',
      remarks: [
        {
          weight: 'note',
          what: 'It gets access tokens at the token endpoint; the APIs do not take it.',
          knownError: 'session-expired',
        },
      ],
    }),
  },
  {
    looksLike: /^aPrx/,
    describe: () => ({
      kind: 'authorization-code',
      title: 'Authorization code',
      facts: [],
      lives: 'It lives 15 minutes from the login on, and works once.',
      remarks: [
        {
          weight: 'note',
          what: 'It is exchanged for tokens at the token endpoint, decoded once.',
        },
      ],
    }),
  },
  {
    looksLike: /^3MVG/,
    describe: () => ({
      kind: 'consumer-key',
      title: 'Consumer key (client_id)',
      facts: [],
      lives: 'It lives as long as the app.',
      remarks: [
        { weight: 'note', what: 'It is no token and no secret; it names the app in a request.' },
      ],
    }),
  },
];

/** What a text is that is no JWT. */
export function opaqueInspection(text: string): Inspection {
  for (const { looksLike, describe } of kinds) {
    const found = looksLike.exec(text);
    if (found !== null) {
      const { lives, ...rest } = describe(found);
      return { ...rest, lifetime: { state: 'unknown', words: lives } };
    }
  }
  return {
    kind: 'unknown',
    title: 'Nothing that Salesforce issues',
    facts: [],
    lifetime: { state: 'unknown', words: 'Nothing can be said about its lifetime.' },
    remarks: [
      {
        weight: 'note',
        what: 'An access token begins with 00D and has a ! after 15 characters; a JWT begins with eyJ; a refresh token begins with 5Aep.',
        fix: 'Paste the whole token, and only the token.',
      },
    ],
  };
}
