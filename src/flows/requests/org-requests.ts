import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { FlowRequest } from '../../model/flow.ts';
import { jsonBody, statusIs } from '../assertions/answer.ts';
import { member, memberOfType } from '../assertions/member.ts';
import { see } from '../pages.ts';
import { documented } from '../sources.ts';
import { text } from '../text.ts';
import { bearer } from './bearer.ts';
import { restCall } from './refusals.ts';

type UnplacedRequest = Omit<FlowRequest<KnownErrorId>, 'folder'>;

const rest = documented('REST');

const versions: UnplacedRequest = {
  id: 'api-versions',
  title: 'List the API versions',
  description:
    'The REST API versions of the org. Set the variable version to one of them; versions 21 to 30 are gone (410).',
  see: see('versions'),
  method: 'GET',
  url: text('{{_endpoint}}/services/data'),
  authorization: bearer,
  assertions: [
    statusIs(200, rest),
    jsonBody(rest),
    member('0.version', 'is a version', { matches: String.raw`^\d+\.0$` }, rest),
    member('0.url', 'is a path', { matches: '^/services/data/v' }, rest),
    memberOfType('0.label', 'string', rest),
  ],
  examples: [
    {
      title: 'The versions',
      status: 200,
      body: [{ label: "Summer '25", url: '/services/data/v64.0', version: '64.0' }],
    },
  ],
  knownErrors: ['session-expired'],
};

const limits: UnplacedRequest = {
  id: 'limits',
  title: 'Read the limits',
  description:
    'How much of its limits the org has used; the simplest call that needs a live token.',
  see: see('limits'),
  method: 'GET',
  url: text('{{_endpoint}}/services/data/v{{version}}/limits'),
  authorization: bearer,
  assertions: [
    statusIs(200, rest),
    jsonBody(rest),
    memberOfType('DailyApiRequests.Max', 'integer', rest),
    memberOfType('DailyApiRequests.Remaining', 'integer', rest),
  ],
  examples: [
    {
      title: 'The limits',
      status: 200,
      body: { DailyApiRequests: { Max: 15000, Remaining: 14998 } },
    },
  ],
  knownErrors: [...restCall, 'api-version-gone'],
};

const objects: UnplacedRequest = {
  id: 'objects',
  title: 'List the objects',
  description: 'The sObjects that the user may see.',
  see: see('objects'),
  method: 'GET',
  url: text('{{_endpoint}}/services/data/v{{version}}/sobjects'),
  authorization: bearer,
  assertions: [
    statusIs(200, rest),
    jsonBody(rest),
    memberOfType('encoding', 'string', rest),
    memberOfType('sobjects', 'array', rest),
    memberOfType('sobjects.0.name', 'string', rest),
  ],
  examples: [
    {
      title: 'The objects',
      status: 200,
      body: {
        encoding: 'UTF-8',
        maxBatchSize: 200,
        sobjects: [{ name: 'Account', keyPrefix: '001', label: 'Account', queryable: true }],
      },
    },
  ],
  knownErrors: restCall,
};

const query: UnplacedRequest = {
  id: 'query',
  title: 'Query accounts',
  description: 'A SOQL query, as an integration begins with.',
  see: see('query'),
  method: 'GET',
  url: text('{{_endpoint}}/services/data/v{{version}}/query'),
  query: [
    {
      name: 'q',
      value: 'SELECT Id, Name FROM Account LIMIT 5',
      description: 'The query, in SOQL.',
    },
  ],
  authorization: bearer,
  assertions: [
    statusIs(200, rest),
    jsonBody(rest),
    memberOfType('totalSize', 'integer', rest),
    memberOfType('done', 'boolean', rest),
    memberOfType('records', 'array', rest),
  ],
  examples: [
    {
      title: 'The records',
      status: 200,
      body: {
        totalSize: 1,
        done: true,
        records: [
          {
            attributes: {
              type: 'Account',
              url: '/services/data/v64.0/sobjects/Account/001EM0000000001YAA',
            },
            Id: '001EM0000000001YAA',
            Name: 'EXAMPLE Account',
          },
        ],
      },
    },
  ],
  knownErrors: [...restCall, 'insufficient-access'],
};

/** What the org says of itself. */
export const orgRequests: readonly UnplacedRequest[] = [versions, limits, objects, query];
