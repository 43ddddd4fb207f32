import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Assertion } from '../../model/assertion.ts';
import type { FlowRequest } from '../../model/flow.ts';
import { clientCredentialsRequest } from '../requests/client-credentials-request.ts';
import { jwtBearerRequest } from '../requests/jwt-bearer-request.ts';
import { usernamePasswordRequest } from '../requests/username-password-request.ts';

type Request = FlowRequest<KnownErrorId>;

/** The flows that may give the subject token, by the word that chooses them. */
const choices: readonly { readonly word: string; readonly title: string; readonly of: Request }[] =
  [
    {
      word: 'client-credentials',
      title: 'Get the subject token with client credentials',
      of: clientCredentialsRequest,
    },
    {
      word: 'jwt-bearer',
      title: 'Get the subject token with a signed JWT',
      of: jwtBearerRequest,
    },
    {
      word: 'username-password',
      title: 'Get the subject token with username and password',
      of: usernamePasswordRequest,
    },
  ];

/** The answer is looked at closely in the flow it belongs to; here it only brings the token. */
function bringsTheToken({ kind }: Assertion): boolean {
  return ['status', 'json-body', 'header', 'signed-jwt-sent', 'capture'].includes(kind);
}

/** Whoever runs the flow chooses one of these with the variable `subjectTokenFlow`. */
export const subjectTokenRequests: readonly Request[] = choices.map(({ word, title, of }) => ({
  ...of,
  id: `subject-token-${word}`,
  title,
  description: `Sent when subjectTokenFlow is ${word}. ${/^.*?\.(?= |$)/s.exec(of.description)?.[0]}`,
  onlyIf: { variable: 'subjectTokenFlow', is: word },
  assertions: of.assertions.filter(bringsTheToken),
}));
