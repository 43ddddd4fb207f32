/** A known error as its section in the document shows it; `false` leaves a part out. */
interface KnownErrorSection {
  readonly id: string;
  readonly title: string;
  readonly answer: string;
  readonly alsoSeen: string | false;
  readonly because: readonly string[];
  readonly check: readonly {
    readonly what: string;
    readonly places: readonly { readonly kind: string; readonly path: string }[] | false;
  }[];
  readonly fix: readonly string[];
  readonly flows: string;
  readonly confidence: string;
  readonly sources: string;
}

/** Documents that are written from the code. */
export interface DocumentTemplates {
  'documents/known-errors': {
    readonly chapters: readonly {
      readonly title: string;
      readonly errors: readonly KnownErrorSection[];
    }[];
  };
  'documents/coverage': {
    readonly counts: readonly {
      readonly flow: string;
      readonly safe: number;
      readonly noisy: number;
      readonly emulatorOnly: number;
    }[];
    readonly errors: readonly { readonly id: string; readonly proof: string }[];
    readonly rules: readonly { readonly rule: string; readonly cases: string }[];
  };
}
