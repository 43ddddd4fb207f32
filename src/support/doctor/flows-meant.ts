import { flows as allFlows, flowNamed } from '../../flows/index.ts';
import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Flow, FlowId } from '../../model/flow.ts';
import type { VariableRole } from '../../model/variable.ts';
import { variableNamed, variableNames } from '../../model/variables.ts';
import { missingVariables } from '../../regression/missing-variables.ts';

type AnyFlow = Flow<KnownErrorId>;
type Values = ReadonlyMap<string, string>;

const ordinary = allFlows.filter(({ legacy }) => legacy !== true);

/** How much two sets have in common: what is in both, of what is in either. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((name) => other.has(name)).length;
  return shared / Math.max(1, one.size + other.size - shared);
}

function withRole(names: Iterable<string>, role: VariableRole): ReadonlySet<string> {
  const known: ReadonlySet<string> = new Set(
    variableNames.filter((name) => variableNamed(name).role === role),
  );
  return new Set([...names].filter((name) => known.has(name)));
}

/** The names that must be filled in say most; the optional ones decide between equals. */
function score(flows: readonly AnyFlow[], values: Values): number {
  const template = flows.flatMap(({ variables }) => variables);
  const alike = (role: VariableRole): number =>
    likeness(withRole(template, role), withRole(values.keys(), role));
  return alike('required') + alike('optional') / 100;
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
    .map((flows) => ({ flows, rating: score(flows, values) }))
    .sort((one, other) => other.rating - one.rating);
  return mostComplete(best?.flows ?? ordinary, values);
}
