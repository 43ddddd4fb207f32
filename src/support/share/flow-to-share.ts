import { flowNamed } from '../../flows/index.ts';
import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import { type Environment, valuesByKey } from '../../model/environment.ts';
import { Failure } from '../../model/failure.ts';
import type { Flow, FlowId } from '../../model/flow.ts';
import type { OrgType } from '../../model/org-type.ts';
import { flowsMeant } from '../doctor/flows-meant.ts';
import { orgTypeOfUrl } from '../org-type-of-url.ts';
import { valueIn } from '../personal-values.ts';

/** The one flow that the environment is for, or the one that was named. */
export function flowToShare(environment: Environment, named?: FlowId): Flow<KnownErrorId> {
  if (named !== undefined) return flowNamed(named);
  const [flow, ...others] = flowsMeant(valuesByKey(environment), undefined);
  if (flow !== undefined && others.length === 0) return flow;
  throw new Failure('The environment does not tell which flow it is for', {
    exit: 'usage',
    why: 'it has the variables of several flows, and a letter is about one',
    next: `name it, as in --flow ${flow?.id ?? 'jwt-bearer'}`,
  });
}

/** The kind of org that the host in the environment belongs to. */
export function orgTypeOf(environment: Environment): OrgType {
  if (valueIn(environment, 'site') !== '') return 'experience-cloud';
  return orgTypeOfUrl(valueIn(environment, 'url')) ?? 'production';
}
