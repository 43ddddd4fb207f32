import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Assertion, Condition } from '../../model/assertion.ts';
import type { FlowRequest } from '../../model/flow.ts';
import type { Parameter } from '../../model/request.ts';
import type { VariableName } from '../../model/variables.ts';
import { jsonBody, statusIs } from '../assertions/answer.ts';
import { memberOfType } from '../assertions/member.ts';
import { see } from '../pages.ts';
import { reported } from '../sources.ts';
import { text } from '../text.ts';

type Request = FlowRequest<KnownErrorId>;

/** What the CPQ tenant is shown, how a title speaks of it, and what the tenant does with it. */
interface CpqBearer extends Pick<Request, 'see' | 'knownErrors'> {
  readonly variable: VariableName;
  readonly id: string;
  readonly words: string;
  readonly remark: string;
}

const salesforceToken = {
  remark: 'The tenant checks the token against the My Domain URL of the org.',
  see: see('cpq-authentication'),
  knownErrors: ['cpq-bearer-missing', 'cpq-token-refused'],
} as const;

export const jwtBasedToken: CpqBearer = {
  ...salesforceToken,
  variable: '_jwtAccessToken',
  id: 'jwt',
  words: 'the JWT-based token',
};

export const assetTokenBearer: CpqBearer = {
  ...salesforceToken,
  variable: '_assetToken',
  id: 'asset',
  words: 'the asset token',
};

export const adminApiKey: CpqBearer = {
  variable: 'cpqApiKey',
  id: 'api-key',
  words: 'an admin API key',
  remark: 'The key is made in the tenant, which shows it once; no token of Salesforce is needed.',
  see: see('cpq-api-keys'),
  knownErrors: ['cpq-bearer-missing', 'cpq-token-refused'],
};

interface Resource {
  readonly id: string;
  readonly words: string;
  readonly url: string;
  readonly query?: readonly Parameter[];
  readonly assertions: readonly Assertion[];
  readonly example: Request['examples'][number]['body'];
}

const pages: readonly Parameter[] = [
  { name: 'page', value: '0', description: 'Page, from 0.' },
  { name: 'size', value: '100', description: 'Entries in a page.' },
  { name: 'sort', value: 'modified%2CDESC', description: 'Newest change first.' },
];

const springPage: readonly Assertion[] = [memberOfType('content', 'array', reported('LOGIK'))];

const resources: readonly Resource[] = [
  {
    id: 'managed-tables',
    words: 'managed tables',
    url: text('{{cpqUrl}}{{cpqApiPrefix}}/managedTables/v1/managedTables'),
    assertions: [],
    example: [{ name: 'EXAMPLE_TABLE' }],
  },
  {
    id: 'rules',
    words: 'rules',
    url: text('{{cpqUrl}}{{cpqApiPrefix}}/Admin/v3/rules'),
    query: pages,
    assertions: springPage,
    example: { content: [{ name: 'EXAMPLE rule' }], totalElements: 1 },
  },
  {
    id: 'blueprints',
    words: 'blueprints',
    url: text('{{cpqUrl}}{{cpqApiPrefix}}/admin/v2/blueprints'),
    query: pages,
    assertions: springPage,
    example: { content: [{ name: 'EXAMPLE blueprint' }], totalElements: 1 },
  },
];

/** Every listing of the CPQ admin API that the suite asks for, with that bearer. */
export function cpqAdminApi(bearer: CpqBearer): readonly Request[] {
  return resources.map((resource) => cpqRequest(resource, bearer));
}

/** One listing alone, which shows that the bearer is taken. */
export function cpqManagedTables(bearer: CpqBearer): readonly Request[] {
  return resources.slice(0, 1).map((resource) => cpqRequest(resource, bearer));
}

function cpqRequest(resource: Resource, bearer: CpqBearer): Request {
  return {
    id: `cpq-${resource.id}-${bearer.id}`,
    folder: 'Use the token',
    api: 'cpq',
    title: `CPQ: list the ${resource.words} with ${bearer.words}`,
    description: `Admin API of Logik.io / ServiceNow CPQ. ${bearer.remark}\n\n302 with nothing in the body means that the word Bearer is missing; redirects are not followed here, so that it can be seen.`,
    see: bearer.see,
    method: 'GET',
    url: resource.url,
    ...(resource.query === undefined ? {} : { query: resource.query }),
    authorization: { kind: 'bearer', token: `{{${bearer.variable}}}` },
    onlyIf: bothFilled(bearer.variable),
    followRedirects: false,
    assertions: [
      statusIs(200, reported('LOGIK')),
      jsonBody(reported('LOGIK')),
      ...resource.assertions,
    ],
    examples: [{ title: `The ${resource.words}`, status: 200, body: resource.example }],
    knownErrors: bearer.knownErrors,
  };
}

function bothFilled(token: VariableName): Condition {
  return { all: [{ filled: 'cpqUrl' }, { filled: token }] };
}
