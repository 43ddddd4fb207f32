import { z } from 'zod';
import { flowIds } from '../../model/flow.ts';
import { variables as knownVariables } from '../../model/variables.ts';
import { longestTimeMs } from '../../runner/longest-time.ts';
import { generationSchema } from './generation.ts';

/** Formats that a report can be written in. */
export const configurableReports = [
  'terminal',
  'json',
  'junit',
  'html',
  'tap',
  'github',
  'github-summary',
] as const;

const whole = z.int().min(1);

const milliseconds = whole.max(longestTimeMs);

const secretSource = z
  .strictObject({
    env: z.string().min(1).optional().describe('Name of a variable of the process environment.'),
    file: z.string().min(1).optional().describe('Path of a file that holds the secret alone.'),
    stdin: z.string().min(1).optional().describe('Name of a member of the JSON object on stdin.'),
  })
  .refine((source) => Object.values(source).filter((one) => one !== undefined).length === 1, {
    error: 'must have exactly one of env, file and stdin',
  })
  .meta({ minProperties: 1, maxProperties: 1 });

const isSecret = (name: string): boolean =>
  Object.entries(knownVariables).some(([known, one]) => known === name && 'secret' in one);

const notHere =
  'is a secret, which never stands in this file: name its source under secrets' as const;

const plainVariables = z.record(z.string().min(1), z.string()).superRefine((values, context) => {
  for (const name of Object.keys(values).filter(isSecret))
    context.addIssue({
      code: 'custom',
      path: [name],
      message: notHere,
    });
});

const caseId = z.string().regex(/^[A-Z]+-\d+$/, { error: 'must be an id such as JWT-07' });

const cases = z
  .union([z.enum(['safe', 'noisy', 'none']), z.array(caseId).min(1)])
  .describe(
    'Negative cases: safe (unless said otherwise), noisy for those that leave traces too, none, or a list of ids such as JWT-07.',
  );

const subjectMembers = {
  flows: z.array(z.enum(flowIds)).optional().describe('Flows to run, in this order.'),
  collections: z
    .array(z.string().min(1))
    .optional()
    .describe('Paths of collections v2.1 to run after the flows.'),
  cases: cases.optional(),
};

const org = z.strictObject({
  environment: z.string().min(1).optional().describe('Path of a Postman environment.'),
  variables: plainVariables
    .optional()
    .describe('Values laid over the environment. A secret is named under secrets.'),
  secrets: z
    .record(z.string().min(1), secretSource)
    .optional()
    .describe('Where the value of each secret variable comes from.'),
  ...subjectMembers,
});

const limit = z.strictObject({
  requestsPerMinute: whole.describe('Further runs wait until the minute has room for them.'),
});

/** What the configuration file may say. Every object refuses members that it does not know. */
export const configurationSchema = z.strictObject({
  $schema: z.string().optional(),
  orgs: z.record(z.string().min(1), org).optional().describe('The orgs by name.'),
  emulatedOrgs: whole.max(500).optional().describe('Number of emulated orgs to start and run.'),
  defaults: z
    .strictObject(subjectMembers)
    .optional()
    .describe('What each org runs unless it says otherwise.'),
  workers: whole.max(64).optional().describe('Worker processes; one for each core unless told.'),
  retries: z
    .int()
    .min(0)
    .max(5)
    .optional()
    .describe('How often a run is repeated when the transport failed, and nothing else.'),
  limits: z
    .strictObject({
      org: limit.optional().describe('Requests to one org, whatever is run against it.'),
      loginHost: limit.optional().describe('Requests to the OAuth endpoints of one host.'),
    })
    .optional()
    .describe('How gently each org, and each host that gives out tokens, is treated.'),
  timeout: milliseconds.optional().describe('Milliseconds for the whole run of a collection.'),
  timeoutRequest: milliseconds.optional().describe('Milliseconds for one whole answer.'),
  timeoutScript: milliseconds.optional().describe('Milliseconds for one script.'),
  insecure: z.boolean().optional().describe('Accepts any certificate.'),
  bail: z.boolean().optional().describe('Ends at the first failure.'),
  reporters: z
    .partialRecord(z.enum(configurableReports), z.string().min(1))
    .optional()
    .describe('Path to write each report to.'),
  generate: generationSchema
    .optional()
    .describe('How grantsmith generate --config makes the files; runs do not read it.'),
  golden: z.string().min(1).optional().describe('Folder of the golden responses.'),
});

/** The configuration of a run over many orgs. */
export type Configuration = z.infer<typeof configurationSchema>;

export type OrgConfiguration = z.infer<typeof org>;

export type SecretSource = z.infer<typeof secretSource>;

/** JSON Schema (2020-12) of the configuration file, for editors. */
export function configurationJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(configurationSchema),
    title: 'grantsmith configuration',
    description:
      'Which orgs a run covers, with what, and how; and how files are generated. YAML or JSON.',
  };
}

/** The text of `docs/config.schema.json`. */
export function configurationSchemaText(): string {
  return `${JSON.stringify(configurationJsonSchema(), undefined, 2)}\n`;
}
