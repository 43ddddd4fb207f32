import { Failure } from '../model/failure.ts';
import { jsonObjectIn } from '../model/read-json.ts';
import { type AuthorizationRequest, hostOf } from './authorization-request.ts';
import type { ReadVariable } from './read-variable.ts';
import { refusalFailure } from './refusal-failure.ts';

export type TokenResponse = Readonly<Record<string, unknown>>;

/** How long the token endpoint may take. */
const patienceMs = 30_000;

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
};

interface Answer {
  readonly response: Response;
  readonly text: string;
}

async function post(url: string, form: URLSearchParams): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json' },
      // The code and the secret must not follow a redirect to another host.
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    return { response, text: await response.text() };
  } catch (error) {
    throw new Failure(`The token endpoint of ${new URL(url).host} did not answer`, {
      exit: 'transport',
      why: reasonOf(error),
      next: 'check url in the environment, and the network; then log in again, since a code lives 15 minutes',
    });
  }
}

/** Exchanges the code for tokens (RFC 6749 section 4.1.3, RFC 7636 section 4.5). */
export async function exchangeCode(
  read: ReadVariable,
  { redirectUrl, codeVerifier }: AuthorizationRequest,
  code: string,
): Promise<TokenResponse> {
  const url = `${hostOf(read)}/services/oauth2/token`;
  const secret = read('clientSecret');
  const { response, text } = await post(
    url,
    new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: read('clientId'),
      ...(secret === '' ? {} : { client_secret: secret }),
      redirect_uri: redirectUrl,
      code_verifier: codeVerifier,
      code,
    }),
  );
  const body = jsonObjectIn(text);
  if (typeof body?.['error'] === 'string')
    throw refusalFailure(body['error'], String(body['error_description'] ?? ''));
  if (!response.ok || typeof body?.['access_token'] !== 'string')
    throw new Failure(`The token endpoint answered ${response.status} without a token`, {
      exit: 'transport',
      why: 'this is not how Salesforce answers; a proxy or another server may stand there',
      next: `open ${hostOf(read)}/.well-known/openid-configuration in a browser, and check url`,
    });
  return body;
}
