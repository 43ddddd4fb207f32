import { documented, reported } from '../../../flows/sources.ts';
import { variablesSent } from '../../../flows/variables-of.ts';
import type { VariableName } from '../../../model/variables.ts';
import { wayTo } from '../../setup-places.ts';
import type { Check, Examination } from '../examination.ts';
import type { Finding } from '../finding.ts';

type Pair = readonly [id: VariableName, secret: VariableName];

const pairs: readonly Pair[] = [
  ['clientId', 'clientSecret'],
  ['jwtClientId', 'jwtClientSecret'],
];

const looksLikeKey = (text: string): boolean => text.startsWith('3MVG');

/** Consumer secrets are 64 hex digits, or 19 decimal ones on old apps. */
const looksLikeSecret = (text: string): boolean => /^(?:[0-9A-F]{64}|\d{19})$/i.test(text);

const whereKeysStand = `Copy both again: ${wayTo('keyAndSecret')}; of a connected app ${wayTo('connectedKeyAndSecret')}.`;

function swapped([id, secret]: Pair): Finding {
  return {
    id: 'credentials-swapped',
    severity: 'error',
    variable: id,
    what: `${id} and ${secret} look as if they had been exchanged.`,
    why: 'A consumer key begins with 3MVG; a consumer secret does not.',
    fix: `Put the consumer key into ${id}, and the consumer secret into ${secret}.`,
    basis: reported('REPORTS'),
    knownError: 'client-identifier-invalid',
  };
}

function foreignKey([id]: Pair): Finding {
  return {
    id: 'client-id-shape',
    severity: 'warning',
    variable: id,
    what: `${id} does not look like a consumer key.`,
    why: 'Consumer keys begin with 3MVG. The name and the record id of the app are something else.',
    fix: whereKeysStand,
    basis: reported('REPORTS'),
    knownError: 'client-identifier-invalid',
  };
}

function keyTwice([id, secret]: Pair): Finding {
  return {
    id: 'secret-is-the-key',
    severity: 'error',
    variable: secret,
    what: `${secret} is a consumer key.`,
    why: `A consumer key begins with 3MVG; it was pasted into ${secret} as well as ${id}.`,
    fix: whereKeysStand,
    basis: reported('REPORTS'),
    knownError: 'invalid-client-credentials',
  };
}

function findingOn(pair: Pair, { meant, read }: Examination): readonly Finding[] {
  const [id, secret] = [meant(pair[0]), meant(pair[1])];
  if (id === '' || !read.has(pair[0])) return [];
  if (looksLikeSecret(id) && looksLikeKey(secret)) return [swapped(pair)];
  if (looksLikeKey(secret)) return [keyTwice(pair)];
  return looksLikeKey(id) ? [] : [foreignKey(pair)];
}

/** The consumer key looks like one, and stands where it belongs. */
export const appCredentials: Check = (examination) =>
  examination.emulated ? [] : pairs.flatMap((pair) => findingOn(pair, examination));

/** An id without its secret gets no token, and is not sent. */
export const secondApp: Check = ({ flows, meant, values }) =>
  flows.some(({ requests }) =>
    requests.some((one) => variablesSent(one).includes('jwtClientId')),
  ) &&
  meant('jwtClientId') !== '' &&
  (values.get('jwtClientSecret') ?? '') === ''
    ? [
        {
          id: 'jwt-app-without-secret',
          severity: 'warning',
          variable: 'jwtClientSecret',
          what: 'jwtClientId is filled in, and jwtClientSecret is not.',
          why: 'The requests for a JWT-based access token are skipped while either is empty.',
          fix: 'Fill in both, or empty both if those requests are not wanted.',
        },
      ]
    : [];

/** Users of a sandbox have its name behind theirs. */
function lacksSandbox(username: string, { host }: Examination): string | undefined {
  const name = /--([a-z0-9]+)\./.exec(host?.url.hostname ?? '')?.[1];
  return name === undefined || username.toLowerCase().endsWith(`.${name}`) ? undefined : name;
}

/** The username has the form of an e-mail address, and the name of the sandbox behind it. */
export const username: Check = (examination) => {
  const text = examination.meant('username');
  if (text === '' || !examination.read.has('username')) return [];
  const base = { variable: 'username', knownError: 'user-has-not-approved' } as const;
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text))
    return [
      {
        ...base,
        id: 'username-shape',
        severity: 'error',
        what: 'The username does not look like one.',
        why: 'It has the form of an e-mail address. A name or a record id is something else.',
        fix: `Copy the username from ${wayTo('users')}.`,
        basis: documented('ERR'),
      },
    ];
  const sandbox = lacksSandbox(text, examination);
  if (sandbox === undefined) return [];
  return [
    {
      ...base,
      id: 'username-without-sandbox',
      severity: 'warning',
      fact: sandbox,
      what: `The username does not end with .${sandbox}, the name of the sandbox.`,
      why: 'Users that a sandbox took over from production have its name behind theirs.',
      fix: `Compare it with ${wayTo('users')} in the sandbox; most likely ".${sandbox}" has to be appended.`,
      basis: documented('EP'),
    },
  ];
};
