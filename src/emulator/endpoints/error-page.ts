import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { adviceOn } from '../pages/advice.ts';
import { page } from '../pages/page.ts';

/** `GET /setup/secur/RemoteAccessErrorPage.apexp`: what never reaches the callback. */
export function errorPage(call: Call): Answer {
  const error = call.query.get('error') ?? '';
  const description = call.query.get('error_description') ?? '';
  return page(call, {
    title: 'We can’t authorize you',
    template: 'pages/message',
    data: {
      heading: 'We can’t authorize you because of an OAuth error.',
      error,
      words: description === '' ? 'Salesforce gives no description for this error.' : description,
      advice: adviceOn(error, description),
    },
  });
}
