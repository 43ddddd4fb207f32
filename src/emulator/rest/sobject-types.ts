/** A field of an sObject, as `describe` shows it. */
export interface Field {
  readonly name: string;
  readonly type: 'id' | 'string' | 'boolean' | 'datetime' | 'double' | 'reference';
  readonly required?: true;
  readonly readOnly?: true;
}

/** An object of the emulated org. */
export interface SObjectType {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly fields: readonly Field[];
  /** Its records belong to the org itself and cannot be created, changed or deleted. */
  readonly fixed?: true;
}

const systemFields: readonly Field[] = [
  { name: 'Id', type: 'id', readOnly: true },
  { name: 'CreatedDate', type: 'datetime', readOnly: true },
  { name: 'LastModifiedDate', type: 'datetime', readOnly: true },
  { name: 'SystemModstamp', type: 'datetime', readOnly: true },
];

function strings(...names: readonly string[]): readonly Field[] {
  return names.map((name) => ({ name, type: 'string' }));
}

function booleans(...names: readonly string[]): readonly Field[] {
  return names.map((name) => ({ name, type: 'boolean' }));
}

function required(name: string): Field {
  return { name, type: 'string', required: true };
}

function reference(name: string): Field {
  return { name, type: 'reference' };
}

/** The objects of the emulated org, by name. */
export const sObjectTypes: readonly SObjectType[] = [
  {
    name: 'Account',
    label: 'Account',
    labelPlural: 'Accounts',
    keyPrefix: '001',
    fields: [
      ...systemFields,
      required('Name'),
      ...strings('AccountNumber', 'Description', 'Industry', 'Phone', 'Type', 'Website'),
      reference('OwnerId'),
    ],
  },
  {
    name: 'Contact',
    label: 'Contact',
    labelPlural: 'Contacts',
    keyPrefix: '003',
    fields: [
      ...systemFields,
      required('LastName'),
      ...strings('FirstName', 'Email', 'Phone', 'Title'),
      reference('AccountId'),
      reference('OwnerId'),
    ],
  },
  {
    name: 'Lead',
    label: 'Lead',
    labelPlural: 'Leads',
    keyPrefix: '00Q',
    fields: [
      ...systemFields,
      required('LastName'),
      required('Company'),
      ...strings('FirstName', 'Email', 'Phone', 'Status'),
      reference('OwnerId'),
    ],
  },
  {
    name: 'Opportunity',
    label: 'Opportunity',
    labelPlural: 'Opportunities',
    keyPrefix: '006',
    fields: [
      ...systemFields,
      required('Name'),
      required('StageName'),
      required('CloseDate'),
      { name: 'Amount', type: 'double' },
      reference('AccountId'),
      reference('OwnerId'),
    ],
  },
  {
    name: 'Asset',
    label: 'Asset',
    labelPlural: 'Assets',
    keyPrefix: '02i',
    fields: [
      ...systemFields,
      required('Name'),
      ...strings('SerialNumber', 'Status'),
      reference('AccountId'),
      reference('ContactId'),
    ],
  },
  {
    name: 'User',
    label: 'User',
    labelPlural: 'Users',
    keyPrefix: '005',
    fixed: true,
    fields: [
      ...systemFields,
      ...strings('Username', 'FirstName', 'LastName', 'Name', 'Email', 'Alias', 'UserType'),
      ...booleans('IsActive'),
    ],
  },
  {
    name: 'Organization',
    label: 'Organization',
    labelPlural: 'Organizations',
    keyPrefix: '00D',
    fixed: true,
    fields: [
      ...systemFields,
      ...strings('Name', 'InstanceName', 'NamespacePrefix', 'OrganizationType'),
      ...strings('TrialExpirationDate', 'LanguageLocaleKey', 'DefaultLocaleSidKey'),
      ...booleans('IsSandbox'),
    ],
  },
];

/** The object of that name; names are not case-sensitive. */
export function sObjectTypeNamed(name: string): SObjectType | undefined {
  return sObjectTypes.find((type) => type.name.toLowerCase() === name.toLowerCase());
}

export function fieldNamed(type: SObjectType, name: string): Field | undefined {
  return type.fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
}
