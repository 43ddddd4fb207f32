import type { Environment } from '../model/environment.ts';
import type { FlowId } from '../model/flow.ts';
import { offlineChecks } from './doctor/checks.ts';
import { type DoctorOptions, type Examination, examine } from './doctor/examination.ts';
import { type Finding, severities } from './doctor/finding.ts';
import type { Network } from './doctor/online/network.ts';
import { onlineFindings } from './doctor/online/online-findings.ts';

export type { DoctorOptions } from './doctor/examination.ts';
export type { Finding, Severity } from './doctor/finding.ts';
export type { Network } from './doctor/online/network.ts';

/** The gravest first; of one gravity in the order of the checks. */
function inOrderOfGravity(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((severity) => findings.filter((one) => one.severity === severity));
}

const offline = (examination: Examination): readonly Finding[] =>
  offlineChecks.flatMap((check) => check(examination));

/**
 * What is wrong with an environment, seen without a network and before any login. Sends nothing and
 * repeats no secret; an environment that can be run with gives none.
 */
export function doctorFindings(
  environment: Environment,
  options: DoctorOptions,
): readonly Finding[] {
  return inOrderOfGravity(offline(examine(environment, options)));
}

/** What the doctor has found, and how. */
export interface Diagnosis {
  /** The flows that the environment was looked at for. */
  readonly flows: readonly FlowId[];
  readonly findings: readonly Finding[];
  /** The URLs that were asked: none without a network, or when the URL of the org is wrong. */
  readonly asked: readonly string[];
}

/** A request to such a URL would only say the same in other words. */
const isAboutHost = ({ severity, variable }: Finding): boolean =>
  severity === 'error' && (variable === 'url' || variable === 'site');

/** Looks at an environment, and asks its host when a network is given and the URL is in order. */
export async function diagnose(
  environment: Environment,
  options: DoctorOptions & { readonly network?: Network },
): Promise<Diagnosis> {
  const examination = examine(environment, options);
  const flows = examination.flows.map(({ id }) => id);
  const found = offline(examination);
  if (options.network === undefined || found.some(isAboutHost))
    return { flows, findings: inOrderOfGravity(found), asked: [] };
  const { findings, asked } = await onlineFindings(examination, options.network);
  return { flows, findings: inOrderOfGravity([...found, ...findings]), asked };
}
