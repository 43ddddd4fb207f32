import { responseJson } from './response-json.ts';
import { tokenFacts } from './token-facts.ts';
import { tokenView } from './token-view.ts';

/** Where a request keeps its token, and which request uses it first. */
type Uses = Readonly<Record<string, { readonly into: string; readonly next?: string }>>;

/** Shows what kind of token came, and never the token. A view is no reason to fail. */
export function showToken(uses: Uses): void {
  try {
    // Cast: an answer may be anything, and its members are read as unknown.
    const facts = tokenFacts(responseJson() as Record<string, unknown>, Date.now() / 1000);
    const use = uses[pm.info.requestName];
    if (facts && use) pm.visualizer?.set(tokenView(), { ...facts, ...use });
  } catch {
    // A client without a visualizer.
  }
}
