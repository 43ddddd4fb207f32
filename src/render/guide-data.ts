import type { GuideStep } from '../model/flow.ts';

/** What the guide of a flow is rendered from. */
export interface GuideData {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly whenToUse: string;
  readonly legacy: boolean;
  /** Date on which the menu names were last compared with the documentation. */
  readonly checked: string;
  readonly steps: readonly GuideStep[];
  readonly variables: readonly {
    readonly name: string;
    readonly needed: boolean;
    readonly secret: boolean;
    readonly description: string;
  }[];
  readonly folders: readonly {
    readonly title: string;
    readonly requests: readonly {
      readonly title: string;
      readonly method: string;
      readonly description: string;
    }[];
  }[];
  readonly refusals: readonly {
    readonly said: string;
    readonly because: string;
    readonly fix: string;
  }[];
  readonly cases: {
    readonly all: number;
    readonly safe: number;
    readonly noisy: number;
    readonly emulatorOnly: number;
  };
  /** The sequence of the flow, in Mermaid's language. */
  readonly diagram: string;
  /** What Postman takes to its servers. */
  readonly syncs: string;
  /** The request before which a script signs with a private key of the person. */
  readonly signs: string | false;
  /** Whether a person has to sign in with a browser; what guards that must not be guessed. */
  readonly signsIn: boolean;
}
