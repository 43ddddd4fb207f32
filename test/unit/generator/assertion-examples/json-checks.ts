import type { Assertion, JsonCheck } from '../../../../src/model/assertion.ts';
import { basis, type Example, secretValue } from './example.ts';

type Json = Extract<Assertion, { kind: 'json' }>;

const json = (check: JsonCheck, rest: Partial<Json> = {}): Json => ({
  kind: 'json',
  title: 'the member',
  path: 'member',
  check,
  basis,
  ...rest,
});

/** An hour: the module is read long before its test runs, when the whole suite does. */
const soon = Math.floor(Date.now() / 1000) + 3_600;

/** Each check that a JSON value can be put to. */
export const jsonChecks: readonly Example[] = [
  {
    says: 'equals',
    assertion: json({ equals: 'Bearer' }),
    green: { json: { member: 'Bearer' } },
    red: [{ json: { member: 'bearer' } }, { json: {} }],
  },
  {
    says: 'equals a variable',
    assertion: json({ equalsVariable: 'clientId' }),
    green: { json: { member: 'a' }, variables: { clientId: 'a' } },
    red: [{ json: { member: 'a' }, variables: { clientId: 'b' } }],
  },
  {
    says: 'differs from a variable',
    assertion: json({ differsFromVariable: '_accessToken' }, { secret: true }),
    green: { json: { member: 'a' }, variables: { _accessToken: 'b' } },
    red: [{ json: { member: secretValue }, variables: { _accessToken: secretValue } }],
  },
  ...(
    [
      ['string', 'a', 1],
      ['number', 1.5, '1.5'],
      ['integer', 1, 1.5],
      ['boolean', false, 'false'],
      ['array', [], {}],
      ['object', {}, []],
    ] as const
  ).map(([type, right, wrong]) => ({
    says: `is of type ${type}`,
    assertion: json({ type }),
    green: { json: { member: right } },
    red: [{ json: { member: wrong } }, { json: {} }],
  })),
  {
    says: 'matches',
    assertion: json({ matches: String.raw`^\d{13}$` }),
    green: { json: { member: '1700000000000' } },
    red: [{ json: { member: 1_700_000_000_000 } }, { json: { member: '1' } }, { json: {} }],
  },
  {
    says: 'includes, in a list',
    assertion: json({ includes: 'api' }),
    green: { json: { member: ['id', 'api'] } },
    red: [{ json: { member: ['apis'] } }],
  },
  {
    says: 'includes, in words',
    assertion: json({ includes: 'api' }),
    green: { json: { member: 'id api' } },
    red: [{ json: { member: 'apis' } }, { json: {} }],
  },
  {
    says: 'includes a variable',
    assertion: json({ includesVariable: 'clientId' }),
    green: { json: { member: ['a', 'b'] }, variables: { clientId: 'b' } },
    red: [{ json: { member: ['a'] }, variables: { clientId: 'b' } }],
  },
  {
    says: 'is filled',
    assertion: json({ filled: true }),
    green: { json: { member: 'a' } },
    red: [{ json: { member: '' } }, { json: {} }],
  },
  {
    says: 'is absent',
    assertion: json({ absent: true }),
    green: { json: { other: 1 } },
    red: [{ json: { member: secretValue } }],
  },
  {
    says: 'is a time to come, in seconds',
    assertion: json({ seconds: 'future' }),
    green: { json: { member: soon } },
    red: [{ json: { member: soon - 7200 } }, { json: { member: soon * 1000 } }],
  },
  ...(
    [
      [{ equals: 'right' }, 'right'],
      [{ equalsVariable: 'clientId' }, 'right'],
      [{ matches: '^right$' }, 'right'],
      [{ type: 'integer' }, 1],
      [{ type: 'boolean' }, true],
    ] as const
  ).map(([check, right]) => ({
    says: `keeps a secret to itself (${JSON.stringify(check)})`,
    assertion: json(check, { secret: true }),
    green: { json: { member: right }, variables: { clientId: 'right' } },
    red: [
      { json: { member: secretValue }, variables: { clientId: 'right' } },
      { json: {}, variables: { clientId: 'right' } },
    ],
  })),
  {
    says: 'lets an optional member be missing, and looks at it when it is there',
    assertion: json({ type: 'string' }, { optional: true }),
    green: { json: {} },
    red: [{ json: { member: 1 } }],
  },
  {
    says: 'looks below lists and objects',
    assertion: json({ equals: 'x' }, { path: 'records.0.Id' }),
    green: { json: { records: [{ Id: 'x' }] } },
    red: [{ json: { records: [] } }, { json: {} }],
  },
];
