import type { GuideStep } from '../model/flow.ts';

/** A URL in a text is an example, and must not become one to click. */
export function withoutLinks(text: string): string {
  return text.replace(/(?<!`)https?:\/\/[^\s`]*?(?=[.,;:)]*(\s|$))/g, '`$&`');
}

/** The steps of a set-up as Markdown shows them. */
export function stepsWithoutLinks(steps: readonly GuideStep[]): readonly GuideStep[] {
  return steps.map(({ title, externalClientApp, connectedApp }) => ({
    title,
    externalClientApp: withoutLinks(externalClientApp),
    connectedApp: withoutLinks(connectedApp),
  }));
}
