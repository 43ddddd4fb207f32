import type { Environment } from '../model/environment.ts';
import { offlineChecks } from './doctor/checks.ts';
import { type DoctorOptions, examine } from './doctor/examination.ts';
import { type Finding, severities } from './doctor/finding.ts';

export type { DoctorOptions } from './doctor/examination.ts';
export type { Finding, Severity } from './doctor/finding.ts';

/** The gravest first; of one gravity in the order of the checks. */
function inOrderOfGravity(findings: readonly Finding[]): readonly Finding[] {
  return severities.flatMap((severity) => findings.filter((one) => one.severity === severity));
}

/**
 * What is wrong with an environment, seen without a network and before any login. Sends nothing and
 * repeats no secret; an environment that can be run with gives none.
 */
export function doctorFindings(
  environment: Environment,
  options: DoctorOptions,
): readonly Finding[] {
  const examination = examine(environment, options);
  return inOrderOfGravity(offlineChecks.flatMap((check) => check(examination)));
}
