import fc from 'fast-check';
import type {
  AssertionResult,
  CollectionResult,
  DecodedToken,
  Problem,
  RequestResult,
  RunResult,
} from '../../../src/model/run-result.ts';
import { summaryOf } from '../../../src/model/summary-of.ts';
import { problemTitles } from '../../../src/reports/suites-of.ts';

/** The table has every kind as its key. */
const kinds = Object.keys(problemTitles) as Problem['kind'][];

const text = fc.string({ maxLength: 12 });
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
const milliseconds = fc.nat(100_000);

const problem: fc.Arbitrary<Problem> = fc.record(
  { kind: fc.constantFrom(...kinds), message: text, next: text, where: text },
  { requiredKeys: ['kind', 'message', 'next'], noNullPrototype: true },
);

const assertion: fc.Arbitrary<AssertionResult> = fc.record(
  {
    name: text,
    outcome: fc.constantFrom('passed', 'failed', 'skipped'),
    message: text,
    knownError: text,
  },
  { requiredKeys: ['name', 'outcome'], noNullPrototype: true },
);

const members = fc.dictionary(text, fc.oneof(text, fc.nat(), few(text)), {
  maxKeys: 3,
  noNullPrototype: true,
});

const token: fc.Arbitrary<DecodedToken> = fc.record(
  { name: text, way: fc.constantFrom('sent', 'received'), header: members, claims: members },
  { noNullPrototype: true },
);

const request: fc.Arbitrary<RequestResult> = fc.record(
  {
    folders: few(text),
    name: text,
    iteration: fc.nat(9),
    method: fc.constantFrom('GET', 'POST'),
    url: fc.webUrl(),
    status: fc.integer({ min: 100, max: 599 }),
    durationMs: milliseconds,
    skipped: fc.boolean(),
    assertions: few(assertion),
    problems: few(problem),
    console: few(text),
    tokens: few(token),
    follows: fc.record(
      {
        request: fc.nat(3),
        how: fc.constantFrom('no-value', 'old-value', 'same-refusal'),
        variables: few(text),
      },
      { noNullPrototype: true },
    ),
  },
  {
    noNullPrototype: true,
    requiredKeys: [
      'folders',
      'name',
      'iteration',
      'method',
      'url',
      'durationMs',
      'skipped',
      'assertions',
      'problems',
      'console',
    ],
  },
);

const collection: fc.Arbitrary<CollectionResult> = fc.record(
  {
    name: fc.constantFrom('jwt-bearer', 'client-credentials', 'Ünïcode', 'z'),
    target: fc.constantFrom('uat', 'dev', 'prod', 'Z', 'ä'),
    durationMs: milliseconds,
    requests: few(request),
    problems: few(problem),
    leftOut: few(fc.record({ name: text, reason: text }, { noNullPrototype: true })),
    flaky: few(text),
  },
  {
    noNullPrototype: true,
    requiredKeys: ['name', 'target', 'durationMs', 'requests', 'problems', 'leftOut'],
  },
);

const startedAt = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2030-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());

/** Any result that a run can write, with a summary that fits. */
export const arbitraryResult: fc.Arbitrary<RunResult> = fc
  .record({
    startedAt,
    durationMs: milliseconds,
    collections: fc.array(collection, { maxLength: 8 }),
  })
  .map((some) => ({
    schema: 'grantsmith.run/1',
    tool: { name: 'grantsmith', version: '0.1.0' },
    ...some,
    summary: summaryOf(some.collections),
  }));
