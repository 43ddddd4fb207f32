import { variablesSent } from '../flows/variables-of.ts';
import type { FlowRequest } from '../model/flow.ts';
import { javascriptLiteral } from '../render/javascript-literal.ts';
import { scriptText } from './script-text.ts';

/** By the name of a token request: where its token is kept, and which request uses it first. */
export type TokenUses = Readonly<Record<string, { readonly into: string; readonly next?: string }>>;

/** The token requests of a flow; `name` is what a request is called in the collection. */
export function tokenUses(
  requests: readonly FlowRequest[],
  name: (request: FlowRequest) => string,
): TokenUses {
  const uses = requests.flatMap((request, at) => {
    const into = keptToken(request);
    if (into === undefined) return [];
    const next = requests
      .slice(at + 1)
      .find((later) => later.folder !== 'Negative cases' && variablesSent(later).includes(into));
    return [[name(request), { into, ...(next === undefined ? {} : { next: name(next) }) }]];
  });
  return Object.fromEntries(uses);
}

/** The JavaScript that notes how the tests after it end, for the view of the token. */
export const noting = 'const noted = noteChecks();';

/** The JavaScript that shows the view with what was noted. */
export const showing = 'showChecks(noted);';

/** The variable in which a token request keeps its token; another request keeps none. */
export function keptToken({
  folder,
  assertions,
}: Pick<FlowRequest, 'folder' | 'assertions'>): string | undefined {
  if (folder !== 'Get a token') return undefined;
  return assertions
    .flatMap((one) => (one.kind === 'capture' && one.path === 'access_token' ? [one.into] : []))
    .at(0);
}

/** The JavaScript that prepares what the tab *Visualize* shows of a token. */
export function tokenViewCall(uses: TokenUses, checks: 'noted' | '[]'): string {
  return `showToken(${javascriptLiteral(uses)}, ${checks});`;
}

/** The script of a folder in which every request looks at its answer by itself. */
export function tokenViewScript(uses: TokenUses): readonly string[] {
  return scriptText(
    'test',
    ['Get a token', 'Prepares what the tab Visualize shows of the token; never the token itself.'],
    tokenViewCall(uses, '[]'),
  );
}
