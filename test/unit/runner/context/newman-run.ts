import newman from 'newman';

/** One script of a request, as the test and the pre-request of a collection. */
export interface Scripts {
  readonly before?: string;
  readonly test?: string;
}

/** A collection of two requests, each with these scripts. */
export function collectionWith(url: string, scripts: Scripts): object {
  const event = (listen: string, text: string | undefined) =>
    text === undefined ? [] : [{ listen, script: { type: 'text/javascript', exec: [text] } }];
  return {
    info: {
      name: 'planted',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: ['first', 'second'].map((name) => ({
      name,
      request: { method: 'GET', url },
      event: [...event('prerequest', scripts.before), ...event('test', scripts.test)],
    })),
  };
}

/** What Newman itself makes of a collection: each assertion by name, and the words of a failure of it. */
export function newmanRun(collection: object): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    const assertions = new Map<string, string>();
    newman
      .run({ collection: structuredClone(collection), environment: { values: [] }, reporters: [] })
      .on('assertion', (error: { message?: string } | null, { assertion }) => {
        const before = assertions.get(assertion) ?? 'passed';
        assertions.set(assertion, before === 'passed' ? (error?.message ?? before) : before);
      })
      .on('done', (error: unknown) => (error ? reject(error) : resolve(assertions)));
  });
}
