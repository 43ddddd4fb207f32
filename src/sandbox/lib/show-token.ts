import type { Check } from './note-checks.ts';
import { responseJson } from './response-json.ts';
import { tokenFacts } from './token-facts.ts';
import { tokenView } from './token-view.ts';

/** Where a request keeps its token, and which request uses it first. */
type Uses = Readonly<Record<string, { readonly into: string; readonly next?: string }>>;

/** What the script of a folder leaves to the script of a request. */
export interface TokenView {
  readonly template: string;
  readonly data: { readonly checks: readonly Check[] };
}

/**
 * Prepares a view of what kind of token came, and never the token.
 *
 * The script of the request adds its checks and shows it. A view is no reason to fail.
 */
export function showToken(uses: Uses, checks: readonly Check[]): void {
  try {
    // Local: it is gone with the run.
    pm.variables.set('_view', '');
    // Cast: an answer may be anything, and its members are read as unknown.
    const facts = tokenFacts(responseJson() as Record<string, unknown>, Date.now() / 1000);
    const use = uses[pm.info.requestName];
    if (!facts || !use) return;
    const view = { template: tokenView(), data: { ...facts, ...use, checks } };
    pm.variables.set('_view', JSON.stringify(view));
  } catch {
    // A client without local variables.
  }
}
