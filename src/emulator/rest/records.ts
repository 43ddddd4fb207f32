import type { Org, SObjectRecord } from '../org/org.ts';
import { emulatedId } from '../org/salesforce-id.ts';
import { changedAt, displayName } from '../org/user.ts';
import type { SObjectType } from './sobject-types.ts';

/** An org keeps so many records of one object, and then lets the oldest go: they fit into one answer. */
const recordsKept = 2_000;

/** The records of an object of the org, by id. Those of the org itself are made of its data. */
export function recordsOf(org: Org, type: SObjectType): Map<string, SObjectRecord> {
  const kept = org.records.get(type.name);
  if (kept !== undefined) return kept;
  const records = new Map(firstRecords(org, type).map((record) => [String(record['Id']), record]));
  org.records.set(type.name, records);
  return records;
}

export function keepRecord(org: Org, type: SObjectType, record: SObjectRecord): void {
  const records = recordsOf(org, type);
  records.set(String(record['Id']), record);
  const oldest = records.size > recordsKept ? records.keys().next().value : undefined;
  if (oldest !== undefined) records.delete(oldest);
}

/** A record with every field of its object, in the order of the description. */
export function completeRecord(
  type: SObjectType,
  given: Readonly<Record<string, string | number | boolean | null>>,
): SObjectRecord {
  return Object.fromEntries(type.fields.map(({ name }) => [name, given[name] ?? null]));
}

const stamps = { CreatedDate: changedAt, LastModifiedDate: changedAt, SystemModstamp: changedAt };

function firstRecords(org: Org, type: SObjectType): readonly SObjectRecord[] {
  const make = firstRecordsOf[type.name];
  return (make?.(org) ?? []).map((record) => completeRecord(type, { ...stamps, ...record }));
}

/** What a new org has of each object; nothing where the table is silent. */
const firstRecordsOf: Readonly<Record<string, (org: Org) => readonly SObjectRecord[]>> = {
  Account: (org) => [
    { Id: emulatedId('001', 1), Name: 'Emulated account', OwnerId: org.headlessUserId },
  ],
  User: (org) =>
    org.users.map((user) => ({
      Id: user.id,
      Username: user.username,
      FirstName: user.firstName,
      LastName: user.lastName,
      Name: displayName(user),
      Email: user.email,
      Alias: user.nickname.slice(0, 8),
      UserType: 'Standard',
      IsActive: user.active,
    })),
  Organization: (org) => [
    {
      Id: org.id,
      Name: `Emulated org ${org.name}`,
      InstanceName: 'EMULATOR',
      OrganizationType: 'Developer Edition',
      IsSandbox: org.type === 'sandbox',
      LanguageLocaleKey: 'en_US',
      DefaultLocaleSidKey: 'en_GB',
    },
  ],
};
