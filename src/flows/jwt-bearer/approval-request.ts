import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { FlowRequest } from '../../model/flow.ts';
import { statusIs } from '../assertions/answer.ts';
import { see } from '../pages.ts';
import { wayToLogin } from '../requests/example-values.ts';
import { documented, reported } from '../sources.ts';
import { text } from '../text.ts';

/** Shows the URL at which a user approves the app once. */
export const approvalRequest: FlowRequest<KnownErrorId> = {
  id: 'approval-url',
  folder: 'Get a token',
  title: 'Show the approval URL',
  description:
    'Without pre-authorisation by an admin the user must approve the app once in a browser. The script builds that URL into _approvalUrl and shows it in the console: open it, sign in as the user, click Allow. The code that comes back need not be exchanged. This request only looks whether the URL is in order.',
  see: see('RFC 6749 section 4.1.1', 'jwt-bearer'),
  method: 'GET',
  url: text('{{_approvalUrl}}'),
  authorization: { kind: 'none' },
  before: { script: 'prepare-approval', options: { into: '_approvalUrl' } },
  followRedirects: false,
  assertions: [
    statusIs([200, 302, 303], documented('EP')),
    {
      kind: 'text-body',
      title: 'the authorize endpoint does not answer with an error text',
      matches: String.raw`^(?!\s*error=)`,
      basis: reported('REPORTS'),
    },
  ],
  examples: [wayToLogin],
  knownErrors: [
    'authorize-client-identifier-invalid',
    'authorize-redirect-uri-mismatch',
    'missing-code-challenge',
  ],
};
