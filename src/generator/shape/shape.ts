import type { OrgType } from '../../model/org-type.ts';
import type { OwnTemplate } from '../../render/render-own-template.ts';

/** A host that has an environment of its own. */
export interface HostPreset {
  readonly url: string;
  readonly site?: string;
  /** Whose other values the environment starts with; `production` unless told. */
  readonly orgType?: OrgType;
  /** Other values, none of them secret. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** A variable that every environment has besides ours. */
export interface AddedVariable {
  readonly description: string;
  readonly value?: string;
  readonly secret?: boolean;
}

/** A customer's name in guides and descriptions. */
export interface Brand {
  readonly name: string;
  /** Address of a picture. */
  readonly logo?: string;
  readonly link?: string;
  /** As in `#0a6ed1`. */
  readonly colour?: string;
}

/** Templates that take the place of our words, by what they are rendered for. */
export interface OwnTemplates {
  readonly collection?: OwnTemplate;
  readonly folder?: OwnTemplate;
  readonly request?: OwnTemplate;
  readonly guide?: OwnTemplate;
}

/** How a person wants the files to be. */
export interface Shape {
  /** Name of the collections, in the place of "Salesforce OAuth". */
  readonly name?: string;
  /** New names of flows, folders and requests by their old ones. */
  readonly names?: Readonly<Record<string, string>>;
  /** Folders in the order wanted; the others follow. */
  readonly folders?: readonly string[];
  readonly hosts?: Readonly<Record<string, HostPreset>>;
  readonly variables?: Readonly<Record<string, AddedVariable>>;
  readonly templates?: OwnTemplates;
  readonly brand?: Brand;
}
