import type { GeneratedFile } from '../generator/generate.ts';
import type { Environment, EnvironmentValue } from '../model/environment.ts';
import { valuesByKey } from '../model/environment.ts';
import type { FlowId } from '../model/flow.ts';
import type { RunResult } from '../model/run-result.ts';
import { variableNames } from '../model/variables.ts';
import { fingerprintOf } from '../redaction/fingerprint.ts';
import { createRedactor, type Redactor } from '../redaction/redactor.ts';
import type { Bundle, VariableSeen, Versions } from './bundle/bundle-content.ts';
import { failuresIn, followersIn } from './bundle/failures-in.ts';
import { knownErrorsMet } from './bundle/known-errors-met.ts';
import { lengthBucket } from './bundle/length-bucket.ts';
import { markdownBundle } from './bundle/markdown-bundle.ts';
import { flowsMeant } from './doctor/flows-meant.ts';
import { doctorFindings } from './doctor.ts';
import { privateValues } from './personal-values.ts';
import { proveClean } from './prove-clean.ts';

/** What the bundle of a failure is made of. */
export interface BundleOptions {
  readonly environment: Environment;
  /** What the last run found. */
  readonly result?: RunResult;
  readonly flow?: FlowId;
  readonly versions: Versions;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Names that somebody chose may tell something; ours cannot. */
const shownName = (name: string): string =>
  variableNames.some((one) => one === name) || /^\w{1,40}$/.test(name) ? name : 'another name';

function seen({ key, value, type, enabled }: EnvironmentValue): VariableSeen {
  const base = { name: shownName(key), secret: type === 'secret' };
  if (!enabled) return { ...base, state: 'switched off' };
  if (value.trim() === '') return { ...base, state: 'empty' };
  const fingerprint = fingerprintOf(value.trim());
  return { ...base, state: 'filled', fingerprint, length: lengthBucket(value.trim().length) };
}

function knowing(environment: Environment): Redactor {
  const redactor = createRedactor({ consumerKeys: true });
  for (const { key, value } of privateValues(environment)) redactor.add(key, value);
  return redactor;
}

function gathered(options: BundleOptions): Bundle {
  const { environment, result, flow, versions, now } = options;
  const findings = doctorFindings(environment, { now, ...(flow === undefined ? {} : { flow }) });
  const failures = result === undefined ? [] : failuresIn(result);
  return {
    schema: 'grantsmith.bundle/1',
    versions,
    flows: flowsMeant(valuesByKey(environment), flow).map(({ id }) => id),
    environment: environment.values.map(seen),
    findings: findings.map(({ id, severity, variable, what, fix }) => ({
      id,
      severity,
      ...(variable === undefined ? {} : { variable: shownName(variable) }),
      what,
      fix,
    })),
    ...(result === undefined
      ? {}
      : {
          run: {
            startedAt: result.startedAt,
            summary: result.summary,
            failures,
            followers: followersIn(result),
          },
        }),
    knownErrors: knownErrorsMet(findings, failures),
  };
}

/**
 * The files of a bundle: one for programs, one for people. Everything is masked, and then searched by
 * the leak gate; a secret that is left is a `Failure` (exit code 6).
 */
export async function bundle(options: BundleOptions): Promise<readonly GeneratedFile[]> {
  const redactor = knowing(options.environment);
  // Masking keeps the shape: strings become strings.
  const made = redactor.maskValue(gathered(options)) as Bundle;
  const files = [
    { path: 'bundle.md', text: redactor.mask(markdownBundle(made)) },
    { path: 'bundle.json', text: redactor.mask(`${JSON.stringify(made, null, 2)}\n`) },
  ];
  await proveClean(files, redactor, async () => []);
  return files;
}
