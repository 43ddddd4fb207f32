import { environmentName } from '../../../model/environment-name.ts';
import { type VariableName, variableNamed } from '../../../model/variables.ts';
import { vaultSecretIn } from '../../../model/vault-secret.ts';
import { missingVariables } from '../../../regression/missing-variables.ts';
import { setupPlaces } from '../../setup-places.ts';
import { cleanValue } from '../clean-value.ts';
import type { Check, Examination } from '../examination.ts';
import type { Finding } from '../finding.ts';
import { isMask, looksUnfilled } from '../looks-unfilled.ts';

const fillIn = (name: VariableName): string =>
  `Fill it in, or set ${environmentName(name)}${variableNamed(name).secret ? ` or ${environmentName(name)}_FILE` : ''}. It is: ${variableNamed(name).description}`;

/** The description of the host leads into Setup. */
const foundAt = (name: VariableName): Pick<Finding, 'basis'> =>
  name === 'url' ? { basis: setupPlaces.myDomain.basis } : {};

function neededBy(name: VariableName, { flows, values }: Examination): string {
  const needing = flows.filter((flow) => missingVariables(flow, values).includes(name));
  return `${needing.map(({ id }) => id).join(' and ')} cannot be run without it.`;
}

function absence(name: VariableName, examination: Examination): Finding {
  const rows = examination.written.values.filter(({ key }) => key === name);
  const base = { severity: 'error', variable: name } as const;
  const why = neededBy(name, examination);
  if (rows.length === 0)
    return {
      ...base,
      id: 'variable-missing',
      what: `There is no variable ${name}.`,
      why,
      fix: fillIn(name),
      ...foundAt(name),
    };
  if (rows.every(({ enabled }) => !enabled) && rows.some(({ value }) => value.trim() !== ''))
    return {
      ...base,
      id: 'variable-disabled',
      what: `The variable ${name} has a value, but it is switched off.`,
      why,
      fix: 'Tick it in Postman, or set "enabled" to true in the file.',
    };
  return {
    ...base,
    id: 'variable-empty',
    what: `The variable ${name} is empty.`,
    why,
    fix: fillIn(name),
    ...foundAt(name),
  };
}

/** An empty value from outside has a finding of its own. */
function isSetOutside(name: VariableName, overrides: Examination['overrides']): boolean {
  const direct = environmentName(name);
  return [direct, `${direct}_FILE`].some((one) => overrides?.variables[one] !== undefined);
}

/** Everything that these flows need has a value. */
export const missingValues: Check = (examination) => {
  const { flows, values, overrides } = examination;
  const names = new Set(flows.flatMap((flow) => missingVariables(flow, values)));
  return [...names]
    .filter((name) => (values.get(name) ?? '').trim() === '')
    .filter((name) => !isSetOutside(name, overrides))
    .map((name) => absence(name, examination));
};

/** What a run could do with a reference, which is right in the Postman app. */
function inVault(
  name: VariableName,
  base: Pick<Finding, 'severity' | 'variable' | 'fix'>,
): Finding {
  const signs = /PrivateKey$|^privateKey$/.test(name);
  return {
    ...base,
    id: 'value-in-postman-vault',
    what: `${name} stands in the Postman vault, where only the Postman app can read it.`,
    why: signs
      ? 'In the app the scripts ask the vault for it. Newman and grantsmith run have none, and could sign nothing.'
      : 'Outside the app the reference itself would be sent.',
    ...(signs
      ? {
          fix: `For a run, set ${environmentName(name)}_FILE to the file of the key. In the app, enable support in scripts in the settings of the vault, and allow the collection.`,
        }
      : {}),
  };
}

function placeholder(name: VariableName, value: string): Finding {
  const base = { severity: 'error', variable: name, fix: fillIn(name), ...foundAt(name) } as const;
  if (isMask(value))
    return {
      ...base,
      id: 'value-is-masked',
      what: `${name} is not the value itself, but what a program showed in its place.`,
      why: 'Salesforce and other programs hide secrets, and the stars were copied.',
    };
  if (vaultSecretIn(value) !== undefined) return inVault(name, base);
  return {
    ...base,
    id: 'placeholder-left',
    what: `${name} is still a placeholder.`,
    why: 'It would be sent as it stands, and Salesforce would know nothing by that name.',
  };
}

/** No value is one that somebody was to replace. */
export const placeholdersLeft: Check = ({ read, values }) =>
  [...read].flatMap((name) => {
    const value = cleanValue(values.get(name) ?? '');
    return looksUnfilled(name, value) ? [placeholder(name, value)] : [];
  });
