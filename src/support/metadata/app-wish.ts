import type { FlowId } from '../../model/flow.ts';
import type { CombinedNeeds } from './flow-needs.ts';

export const appKinds = ['external-client-app', 'connected-app'] as const;

export type AppKind = (typeof appKinds)[number];

export interface MetadataOptions {
  readonly flows: readonly FlowId[];
  readonly app: AppKind;
  /** As people see it in Setup. */
  readonly name: string;
  readonly contact?: string;
  /** Text of the certificate, PEM. */
  readonly certificate?: string;
  readonly callback: string;
  /** Username of the user that client credentials run as. */
  readonly runAs?: string;
  /** The app issues JWT-based access tokens. */
  readonly jwtTokens: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly random: (bytes: number) => Uint8Array;
}

/** A wish that was checked, with what follows from it. */
export interface AppWish extends MetadataOptions {
  /** `My_Integration`: how the API calls it. */
  readonly developerName: string;
  readonly needs: CombinedNeeds;
}

/** What stands in the app about its purpose; orgs show it beside the label. */
export const descriptionOf = ({ flows }: Pick<MetadataOptions, 'flows'>): string =>
  `For ${flows.join(', ')}. Made by grantsmith metadata.`;
