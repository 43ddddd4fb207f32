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

interface Rating {
  readonly flows: readonly AnyFlow[];
  readonly required: number;
  readonly optional: number;
}

function rate(flows: readonly AnyFlow[], values: Values): Rating {
  const template = flows.flatMap(({ variables }) => variables);
  const alike = (role: VariableRole): number =>
    likeness(withRole(template, role), withRole(values.keys(), role));
  return { flows, required: alike('required'), optional: alike('optional') };
}

/** The names that must be filled in say most; the optional ones decide between equals. */
function mostAlike(
  candidates: readonly (readonly AnyFlow[])[],
  values: Values,
): Rating | undefined {
  const [best] = candidates
    .map((flows) => rate(flows, values))
    .sort((one, other) => other.required - one.required || other.optional - one.optional);
  return best;
}

/** Of the flows, those that lack the least: in an environment for all flows, most fill in one. */
function mostComplete(flows: readonly AnyFlow[], values: Values): readonly AnyFlow[] {
  const rated = flows.map((flow) => ({ flow, lacks: missingVariables(flow, values).length }));
  const least = Math.min(...rated.map(({ lacks }) => lacks));
  return rated.filter(({ lacks }) => lacks === least).map(({ flow }) => flow);
}

/** What a template says where nobody has said otherwise. */
const presets: Values = new Map(
  variableNames.flatMap((name) => {
    const { value } = variableNamed(name);
    return typeof value === 'string' ? [[name, value]] : [];
  }),
);

/** The flow that the values are enough for, and that reads most of them. */
function runnable(values: Values): readonly AnyFlow[] | undefined {
  const filled = new Map([...values].filter(([, value]) => value.trim() !== ''));
  const inTemplate = new Map([...presets, ...filled]);
  const complete = ordinary.filter((flow) => missingVariables(flow, inTemplate).length === 0);
  return mostAlike(
    complete.map((flow) => [flow]),
    filled,
  )?.flows;
}

/**
 * The flow that was named, or those that the environment was made for. One with all the names of a
 * template, of a flow or of all flows together, was made from it, whatever is still empty. Of one that
 * somebody made up, the values count: it is for the flow that they are enough for.
 */
export function flowsMeant(values: Values, named: FlowId | undefined): readonly AnyFlow[] {
  if (named !== undefined) return [flowNamed(named)];
  const best = mostAlike([ordinary, ...allFlows.map((flow) => [flow])], values);
  const byName = mostComplete(best?.flows ?? ordinary, values);
  return best?.required === 1 ? byName : (runnable(values) ?? byName);
}
