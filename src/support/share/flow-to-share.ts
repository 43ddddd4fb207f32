import { flowNamed, flows } from '../../flows/index.ts';
import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import { type Environment, valuesByKey } from '../../model/environment.ts';
import { Failure } from '../../model/failure.ts';
import type { Flow, FlowId } from '../../model/flow.ts';
import type { OrgType } from '../../model/org-type.ts';
import { missingVariables } from '../../regression/missing-variables.ts';
import { flowsMeant } from '../doctor/flows-meant.ts';
import { orgHost } from '../doctor/org-host.ts';
import { valueIn } from '../personal-values.ts';

/** The flows that lack nothing, the simplest first. */
function completeFlows(values: ReadonlyMap<string, string>): readonly Flow<KnownErrorId>[] {
  return flows.filter(
    (flow) => flow.legacy !== true && missingVariables(flow, values).length === 0,
  );
}

/** Names tell more than nothing; where they point at a flow that cannot run, what can is meant. */
function candidates(values: ReadonlyMap<string, string>): readonly Flow<KnownErrorId>[] {
  const meant = flowsMeant(values, undefined);
  const complete = completeFlows(values);
  const canRun = meant.some(({ id }) => complete.some((flow) => flow.id === id));
  return canRun || complete.length === 0 ? meant : complete.slice(0, 1);
}

/** The one flow that the environment is for, or the one that was named. */
export function flowToShare(environment: Environment, named?: FlowId): Flow<KnownErrorId> {
  if (named !== undefined) return flowNamed(named);
  const [flow, ...others] = candidates(valuesByKey(environment));
  if (flow !== undefined && others.length === 0) return flow;
  throw new Failure('The environment does not tell which flow it is for', {
    exit: 'usage',
    why: 'it has the variables of several flows, and a letter is about one',
    next: `name it, as in --flow ${flow?.id ?? 'jwt-bearer'}`,
  });
}

/** The kind of org that the host in the environment belongs to. */
export function orgTypeOf(environment: Environment): OrgType {
  const host = orgHost(valueIn(environment, 'url'));
  if (valueIn(environment, 'site') !== '' || host?.kind === 'site') return 'experience-cloud';
  return host?.isSandbox === true ? 'sandbox' : 'production';
}
