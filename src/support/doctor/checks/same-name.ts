import { valuesByKey } from '../../../model/environment.ts';
import { environmentName } from '../../../model/environment-name.ts';
import { variableNamed, variableNames } from '../../../model/variables.ts';
import { closestName } from '../../../regression/config/closest-name.ts';
import type { Overrides } from '../../../regression/override-environment.ts';
import type { Check } from '../examination.ts';
import type { Finding } from '../finding.ts';

/** The variable of the process environment that gives the value, if one does. */
function sourceOutside(name: string, overrides: Overrides | undefined): string | undefined {
  const direct = environmentName(name);
  return [direct, `${direct}_FILE`].find((one) => overrides?.variables[one] !== undefined);
}

function emptied(variable: string, source: string): Finding {
  return {
    id: 'shadowed-by-nothing',
    severity: 'error',
    variable,
    what: `${source} is set, and empty: it takes the place of ${variable} in the file.`,
    why: 'A variable of the process environment counts even when it is empty.',
    fix: `Unset ${source}, or give it the value.`,
  };
}

function shadowed(variable: string, source: string): Finding {
  return {
    id: 'variable-shadowed',
    severity: 'warning',
    variable,
    what: `${source} gives ${variable} another value than the file has.`,
    why: 'The process environment counts; what stands in the file is not used.',
    fix: `Unset ${source}, or empty ${variable} in the file, so that there is one value.`,
  };
}

/** What the file says counts, unless the process environment says something else. */
export const shadowedVariables: Check = ({ written, overrides, read, values }) =>
  [...read].flatMap((name) => {
    const source = sourceOutside(name, overrides);
    if (source === undefined) return [];
    const counts = values.get(name) ?? '';
    if (counts.trim() === '') return [emptied(name, source)];
    const inFile = valuesByKey(written).get(name) ?? '';
    return inFile === '' || inFile === counts ? [] : [shadowed(name, source)];
  });

/** A name stands once: Postman takes the last row of a name, and people look at the first. */
export const repeatedNames: Check = ({ written }) => {
  const valuesOf = new Map(written.values.map(({ key }) => [key, new Set<string>()]));
  for (const { key, value, enabled } of written.values) if (enabled) valuesOf.get(key)?.add(value);
  return [...valuesOf]
    .filter(([, values]) => values.size > 1)
    .map(
      ([name]): Finding => ({
        id: 'variable-twice',
        severity: 'warning',
        variable: name,
        what: `${name} stands more than once in the environment, with different values.`,
        why: 'The last one counts, which need not be the one that a person sees first.',
        fix: 'Delete all rows of that name but one.',
      }),
    );
};

/** A name that is almost one of ours was meant to be it, if that one has no value. */
export const misspeltNames: Check = ({ written, values }) => {
  const known: readonly string[] = variableNames;
  const wanted = variableNames.filter(
    (name) => variableNamed(name).role !== 'written' && (values.get(name) ?? '') === '',
  );
  return written.values
    .filter(({ key, value }) => !known.includes(key) && value !== '')
    .flatMap(({ key }) => {
      const name = closestName(key.replace(/[\s_-]/g, ''), wanted);
      return name === undefined
        ? []
        : [
            {
              id: 'variable-misspelt',
              severity: 'warning',
              variable: key,
              fact: name,
              what: `Nothing reads a variable ${JSON.stringify(key)}. Is ${name} meant?`,
              why: 'Names count to the letter, with capitals.',
              fix: `Rename it to ${name}.`,
            },
          ];
    });
};
