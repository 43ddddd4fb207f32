import type { Check } from './note-checks.ts';
import type { TokenView } from './show-token.ts';

/** Shows the view that the script of the folder has prepared, with the checks of both. */
export function showChecks(checks: readonly Check[]): void {
  try {
    // Cast: showToken wrote it.
    const { template, data } = JSON.parse(String(pm.variables.get('_view'))) as TokenView;
    pm.variables.set('_view', '');
    const all = [...data.checks, ...checks];
    const passed = all.filter((check) => check.passed).length;
    // By another name: Bruno knows no visualizer.
    const client = typeof pm === 'undefined' ? undefined : pm;
    client?.visualizer?.set(template, { ...data, checks: all, passed });
  } catch {
    // No view was prepared, or the client shows none.
  }
}
