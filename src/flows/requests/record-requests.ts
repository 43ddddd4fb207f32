import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { FlowRequest } from '../../model/flow.ts';
import { jsonBody, statusIs } from '../assertions/answer.ts';
import { capture } from '../assertions/capture.ts';
import { member, memberOfType } from '../assertions/member.ts';
import { see } from '../pages.ts';
import { documented } from '../sources.ts';
import { text } from '../text.ts';
import { bearer } from './bearer.ts';
import { restCall } from './refusals.ts';

type UnplacedRequest = Omit<FlowRequest<KnownErrorId>, 'folder'>;

const rest = documented('REST');
const recordUrl = text('{{_endpoint}}/services/data/v{{version}}/sobjects/Account/{{_recordId}}');
const refusals: readonly KnownErrorId[] = [...restCall, 'insufficient-access'];

const create: UnplacedRequest = {
  id: 'create-record',
  title: 'Create an account',
  description:
    'Creates one account, which the next requests change and delete. The user needs the permission to create accounts.',
  see: see('create'),
  method: 'POST',
  url: text('{{_endpoint}}/services/data/v{{version}}/sobjects/Account'),
  authorization: bearer,
  body: { kind: 'json', json: { Name: 'grantsmith check' } },
  assertions: [
    statusIs(201, rest),
    jsonBody(rest),
    {
      kind: 'record-id',
      title: 'id is the id of an account',
      path: 'id',
      keyPrefix: '001',
      basis: rest,
    },
    member('success', 'is true', { equals: true }, rest),
    memberOfType('errors', 'array', rest),
    capture('id', '_recordId', rest),
  ],
  examples: [
    {
      title: 'The new record',
      status: 201,
      body: { id: '001EM0000000001YAA', success: true, errors: [] },
    },
  ],
  knownErrors: refusals,
};

const update: UnplacedRequest = {
  id: 'update-record',
  title: 'Update the account',
  description: 'Changes the account that was created before.',
  see: see('update'),
  method: 'PATCH',
  url: recordUrl,
  authorization: bearer,
  body: { kind: 'json', json: { Description: 'Changed by a check of grantsmith.' } },
  onlyIf: { filled: '_recordId' },
  assertions: [
    statusIs(204, rest),
    { kind: 'empty-body', title: 'the body is empty', basis: rest },
  ],
  examples: [{ title: 'Changed', status: 204, body: '' }],
  knownErrors: refusals,
};

const remove: UnplacedRequest = {
  id: 'delete-record',
  title: 'Delete the account',
  description: 'Deletes the account that was created before.',
  see: see('delete'),
  method: 'DELETE',
  url: recordUrl,
  authorization: bearer,
  onlyIf: { filled: '_recordId' },
  assertions: [
    statusIs(204, rest),
    { kind: 'empty-body', title: 'the body is empty', basis: rest },
  ],
  examples: [{ title: 'Deleted', status: 204, body: '' }],
  knownErrors: refusals,
};

/** One record made, changed and taken away again. */
export const recordRequests: readonly UnplacedRequest[] = [create, update, remove];
