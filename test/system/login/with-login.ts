import { randomBytes } from 'node:crypto';
import type { Emulator, EmulatorOptions } from '../../../src/emulator/start-emulator.ts';
import { type Login, login } from '../../../src/login/login.ts';
import type { TokenValues } from '../../../src/login/token-values.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { VariableName } from '../../../src/model/variables.ts';
import { withEmulator } from '../../emulator/with-emulator.ts';
import { freePort } from '../free-port.ts';

/** A login that is under way, and what a person would see of it. */
export interface UnderWay {
  readonly emulator: Emulator;
  readonly redirectUrl: string;
  /** The authorize URL. */
  readonly url: string;
  readonly told: readonly string[];
  readonly ended: Promise<TokenValues | Failure>;
}

type Changes = Partial<Login> & {
  readonly values?: Partial<Record<VariableName, string>>;
  readonly org?: EmulatorOptions;
};

const failureOf = (error: unknown): Failure => {
  if (error instanceof Failure) return error;
  throw error;
};

/** Starts a login against an emulator whose app has a loopback callback, and does something with it. */
export async function withLogin(
  { values = {}, org = {}, ...changes }: Changes,
  test: (login: UnderWay) => Promise<void>,
): Promise<void> {
  const redirectUrl = `http://localhost:${await freePort()}/callback`;
  await withEmulator({ callbackUrls: [redirectUrl], ...org }, async (emulator) => {
    const environment = emulator.environment();
    const filled = { redirectUrl, ...values };
    const told: string[] = [];
    let shown: (url: string) => void = () => {};
    const url = new Promise<string>((resolve) => {
      shown = resolve;
    });
    const ended = login({
      environment: {
        ...environment,
        values: environment.values.map((one) => ({
          ...one,
          value: (filled as Record<string, string>)[one.key] ?? one.value,
        })),
      },
      timeoutMs: 20_000,
      random: randomBytes,
      show: (authorizeUrl) => shown(authorizeUrl),
      tell: (message) => told.push(message),
      pasted: () => Promise.reject(new Error('nothing is pasted in this test')),
      ...changes,
    }).catch(failureOf);
    const started = await Promise.race([url, ended.then(() => '')]);
    await test({ emulator, redirectUrl, url: started, told, ended });
  });
}

/** Where the headless user of the emulator, signed in and consenting, is sent. */
export async function callbackOf(url: string): Promise<string> {
  const { headers } = await fetch(url, { redirect: 'manual' });
  return headers.get('location') ?? '';
}

/** Which tokens are there, or what failed. */
export function summary(outcome: TokenValues | Failure): unknown {
  if (outcome instanceof Failure) return { exit: outcome.exit, what: outcome.message };
  return Object.fromEntries([...outcome].map(([name, value]) => [name, value !== '']));
}

/** The summary of a login that went well. */
export const allTokens = {
  _accessToken: true,
  _refreshToken: true,
  _idToken: true,
  _endpoint: true,
  _identityUrl: true,
  _orgId: true,
  _userId: true,
};
