import {
  documentedLifetimeSeconds,
  type Environment,
  overrideFilesIn,
  type SignedAssertion,
  signForEnvironment,
  usageFailure,
} from '../index.ts';
import { readText, writeWhole } from './files.ts';
import { spare } from './spare.ts';
import { targetsFrom } from './targets-from.ts';

export interface AssertionToSign {
  readonly environment: string | undefined;
  readonly key: string | undefined;
  readonly audience: string | undefined;
  readonly lifetime: number | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
}

function environmentOf(
  path: string | undefined,
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const [target] = targetsFrom(path === undefined ? [] : [path], variables);
  if (target !== undefined) return target.environment;
  throw usageFailure(
    'There is no environment to sign for',
    'clientId, username and url stand in it',
    'name a Postman environment file with -e',
  );
}

/** Signs an assertion: what is for standard output, and what a person is told beside it. */
export async function signAssertion(
  { environment, key, audience, lifetime, out, json }: AssertionToSign,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly printed: string; readonly told: string }> {
  // The file of an assertion may be written anew, again and again.
  const { GRANTSMITH_ASSERTION_FILE: _before, ...others } = variables;
  spare([environment, key, ...overrideFilesIn(others)], [out]);
  const signed = await signForEnvironment({
    environment: environmentOf(environment, variables),
    ...(key === undefined ? {} : { privateKeyPem: readText(key) }),
    ...(audience === undefined ? {} : { audience }),
    ...(lifetime === undefined ? {} : { lifetimeSeconds: lifetime }),
    now: Date.now(),
  });
  // Without a line end: GRANTSMITH_ASSERTION_FILE takes the file as it is.
  if (out !== undefined) writeWhole(out, signed.assertion, 0o600);
  return { printed: printedOf(signed, out, json), told: json ? '' : toldOf(signed) };
}

function printedOf(signed: SignedAssertion, out: string | undefined, json: boolean): string {
  const { assertion, ...claims } = signed;
  const shown = out === undefined ? { assertion, ...claims } : { file: out, ...claims };
  if (json) return `${JSON.stringify(shown, null, 2)}\n`;
  return out === undefined
    ? `${assertion}\n`
    : `${out}  for assertion in the environment (mode 0600)\n`;
}

function toldOf({ subject, audience, lifetimeSeconds, expiresAt }: SignedAssertion): string {
  const isLong = lifetimeSeconds > documentedLifetimeSeconds;
  return [
    `Signed for ${subject}, to ${audience}, until ${expiresAt}.`,
    ...(isLong ? [`Salesforce documents at most ${documentedLifetimeSeconds} seconds.`] : []),
    'Put it into the current value of assertion, and send the token request before it expires.',
    '',
  ].join('\n');
}
