import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { page } from '../pages/page.ts';

/** `GET /cpq/login`: where the CPQ tenant sends whoever comes without a bearer token. */
export function cpqLoginPage(call: Call): Answer {
  return page(call, {
    title: 'CPQ login',
    template: 'pages/message',
    data: {
      heading: 'Log in to the CPQ tenant',
      error: null,
      words:
        'A browser is asked to log in here. A client of the admin API that sees this page has followed a redirect: the header Authorization lacks the word Bearer.',
      advice: null,
    },
  });
}
