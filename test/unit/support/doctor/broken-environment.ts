import type { FlowId } from '../../../../src/model/flow.ts';
import type { OrgType } from '../../../../src/model/org-type.ts';
import type { BrokenKeys } from './broken-keys.ts';

/** An environment as people break it: what they changed, and the one finding that says so. */
export interface BrokenEnvironment {
  readonly title: string;
  readonly flow?: FlowId;
  readonly orgType?: OrgType;
  readonly changes?: Readonly<Record<string, string | undefined>>;
  /** The name of a key of `brokenKeys` to put into `privateKey`. */
  readonly key?: keyof BrokenKeys;
  /** The name of a certificate of `brokenKeys` that is uploaded to the app. */
  readonly certificate?: keyof BrokenKeys;
  /** A variable that is switched off. */
  readonly disabled?: string;
  /** A row that stands at the end a second time. */
  readonly again?: Readonly<Record<string, string>>;
  /** A variable that is typed as a plain one. */
  readonly plain?: string;
  readonly outside?: Readonly<Record<string, string>>;
  readonly finding: string;
}

export const bare = { flow: 'client-credentials' } as const;
export const jwt = { flow: 'jwt-bearer' } as const;
export const code = { flow: 'authorization-code' } as const;
export const asset = { flow: 'asset-token' } as const;
