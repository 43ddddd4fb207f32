/** A letter to a customer, in any language; every text in it may come from a person. */
export interface LetterData {
  /** A language tag, as HTML wants it. */
  readonly language: string;
  readonly subject: string;
  readonly greeting: string;
  readonly intro: string;
  readonly flowHeading: string;
  readonly flowTitle: string;
  readonly flowSummary: string;
  readonly orgHeading: string;
  readonly org: string;
  readonly contentsHeading: string;
  readonly contents: readonly { readonly file: string; readonly what: string }[];
  readonly setupHeading: string;
  readonly setup: string;
  readonly apps: { readonly externalClientApp: string; readonly connectedApp: string };
  readonly steps: readonly {
    readonly title: string;
    readonly externalClientApp: string;
    readonly connectedApp: string;
  }[];
  readonly fillHeading: string;
  readonly fill: string;
  readonly columns: {
    readonly variable: string;
    readonly what: string;
    readonly where: string;
  };
  readonly secretMark: string;
  readonly required: readonly LetterVariable[];
  readonly optionalHeading: string;
  readonly optional: string;
  readonly optionalVariables: readonly LetterVariable[];
  readonly keptHeading: string;
  readonly kept: string;
  readonly keptValues: readonly { readonly name: string; readonly value: string }[];
  readonly testHeading: string;
  readonly test: readonly string[];
  readonly backHeading: string;
  readonly back: readonly string[];
  readonly neverHeading: string;
  readonly never: readonly string[];
  readonly closing: string;
}

export interface LetterVariable {
  readonly name: string;
  readonly secret: boolean;
  readonly what: string;
  readonly where: string;
}

export interface LetterTemplates {
  'letters/markdown': LetterData;
  'letters/page': LetterData & { readonly style: string; readonly policy: string };
  /** The answer to a file that a customer sent back. */
  'letters/questions': {
    readonly heading: string;
    readonly intro: string;
    readonly questions: readonly {
      readonly question: string;
      readonly detail: string | null;
      readonly fingerprint: string | null;
    }[];
    readonly closing: string;
  };
  /** What failed, for the person who sends it and the one who reads it. */
  'letters/bundle': {
    readonly versions: readonly { readonly name: string; readonly value: string }[];
    readonly flows: string;
    readonly environment: readonly {
      readonly name: string;
      readonly state: string;
      readonly fingerprint: string;
      readonly length: string;
    }[];
    readonly findings: readonly {
      readonly id: string;
      readonly severity: string;
      readonly what: string;
      readonly fix: string;
    }[];
    readonly run: {
      readonly startedAt: string;
      readonly summary: string;
      readonly failures: readonly { readonly where: string; readonly what: string }[];
      readonly followers: string;
    } | null;
    readonly knownErrors: readonly {
      readonly id: string;
      readonly title: string;
      readonly because: string;
      readonly fix: string;
    }[];
  };
  'letters/style': Readonly<Record<string, never>>;
}
