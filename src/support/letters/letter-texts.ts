import type { FlowId, GuideStep } from '../../model/flow.ts';
import type { OrgType } from '../../model/org-type.ts';
import type { VariableName } from '../../model/variables.ts';

/** A variable that a customer fills in; the emulator's own, and what is a matter of taste, are none of these. */
export type FillableName = Exclude<
  VariableName,
  `_${string}` | 'emulated' | 'noisyCases' | 'autoToken' | 'tokenLifetimeSeconds'
>;

/** All words of a letter in one language: a new language is one file of this type. */
export interface LetterTexts {
  readonly subject: (customer: string) => string;
  readonly greeting: (customer: string) => string;
  readonly intro: string;
  /** A noun, as in a sentence about the flow, and what the flow does. */
  readonly flows: Readonly<Record<FlowId, { readonly title: string; readonly summary: string }>>;
  readonly flowHeading: string;
  readonly orgHeading: string;
  /** Which kind of org the files are made for, and what its address looks like. */
  readonly orgs: Readonly<Record<OrgType, string>>;
  readonly contentsHeading: string;
  readonly contents: {
    readonly collection: string;
    readonly environment: string;
    readonly guide: string;
    readonly letter: string;
  };
  readonly setupHeading: string;
  readonly setup: (guide: string) => string;
  /** What the two kinds of apps are called. */
  readonly apps: { readonly externalClientApp: string; readonly connectedApp: string };
  readonly steps: Readonly<Record<FlowId, readonly GuideStep[]>>;
  readonly fillHeading: string;
  readonly fill: (environment: string) => string;
  readonly columns: {
    readonly variable: string;
    readonly what: string;
    readonly where: string;
  };
  readonly secretMark: string;
  readonly optionalHeading: string;
  readonly optional: string;
  readonly keptHeading: string;
  readonly kept: string;
  readonly variables: Readonly<
    Record<FillableName, { readonly what: string; readonly where: string }>
  >;
  readonly testHeading: string;
  readonly test: readonly string[];
  readonly backHeading: string;
  readonly back: readonly string[];
  readonly neverHeading: string;
  readonly never: (names: string) => readonly string[];
  readonly closing: string;
}
