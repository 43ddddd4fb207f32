import { withoutCase } from '../flows/without-case.ts';
import { type KnownErrorId, knownErrorIds } from '../known-errors/catalogue.ts';
import type { Flow } from '../model/flow.ts';
import type { Safety } from '../model/negative-case.ts';
import { renderTemplate } from '../render/render-template.ts';

/** The text of `docs/coverage.md`: which case proves which known error and which rule. */
export function coverageDocument(flows: readonly Flow<KnownErrorId>[]): string {
  const cases = flows.flatMap(({ negativeCases }) => negativeCases);
  const rules = [...new Set(cases.flatMap(({ specs }) => specs))].sort(inReadingOrder);
  return renderTemplate('documents/coverage', {
    counts: flows.map((flow) => ({
      flow: flow.title,
      safe: countOf(flow, 'safe'),
      noisy: countOf(flow, 'noisy'),
      emulatorOnly: countOf(flow, 'emulator-only'),
    })),
    errors: knownErrorIds.map((id) => {
      const proving = cases.filter(({ expects }) => expects === id);
      return { id, proof: idsOf(proving) || (withoutCase[id] ?? '') };
    }),
    rules: rules.map((rule) => ({
      rule,
      cases: idsOf(cases.filter(({ specs }) => specs.includes(rule))),
    })),
  });
}

function countOf({ negativeCases }: Flow<KnownErrorId>, safety: Safety): number {
  return negativeCases.filter((one) => one.safety === safety).length;
}

function idsOf(cases: readonly { readonly id: string }[]): string {
  return cases.map(({ id }) => id).join(' ');
}

/** RFC 6749 section 4.1.2 before 4.1.10, on every machine alike. */
function inReadingOrder(one: string, other: string): number {
  return new Intl.Collator('en', { numeric: true }).compare(one, other);
}
