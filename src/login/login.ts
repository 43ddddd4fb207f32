import { flowNamed } from '../flows/index.ts';
import type { Environment } from '../model/environment.ts';
import { valuesByKey } from '../model/environment.ts';
import { Failure } from '../model/failure.ts';
import type { VariableName } from '../model/variables.ts';
import { missingVariables } from '../regression/missing-variables.ts';
import { type AuthorizationRequest, authorizationRequest } from './authorization-request.ts';
import type { PageWords } from './callback-page.ts';
import { exchangeCode } from './exchange-code.ts';
import { listenForCallback } from './listen-for-callback.ts';
import { type LoopbackTarget, loopbackTarget } from './loopback-target.ts';
import { type Callback, readPasted } from './read-callback.ts';
import type { ReadVariable } from './read-variable.ts';
import { refusalFailure } from './refusal-failure.ts';
import { type TokenValues, tokenValues } from './token-values.ts';

/** How the authorization code comes from the browser. */
export type Way = 'listen' | 'paste';

/** A login by authorization code, and the doors it needs. */
export interface Login {
  readonly environment: Environment;
  /** Takes the place of the port in the redirect URL. */
  readonly port?: number;
  /** Paste the callback even where it could be listened for. */
  readonly paste?: boolean;
  readonly timeoutMs: number;
  /** Random bytes that cannot be guessed. */
  random(bytes: number): Uint8Array;
  /** Shows the authorize URL to the person; called when the callback can come. */
  show(url: string, way: Way, redirectUrl: string): void;
  /** What a person should know while the login waits. */
  tell(message: string): void;
  /** What the person pastes. */
  pasted(): Promise<string>;
}

const done: PageWords = {
  tone: 'good',
  heading: 'Signed in',
  words: 'The tokens are with grantsmith. You can close this page and go back to the terminal.',
};

function checkFilled(read: ReadVariable): void {
  const needed: readonly VariableName[] = ['url', 'clientId', 'redirectUrl'];
  const values = new Map(needed.map((name) => [name, read(name)]));
  const flow = flowNamed('authorization-code');
  const missing = missingVariables(flow, values).filter((name) => needed.includes(name));
  if (missing.length > 0)
    throw new Failure(`${missing.join(', ')} must be filled in before a login`, {
      exit: 'preflight',
      why: 'the authorize URL cannot be made without; nothing was sent',
      next: `fill in ${missing.join(', ')} in the environment`,
    });
  if (!/^https?:\/\//i.test(read('url')) || !URL.canParse(read('url')))
    throw new Failure('url in the environment is no URL', {
      exit: 'preflight',
      why: 'the authorize URL begins with it',
      next: 'write it as in https://MyDomainName.my.salesforce.com',
    });
}

/** The redirect URL on this machine; undefined when the callback must be pasted. */
function targetOf({ port, paste = false }: Login, read: ReadVariable): LoopbackTarget | undefined {
  if (paste) return undefined;
  const redirectUrl = read('redirectUrl');
  const target = loopbackTarget(redirectUrl, port);
  if (port !== undefined && target === undefined)
    throw new Failure('--port needs a redirect URL on this machine', {
      exit: 'usage',
      why: `redirectUrl is ${redirectUrl}, and nothing here can listen for that`,
      next: 'register a loopback URL such as http://localhost:1717/callback in the app and put it into redirectUrl, or leave --port out and paste the callback',
    });
  // The emulator shows its own callback page.
  const isOfTheOrg =
    target !== undefined && new URL(read('url')).origin === new URL(target.redirectUrl).origin;
  return isOfTheOrg ? undefined : target;
}

/** The code, or a `Failure` that says why there is none. */
function codeOf(callback: Callback): string {
  if (callback.kind === 'code') return callback.code;
  if (callback.kind === 'error') throw refusalFailure(callback.error, callback.description);
  const isOther = callback.kind === 'other-state';
  throw new Failure(isOther ? 'The callback belongs to another login' : 'There is no code in it', {
    exit: 'usage',
    why: isOther
      ? 'its state is not the one that was sent (known error state-mismatch)'
      : 'a callback has code= or error= in it',
    next: 'start the login again, and paste the whole address that the browser shows at the end of it',
  });
}

/** Waits for something that may never come, since people close browsers. */
async function inTime<Value>(wanted: Promise<Value>, timeoutMs: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const failure = new Failure(`No callback came within ${Math.round(timeoutMs / 1000)} seconds`, {
      exit: 'transport',
      why: 'the login in the browser was not finished, or the browser went to another redirect URL',
      next: 'log in again; --timeout gives more time, --paste takes the address from another machine’s browser',
    });
    timer = setTimeout(() => reject(failure), timeoutMs);
  });
  try {
    return await Promise.race([wanted, late]);
  } finally {
    clearTimeout(timer);
  }
}

const pageOf = (error: unknown): PageWords =>
  error instanceof Failure
    ? { tone: 'bad', heading: 'Not signed in', words: `${error.message}.`, refusal: error.message }
    : { tone: 'bad', heading: 'Not signed in', words: 'The terminal says why.' };

async function byPaste(login: Login, read: ReadVariable): Promise<TokenValues> {
  const request = authorizationRequest(read, read('redirectUrl'), login.random);
  login.show(request.url, 'paste', request.redirectUrl);
  const pasted = await inTime(login.pasted(), login.timeoutMs);
  return await tokensFor(codeOf(readPasted(pasted, request.state)), request, read);
}

async function byListening(
  login: Login,
  read: ReadVariable,
  target: LoopbackTarget,
): Promise<TokenValues> {
  const request = authorizationRequest(read, target.redirectUrl, login.random);
  const listener = await listenForCallback(target, {
    state: request.state,
    onRefused: login.tell,
  });
  try {
    login.show(request.url, 'listen', request.redirectUrl);
    const callback = await inTime(listener.caught, login.timeoutMs);
    const values = await tokensFor(codeOf(callback), request, read);
    listener.show(done);
    return values;
  } catch (error) {
    listener.show(pageOf(error));
    throw error;
  } finally {
    await listener.stop();
  }
}

async function tokensFor(
  code: string,
  request: AuthorizationRequest,
  read: ReadVariable,
): Promise<TokenValues> {
  return tokenValues(await exchangeCode(read, request, code), request.nonce);
}

/**
 * Signs a person in with a browser (authorization code with PKCE and state), and gives the variables
 * that the tokens go to. Where the redirect URL is on this machine the callback is listened for, else
 * it is pasted.
 */
export async function login(wanted: Login): Promise<TokenValues> {
  const values = valuesByKey(wanted.environment);
  const read: ReadVariable = (name) => (values.get(name) ?? '').trim();
  checkFilled(read);
  const target = targetOf(wanted, read);
  return target === undefined
    ? await byPaste(wanted, read)
    : await byListening(wanted, read, target);
}
