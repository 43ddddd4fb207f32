import { flows as allFlows, flowNamed } from '../../flows/index.ts';
import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Flow, FlowId } from '../../model/flow.ts';
import { variableNamed } from '../../model/variables.ts';
import { missingVariables } from '../../regression/missing-variables.ts';

type AnyFlow = Flow<KnownErrorId>;
type Values = ReadonlyMap<string, string>;

const ordinary = allFlows.filter(({ legacy }) => legacy !== true);

/** The variables that the template of these flows has, for a person to fill in. */
function filledByPeople(flows: readonly AnyFlow[]): ReadonlySet<string> {
  const names = flows.flatMap(({ variables }) => variables);
  return new Set(names.filter((name) => variableNamed(name).role !== 'written'));
}

/** How much the names in the environment are those of a template: shared names of all names. */
function likeness(flows: readonly AnyFlow[], values: Values): number {
  const template = filledByPeople(flows);
  const names = [...values.keys()].filter((name) => !name.startsWith('_'));
  const shared = names.filter((name) => template.has(name)).length;
  return shared / (template.size + names.length - shared);
}

/** Of the flows, those that lack the least: in an environment for all flows, most fill in one. */
function mostComplete(flows: readonly AnyFlow[], values: Values): readonly AnyFlow[] {
  const rated = flows.map((flow) => ({ flow, lacks: missingVariables(flow, values).length }));
  const least = Math.min(...rated.map(({ lacks }) => lacks));
  return rated.filter(({ lacks }) => lacks === least).map(({ flow }) => flow);
}

/**
 * The flow that was named, or those that the environment was made for: its names are compared with
 * those of the template of each flow, and of all flows together.
 */
export function flowsMeant(values: Values, named: FlowId | undefined): readonly AnyFlow[] {
  if (named !== undefined) return [flowNamed(named)];
  const [best] = [ordinary, ...allFlows.map((flow) => [flow])]
    .map((flows) => ({ flows, score: likeness(flows, values) }))
    .sort((one, other) => other.score - one.score);
  return mostComplete(best?.flows ?? ordinary, values);
}
