import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { adviceOn } from '../pages/advice.ts';
import { page } from '../pages/page.ts';

/** Members of a callback, in the order in which they help most. */
const members = ['code', 'error', 'error_description', 'state'];

/** `GET /callback`: the emulator's own callback URL, which shows what came. */
export function callbackPage(call: Call): Answer {
  const { query } = call;
  const error = query.get('error') ?? '';
  const good = query.has('code');
  return page(call, {
    title: good ? 'Code received' : 'Callback',
    template: 'pages/callback',
    data: {
      good,
      heading: headingOf(good, error),
      words: wordsOf(good, error),
      members: members.flatMap((name) => {
        const value = query.get(name);
        return value === null ? [] : [{ name, value }];
      }),
      url: `${call.host.asked}/callback?${query}`,
      advice: error === '' ? null : adviceOn(error, query.get('error_description') ?? ''),
    },
  });
}

function wordsOf(good: boolean, error: string): string {
  if (good) return 'Exchange the code within 15 minutes; it works once.';
  if (error !== '') return 'The org sent this error in place of a code.';
  return 'No code came with this callback. A token of the user-agent flow stands in the address, after the #.';
}

function headingOf(good: boolean, error: string): string {
  if (good) return 'Code received';
  return error === '' ? 'Nothing received' : 'Refused';
}
