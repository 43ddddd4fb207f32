import type { OrgType } from './org-type.ts';

/** Who gives a variable its value: a person (must or may), or a script during the run. */
export type VariableRole = 'required' | 'optional' | 'written';

/** A Postman environment variable, as a person who fills in the environment meets it. */
export interface Variable {
  readonly description: string;
  readonly role: VariableRole;
  /** Typed `secret` in environments, masked everywhere, and never with a default. */
  readonly secret?: true;
  /** Names a person or a customer; emptied when an environment is shared. */
  readonly personal?: true;
  /** What an environment template starts with; one for all org types, or one for each. */
  readonly value?: string | Readonly<Record<OrgType, string>>;
}
