import type { GuideStep } from '../model/flow.ts';

/** What stands in Postman beside a collection, a folder and a request; `false` leaves a part out. */
export interface DescriptionTemplates {
  'descriptions/request': {
    readonly description: string;
    readonly needs: string | false;
    readonly places:
      | readonly {
          readonly names: string;
          readonly externalClientApp: string;
          readonly connectedApp: string;
        }[]
      | false;
    /** Date on which the menu names were last compared with the documentation. */
    readonly checked: string;
    readonly refusals: readonly { readonly said: string; readonly fix: string }[] | false;
    /** How many refusals the test recognises; false when all of them stand here. */
    readonly known: number | false;
    readonly links: string | false;
  };
  'descriptions/folder': {
    readonly summary: string;
    readonly whenToUse: string;
    readonly diagram: string;
  };
  'descriptions/what-syncs': {
    /** Whether a script signs with the private key of the person. */
    readonly signs: boolean;
  };
  'descriptions/start-here': {
    /** Whether it is the collection of a single flow. */
    readonly one: boolean;
    /** Whether a person has to sign in with a browser. */
    readonly signsIn: boolean;
    readonly intro: string;
    readonly flows: readonly {
      readonly title: string;
      readonly take: string;
      readonly because: string;
      /** Whether this collection has it. */
      readonly here: boolean;
    }[];
    readonly variables: readonly {
      readonly name: string;
      /** Which flows need it, when not all do. */
      readonly flows: string | false;
      readonly description: string;
      readonly externalClientApp: string;
      readonly connectedApp: string;
    }[];
    readonly steps: readonly GuideStep[] | false;
    readonly checked: string;
    readonly diagram: string | false;
    readonly syncs: string;
    /** The files that say more. */
    readonly guides: string;
  };
}
