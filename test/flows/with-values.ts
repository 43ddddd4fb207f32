import type { Environment } from '../../src/model/environment.ts';
import type { VariableName } from '../../src/model/variables.ts';

export type Values = Readonly<Partial<Record<VariableName, string>>>;

/** The environment of the emulator with other values in it. */
export function withValues(environment: Environment, values: Values): Environment {
  return {
    ...environment,
    values: environment.values.map((one) => ({
      ...one,
      value: values[one.key as VariableName] ?? one.value,
    })),
  };
}
