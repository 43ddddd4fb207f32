/** The variables of a `pm` that stands in for Postman's; scripts read and write them. */
export type Variables = Map<string, string>;

function filledIn(text: string, variables: Variables): string {
  return text.replace(/{{([^{}]+)}}/g, (whole, name: string) => variables.get(name) ?? whole);
}

/** Gives the scripts that run from here on a `pm` with an active environment. */
export function usePm(
  values: Readonly<Record<string, string>> = {},
  rest: Partial<Postman> = {},
): Variables {
  const variables: Variables = new Map(Object.entries(values));
  const scope: PostmanScope = {
    name: 'environment',
    has: (name) => variables.has(name),
    get: (name) => variables.get(name),
    set: (name, value) => {
      variables.set(name, value);
    },
  };
  globalThis.pm = {
    variables: {
      get: (name) => variables.get(name),
      set: (name, value) => {
        variables.set(name, value);
      },
      replaceIn: (text) => filledIn(text, variables),
    },
    environment: scope,
    collectionVariables: {
      has: () => false,
      get: () => undefined,
      set: () => {
        throw new Error('an environment is active');
      },
    },
    response: { json: () => ({}) },
    info: { requestName: '' },
    sendRequest: () => {
      throw new Error('nothing is sent here');
    },
    test: (_title, body) => body(),
    expect: () => {
      throw new Error('nothing is expected here');
    },
    ...rest,
  };
  return variables;
}
