import { type KnownErrorId, knownError } from '../known-errors/catalogue.ts';
import type { Example } from '../model/flow.ts';
import type { Wire } from '../model/known-error.ts';
import { wireName } from './wire-name.ts';

type Answer = Omit<Example, 'title'>;

/** The example of a refusal as Salesforce words it; none for what only the client sees. */
export function refusalExample(id: KnownErrorId): readonly Example[] {
  const { wire, title } = knownError(id);
  const answer = answerOf(wire);
  return answer === undefined ? [] : [{ title: `${wireName(id)}: ${title}`, ...answer }];
}

function answerOf(wire: Wire): Answer | undefined {
  switch (wire.kind) {
    case 'oauth':
      if (wire.format === 'urlencoded') return { status: wire.status, body: query(wire) };
      return {
        status: wire.status,
        body: { error: wire.error, error_description: wire.description },
      };
    case 'rest':
      return { status: wire.status, body: [{ message: wire.message, errorCode: wire.errorCode }] };
    case 'cpq':
      return {
        status: wire.status,
        // Nobody has written down what else stands there.
        body: wire.errorCode ? { errorCode: wire.errorCode, errorMessage: wire.message } : '',
      };
    case 'text':
      return { status: wire.status, body: wire.text };
    case 'authorize-text':
      return { status: wire.status, body: query(wire) };
    case 'callback':
      return redirect(`http://localhost/?${query(wire)}`);
    case 'error-page':
      return redirect(
        `https://MyDomainName.my.salesforce.com/setup/secur/RemoteAccessErrorPage.apexp?${query(wire)}`,
      );
    case 'inactive':
      return { status: wire.status, body: { active: false } };
    case 'client':
      return undefined;
    default:
      return { status: wire.status, body: '' };
  }
}

function redirect(location: string): Answer {
  return { status: 302, body: '', headers: { Location: location } };
}

function query({ error, description }: { error: string; description?: string }): string {
  const said = description === undefined ? {} : { error_description: description };
  return Object.entries({ error, ...said })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
