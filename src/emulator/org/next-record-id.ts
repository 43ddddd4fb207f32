import type { Org } from './org.ts';
import { emulatedId } from './salesforce-id.ts';

/** The id of a new record of the object with that key prefix. */
export function nextRecordId(org: Org, keyPrefix: string): string {
  org.serial += 1;
  return emulatedId(keyPrefix, org.serial);
}
