import { flows as allFlows } from '../flows/index.ts';
import { variablePlaces } from '../flows/setup/variable-places.ts';
import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Flow } from '../model/flow.ts';
import { variableNamed, variableNames } from '../model/variables.ts';
import type { DescriptionTemplates } from '../render/description-templates.ts';
import { renderTemplate } from '../render/render-template.ts';
import { mustFill } from './must-fill.ts';
import { plainDiagram } from './sequence-diagram.ts';
import { whatSyncs } from './what-syncs.ts';
import { stepsWithoutLinks } from './without-links.ts';

type AnyFlow = Flow<KnownErrorId>;
type Data = DescriptionTemplates['descriptions/start-here'];

/** The description of a collection: which flow, what to fill in, what happens, what to do when it fails. */
export function startHere(flows: readonly AnyFlow[]): string {
  const [only, another] = flows;
  const one = another === undefined ? only : undefined;
  return renderTemplate('descriptions/start-here', {
    one: one !== undefined,
    signsIn: flows.some(({ variables }) => variables.includes('callback')),
    intro:
      one?.summary ??
      'Gets a token from Salesforce with each OAuth flow that an integration uses, uses it, looks at it and revokes it. That what must be refused is refused is shown by the collection of each flow.',
    flows: flowRows(flows),
    variables: variableRows(flows),
    steps: one !== undefined && stepsWithoutLinks(one.setup.steps),
    checked: one?.setup.checked ?? '',
    diagram: one !== undefined && plainDiagram(one.sequence),
    syncs: whatSyncs(flows),
    guides: flows.map(({ id }) => `\`${id}.md\``).join(', '),
  }).trimEnd();
}

/** All flows that are made unasked, and those of this collection. */
function flowRows(flows: readonly AnyFlow[]): Data['flows'] {
  return allFlows
    .filter((flow) => flow.legacy !== true || flows.includes(flow))
    .map((flow) => {
      const [, take = '', because = ''] = /^(.*?\.)(?:\s+(.*))?$/s.exec(flow.whenToUse) ?? [];
      return {
        title: flow.title,
        take,
        because,
        here: flows.some(({ id }) => id === flow.id),
      };
    });
}

function variableRows(flows: readonly AnyFlow[]): Data['variables'] {
  const needs = flows.map((flow) => ({ title: flow.title, names: mustFill(flow) }));
  return variableNames.flatMap((name) => {
    const needing = needs.filter(({ names }) => names.has(name));
    if (needing.length === 0) return [];
    const place = variablePlaces[name];
    const isSame = place?.connectedApp === place?.externalClientApp;
    return [
      {
        name,
        flows: needing.length < flows.length && needing.map(({ title }) => title).join(', '),
        description: variableNamed(name).description,
        externalClientApp: place?.externalClientApp ?? '',
        connectedApp: isSame
          ? place === undefined
            ? ''
            : 'the same'
          : (place?.connectedApp ?? ''),
      },
    ];
  });
}
