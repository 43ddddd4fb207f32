import { pageNamed } from '../flows/pages.ts';
import { scriptMakes } from '../flows/script-variables.ts';
import { variablePlaces } from '../flows/setup/variable-places.ts';
import { variablesSent } from '../flows/variables-of.ts';
import { type KnownErrorId, knownError } from '../known-errors/catalogue.ts';
import type { Condition } from '../model/assertion.ts';
import type { Flow, FlowRequest } from '../model/flow.ts';
import type { VariableRole } from '../model/variable.ts';
import { type VariableName, variableNamed, variableNames } from '../model/variables.ts';
import type { DescriptionTemplates } from '../render/description-templates.ts';
import { renderTemplate } from '../render/render-template.ts';
import { knownRefusals } from './known-refusals.ts';
import { saidBy } from './said-by.ts';
import { withoutLinks } from './without-links.ts';

type Data = DescriptionTemplates['descriptions/request'];

/** How many refusals are told with their fix: more where a person is likely to meet one. */
const toldIn = (folder: FlowRequest['folder']): number => (folder === 'Get a token' ? 4 : 1);

/** Everything, or what the request does and no more, because it stands in the collection before. */
export type Detail = 'full' | 'brief';

/** What Postman shows beside a request, in Markdown: all of it derived from the flow. */
export function requestDescription(
  request: FlowRequest<KnownErrorId>,
  { setup, detail }: Pick<Flow, 'setup'> & { readonly detail: Detail },
): string {
  if (detail === 'brief') return request.description;
  const needed = namesNeededBy(request);
  const told = request.knownErrors.slice(0, toldIn(request.folder));
  const known = knownRefusals(request.knownErrors).length;
  return renderTemplate('descriptions/request', {
    description: request.description,
    needs: needsOf(needed, namesFilled(request.onlyIf)),
    places: request.folder === 'Get a token' && placesOf(needed),
    checked: setup.checked,
    refusals: told.length > 0 && told.map(refusalOf),
    known: known > told.length && known,
    links: request.see.length > 0 && request.see.map(linkTo).join(' · '),
  }).trimEnd();
}

function namesNeededBy(request: FlowRequest): readonly VariableName[] {
  const sent = new Set(variablesSent(request));
  const made = request.before && [
    request.before.options.into,
    ...(scriptMakes[request.before.script] ?? []),
  ];
  return variableNames.filter((name) => sent.has(name) && made?.includes(name) !== true);
}

/** The variables that must be filled before the request is sent at all. */
function namesFilled(condition: Condition | undefined): readonly VariableName[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(namesFilled);
  return 'filled' in condition ? [condition.filled] : [];
}

/** What a person fills in, what may be filled in, and what an earlier request has written. */
function needsOf(
  names: readonly VariableName[],
  demanded: readonly VariableName[],
): string | false {
  const roleOf = (name: VariableName): VariableRole => {
    const { role } = variableNamed(name);
    return role === 'optional' && demanded.includes(name) ? 'required' : role;
  };
  const having = (role: VariableRole): string =>
    names
      .filter((name) => roleOf(name) === role)
      .map((name) => `\`${name}\``)
      .join(', ');
  const optional = having('optional');
  const written = having('written');
  const parts = [
    having('required'),
    optional && `optionally ${optional}`,
    written && `${written} from a request before`,
  ].filter(Boolean);
  return parts.length > 0 && parts.join('; ');
}

/** Where the values stand in Setup, each place once. */
function placesOf(names: readonly VariableName[]): Data['places'] {
  const placed = names.filter((name) => variablePlaces[name] !== undefined);
  const places = [...new Set(placed.map((name) => variablePlaces[name]))];
  return (
    places.length > 0 &&
    places.flatMap((place) => {
      if (place === undefined) return [];
      const { externalClientApp, connectedApp } = place;
      return [
        {
          names: placed
            .filter((name) => variablePlaces[name] === place)
            .map((name) => `\`${name}\``)
            .join(', '),
          externalClientApp,
          connectedApp: connectedApp === externalClientApp ? 'the same' : connectedApp,
        },
      ];
    })
  );
}

function refusalOf(id: KnownErrorId): { readonly said: string; readonly fix: string } {
  return { said: saidBy(id), fix: withoutLinks(knownError(id).fix[0] ?? '') };
}

function linkTo(name: string): string {
  const { title, url } = pageNamed(name);
  return `[${title}](${url})`;
}
