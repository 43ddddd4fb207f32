import { Failure } from '../model/failure.ts';
import { objectionToCallbackUrl } from '../model/objection-to-callback-url.ts';
import type { OrgType } from '../model/org-type.ts';
import type { ClientKeys } from './create-client-keys.ts';
import type { JournalEntry } from './journal/journal.ts';
import type { Random } from './random-text.ts';
import { readSwitches, type Switches } from './switches.ts';

export interface EmulatorOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
  readonly random?: Random;
  readonly orgType?: OrgType;
  readonly switches?: Partial<Switches>;
  /** Names of further orgs, beside the default one. */
  readonly orgs?: readonly string[];
  /** Callback URLs that the apps know beside the emulator's own. */
  readonly callbackUrls?: readonly string[];
  /** Private keys that the clients of the orgs sign with; fresh ones when left out. */
  readonly clientKeys?: ClientKeys;
  /** Told of each request once it is answered. */
  readonly onRequest?: (entry: JournalEntry) => void;
}

/** Refuses options that cannot be meant, before anything is started. */
export function checkOptions({ callbackUrls = [], switches = {} }: EmulatorOptions): void {
  checkSwitches(switches);
  for (const url of callbackUrls) {
    const objection = objectionToCallbackUrl(url);
    if (objection === undefined) continue;
    const { why, next } = objection;
    throw new Failure(`${url} is no callback URL`, { exit: 'usage', why, next });
  }
}

export function checkSwitches(switches: Partial<Switches>): void {
  const read = readSwitches(switches);
  if (!('mistake' in read)) return;
  throw new Failure('The switches of the emulator were not understood', {
    exit: 'usage',
    why: read.mistake,
    next: 'Correct the names and values.',
  });
}
