import type { Code } from './check-templates.ts';

/** Files that need no client. */
export interface PlainTemplates {
  'plain/curl': {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly variables: readonly {
      readonly name: string;
      readonly environment: string;
      /** A word of a shell. */
      readonly standard: Code;
      readonly note: string;
    }[];
    /** What must have a value before anything is sent. */
    readonly needed: readonly {
      readonly name: string;
      readonly environment: string;
      /** When it must, unless always. */
      readonly condition: Code | false;
    }[];
    /** What must hold one of these words. */
    readonly choices: readonly {
      readonly name: string;
      readonly environment: string;
      /** Words of a shell. */
      readonly words: Code;
    }[];
    /** What the script itself fills in. */
    readonly written: readonly string[];
    readonly signs: boolean;
    readonly signsIn: boolean;
    readonly leftOut: readonly string[];
    readonly steps: readonly {
      readonly name: string;
      readonly title: string;
      readonly quotedTitle: Code;
      readonly condition: Code | false;
      readonly getsToken: boolean;
      readonly prepare: string | false;
      readonly lines: readonly Code[];
      readonly statuses: string;
      readonly kept: readonly {
        readonly member: string;
        readonly into: string;
        /** The command that prints the value. */
        readonly take: Code;
        readonly previousInto: string | false;
      }[];
    }[];
  };
  'plain/http': {
    readonly title: string;
    readonly summary: string;
    /** What the dialect wants to be told. */
    readonly about: readonly string[];
    readonly variables: readonly { readonly name: string; readonly value: string }[];
    readonly requests: readonly {
      readonly name: string;
      readonly title: string;
      readonly method: string;
      readonly url: string;
      readonly headers: readonly string[];
      readonly body: string | false;
      readonly kept: readonly { readonly into: string; readonly value: string }[];
    }[];
    /** Whether what is kept is kept by scripts after the answer, as JetBrains' client does. */
    readonly handlers: boolean;
  };
}
