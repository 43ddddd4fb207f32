import type {
  AssertionResult,
  CollectionResult,
  DecodedToken,
  FollowedFailure,
  Problem,
  RequestResult,
  RunResult,
  ShardOfRun,
  Summary,
} from '../model/run-result.ts';

/** The part of JSON Schema (draft 2020-12) in which a run result is described. */
export type Schema = { readonly description?: string } & (
  | { readonly const: string }
  | { readonly type: 'string'; readonly enum?: readonly string[]; readonly pattern?: string }
  | { readonly type: 'integer' | 'number'; readonly minimum?: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'array'; readonly items: Schema }
  | {
      readonly type: 'object';
      readonly required: readonly string[];
      readonly properties: Readonly<Record<string, Schema>>;
    }
);

type OptionalMember<T> = {
  [Member in keyof T]-?: object extends Pick<T, Member> ? Member : never;
}[keyof T];

/** Every member of `T` needs its schema, so that the model cannot grow past what is published. */
type Members<T> = {
  readonly required: { readonly [Member in Exclude<keyof T, OptionalMember<T>>]: Schema };
  readonly optional: { readonly [Member in OptionalMember<T>]-?: Schema };
};

const utcPattern =
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?Z$';

const text: Schema = { type: 'string' };
const count: Schema = { type: 'integer', minimum: 0 };
const milliseconds: Schema = { type: 'number', minimum: 0 };

const problem = object<Problem>('What makes a run worse than its assertions say.', {
  required: {
    kind: {
      type: 'string',
      enum: [
        'transport',
        'script-error',
        'unresolved-variable',
        'unsigned-assertion',
        'file-not-sent',
        'golden-missing',
        'nothing-tested',
        'no-requests',
        'worker-crash',
        'time-over',
        'interrupted',
      ] satisfies Problem['kind'][],
    },
    message: { ...text, description: 'What happened, naming the thing; masked.' },
    next: { ...text, description: 'What to do next.' },
  },
  optional: { where: { ...text, description: 'Script and line, where it came from a script.' } },
});

const assertion = object<AssertionResult>('One assertion.', {
  required: {
    name: text,
    outcome: {
      type: 'string',
      enum: ['passed', 'failed', 'skipped'] satisfies AssertionResult['outcome'][],
    },
  },
  optional: {
    message: { ...text, description: 'Why it failed, masked.' },
    knownError: { ...text, description: 'Id of the known error that the message names.' },
  },
});

/** Whatever the issuer of a token put in. */
const anyMembers: Schema = { type: 'object', required: [], properties: {} };

const token = object<DecodedToken>('What a JWT says; never the token, never its signature.', {
  required: {
    name: { ...text, description: 'Of the parameter, member or header that carried it.' },
    way: { type: 'string', enum: ['sent', 'received'] satisfies DecodedToken['way'][] },
    header: anyMembers,
    claims: { ...anyMembers, description: 'What is secret or personal is masked.' },
  },
  optional: {},
});

const followed = object<FollowedFailure>('An earlier failure that left a request no chance.', {
  required: {
    request: { ...count, description: 'Place of the first failure in the requests, from 0.' },
    how: {
      type: 'string',
      enum: ['no-value', 'old-value', 'same-refusal'] satisfies FollowedFailure['how'][],
    },
    variables: list(text, 'That it was to set; none for same-refusal.'),
  },
  optional: {},
});

const shard = object<ShardOfRun>('Which part of a run that was spread over several machines.', {
  required: {
    index: { type: 'integer', minimum: 1 },
    count: { type: 'integer', minimum: 1 },
    runs: { ...count, description: 'How many runs the whole plan has.' },
    places: list(count, 'For each collection its place in the whole plan, from 0.'),
  },
  optional: {},
});

const request = object<RequestResult>('One request of one iteration.', {
  required: {
    folders: list(text, 'Folder names from the collection down.'),
    name: text,
    iteration: { ...count, description: 'From 0.' },
    method: text,
    url: { ...text, description: 'Masked.' },
    durationMs: milliseconds,
    skipped: { type: 'boolean', description: "The collection's own script skipped it." },
    assertions: list(assertion),
    problems: list(problem),
    console: list(text, 'What the scripts logged, masked.'),
  },
  optional: {
    status: { type: 'integer', description: 'Absent when no response came, or when skipped.' },
    tokens: list(token, 'JWTs that were sent or answered here for the first time in the run.'),
    follows: followed,
  },
});

const collection = object<CollectionResult>('One collection run against one target.', {
  required: {
    name: { ...text, description: 'Flow id, or the name of a collection that is not ours.' },
    target: { ...text, description: 'The environment it ran against.' },
    durationMs: milliseconds,
    requests: list(request),
    problems: list(problem, 'What concerns the collection as a whole.'),
    leftOut: list(
      object<CollectionResult['leftOut'][number]>('A case left out on purpose.', {
        required: { name: text, reason: text },
        optional: {},
      }),
    ),
  },
  optional: {
    flaky: list(text, 'Transport faults of earlier tries; there when it had to be run again.'),
  },
});

/** The published schema of a run result. Members it does not name may be added and are left alone. */
export const resultSchema = object<RunResult>(
  'What a run of grantsmith found, with no secret in it.',
  {
    required: {
      schema: { const: 'grantsmith.run/1' satisfies RunResult['schema'] },
      tool: object<RunResult['tool']>('What wrote it.', {
        required: { name: { const: 'grantsmith' }, version: text },
        optional: {},
      }),
      startedAt: {
        type: 'string',
        pattern: utcPattern,
        description: 'ISO 8601, UTC.',
      },
      durationMs: milliseconds,
      collections: list(collection),
      summary: object<Summary>('Counted over all collections.', {
        required: {
          flows: { ...count, description: 'Collections run, one for each target.' },
          requests: count,
          assertions: count,
          failed: { ...count, description: 'Failed assertions.' },
          skipped: { ...count, description: 'Skipped assertions and skipped requests.' },
        },
        optional: {},
      }),
    },
    optional: { shard },
  },
);

/** The schema as the file that is published with the documentation. */
export function runResultSchema(): string {
  const document = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'grantsmith run result, version 1',
    ...resultSchema,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function object<T>(description: string, { required, optional }: Members<T>): Schema {
  return {
    type: 'object',
    description,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

function list(items: Schema, description?: string): Schema {
  return { type: 'array', items, ...(description === undefined ? {} : { description }) };
}
