import type { FlowId } from '../../model/flow.ts';
import { type OrgType, orgTypes } from '../../model/org-type.ts';

/** Whose org it is to be: the one that comes with grantsmith, or a real one of some type. */
export const orgChoices = ['emulated', ...orgTypes] as const;

export type OrgChoice = 'emulated' | OrgType;

/** What a person has to say to get started. */
export interface StartingPoint {
  readonly org: OrgChoice;
  readonly flow: FlowId;
  /** My Domain or site URL; of a real org only. */
  readonly url?: string;
  /** URL of the CPQ tenant, if there is one. */
  readonly cpqUrl?: string;
  /** Makes a key and its certificate, where the flow signs. */
  readonly keys: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}
