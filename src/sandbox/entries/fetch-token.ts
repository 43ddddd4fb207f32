import { explainRefusal } from '../lib/explain-refusal.ts';
import { filledIn } from '../lib/filled-in.ts';
import { keepToken } from '../lib/keep-token.ts';
import { read } from '../lib/read.ts';
import { write } from '../lib/write.ts';

type Members = Readonly<Record<string, string>>;

/** How a token is asked for unattended. */
export interface TokenRequest {
  readonly url: string;
  readonly form: Members;
  /** What comes before, such as signing; it goes on when that is done. */
  readonly prepare?: (next: () => void) => void;
}

/** The form with its variables filled in; what must not be empty is named. */
function formOf(form: Members): { readonly key: string; readonly value: string }[] {
  return Object.keys(form).map((key) => {
    const value = String(filledIn(form[key]));
    if (!value || value.includes('{{'))
      throw new Error(`autoToken cannot ask for a token: fill in ${form[key]}.`);
    return { key, value };
  });
}

/**
 * Asks for a token, once a minute at most, and shows in a test what came of it.
 *
 * After a refusal every request of a run would ask again, and some refusals count towards a lockout.
 */
export function fetchToken(request: TokenRequest, why: string, fixes: Members): void {
  if (Date.now() - Number(read('_autoTokenAt')) < 60000) {
    console.log(`autoToken: ${why}, and it asked less than a minute ago. It waits.`);
    return;
  }
  const send = () => sendTokenRequest(request, why, fixes);
  if (request.prepare) request.prepare(send);
  else send();
}

function sendTokenRequest(request: TokenRequest, why: string, fixes: Members): void {
  const body = { mode: 'urlencoded', urlencoded: formOf(request.form) };
  write('_autoTokenAt', String(Date.now()));
  const url = String(filledIn(request.url));
  // By another name: Bruno writes an await before pm.sendRequest, and then reads none of the script.
  const client = pm;
  client.sendRequest({ url, method: 'POST', body }, (error, response) => {
    pm.test(`autoToken gets a token by ${read('autoToken')}: ${why}`, () => {
      if (error) throw new Error(`No answer from ${url}. Look at the variable url.`);
      const answer = jsonIn(response);
      pm.expect(response.code, explainRefusal(answer, fixes)).to.equal(200);
      keepToken(answer);
    });
  });
}

function jsonIn(response: PostmanResponse): Readonly<Record<string, unknown>> {
  try {
    // Cast: a body that is no object has no members.
    return Object(response.json()) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
