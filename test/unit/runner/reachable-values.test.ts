import assert from 'node:assert/strict';
import type { Environment } from '../../../src/model/environment.ts';
import { environmentAfter } from '../../../src/runner/environment-after.ts';
import { reachableValues } from '../../../src/runner/reachable-values.ts';
import { environmentOf } from './foreign-collection.ts';

const valuesOf = ({ values }: Environment): unknown =>
  Object.fromEntries(values.map(({ key, value }) => [key, value]));

const script = (...exec: readonly string[]) => [{ listen: 'test', script: { exec } }];

describe('the values of an environment that a collection can reach', () => {
  const named: Readonly<Record<string, { readonly key: string; readonly collection: object }>> = {
    'in a URL': { key: 'url', collection: { item: [{ request: { url: '{{url}}/x' } }] } },
    'in a script': { key: 'scopes', collection: { event: script("read('scopes');") } },
    'as data of a script': { key: '_id', collection: { event: script('keep({"into":"_id"});') } },
    'with characters that JSON escapes': {
      key: 'a "name"\n',
      collection: { event: script('read(`a "name"\n`);') },
    },
  };

  for (const [where, { key, collection }] of Object.entries(named))
    it(`are those named ${where}`, () => {
      const environment = environmentOf({ [key]: '1', elsewhere: '2' });
      assert.deepEqual(valuesOf(reachableValues(environment, collection)), { [key]: '1' });
    });

  it('are also those that another value names', () => {
    const environment = environmentOf({ url: 'https://{{host}}', host: '{{domain}}', domain: 'd' });
    assert.deepEqual(reachableValues(environment, { item: [{ request: '{{url}}' }] }), environment);
  });

  it('are all of them where a name is composed of others', () => {
    const environment = environmentOf({ url: '{{url_{{stage}}}}', stage: 'uat', url_uat: 'u' });
    assert.deepEqual(reachableValues(environment, { item: [{ request: '{{url}}' }] }), environment);
  });
});

describe('an environment of which a part was given to scripts', () => {
  const before = environmentOf({ url: 'u', unset: 'was here', elsewhere: 'kept', set: '' });
  const given = environmentOf({ url: 'u', unset: 'was here', set: '' });

  it('is whole afterwards, with what they set, unset and added', () => {
    const scope = {
      values: [
        { key: 'url', value: 'u' },
        { key: 'set', value: 's' },
        { key: 'new', value: 'n' },
      ],
    };
    assert.deepEqual(valuesOf(environmentAfter(before, given, scope)), {
      url: 'u',
      unset: '',
      elsewhere: 'kept',
      set: 's',
      new: 'n',
    });
  });

  it('takes what they set of a value that they were not given', () => {
    const scope = { values: [{ key: 'elsewhere', value: 'changed' }] };
    assert.equal(
      environmentAfter(before, given, scope).values.find(({ key }) => key === 'elsewhere')?.value,
      'changed',
    );
  });
});
