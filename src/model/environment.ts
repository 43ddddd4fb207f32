/** One value of a Postman environment file. */
export interface EnvironmentValue {
  readonly key: string;
  readonly value: string;
  readonly type: 'secret' | 'default';
  readonly enabled: boolean;
  readonly description?: string;
}

/** A Postman environment file, with the members that the Postman app exports. */
export interface Environment {
  readonly id: string;
  readonly name: string;
  readonly values: readonly EnvironmentValue[];
  readonly _postman_variable_scope: 'environment';
}

/** The enabled values of an environment by key; of two with one key the last counts, as in Postman. */
export function valuesByKey(environment: Environment): ReadonlyMap<string, string> {
  return new Map(
    environment.values.filter((one) => one.enabled).map((one) => [one.key, one.value]),
  );
}
