import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../../src/model/environment.ts';
import { type AnsweringServer, startAnsweringServer } from './answering-server.ts';
import { environmentOf, passes } from './foreign-collection.ts';
import { kindsOf, only, runForeign } from './run-foreign.ts';

describe('runCollection', () => {
  let server: AnsweringServer;
  before(async () => {
    server = await startAnsweringServer();
  });
  after(() => server.stop());

  it('reports requests with their folders, assertions and console lines', async () => {
    const { result } = await runForeign([
      {
        name: 'Folder',
        items: [
          {
            name: 'Ask',
            url: `${server.url}/json`,
            test: `${passes}
              pm.test('is red', () => pm.expect(1).to.eql(2));
              pm.test.skip('is left');
              console.log('a line', { with: 'data' }, new TypeError('thrown'));
              console.warn('careful');`,
          },
        ],
      },
    ]);
    const { durationMs, ...request } = only(result.requests);
    assert.deepEqual(request, {
      folders: ['Folder'],
      name: 'Ask',
      iteration: 0,
      method: 'GET',
      url: `${server.url}/json`,
      status: 200,
      skipped: false,
      assertions: [
        { name: 'answers', outcome: 'passed' },
        { name: 'is red', outcome: 'failed', message: 'expected 1 to deeply equal 2' },
        { name: 'is left', outcome: 'skipped' },
      ],
      problems: [],
      console: ["a line { with: 'data' } TypeError: thrown", 'warn: careful'],
    });
    assert.ok(durationMs >= 0 && durationMs <= result.durationMs);
    assert.deepEqual(result.problems, []);
    assert.deepEqual(result.leftOut, []);
  });

  it('tells each request as soon as it is there', async () => {
    const told: string[] = [];
    await runForeign(
      [
        { name: 'First', url: `${server.url}/json`, test: passes },
        { name: 'Second', url: `${server.url}/json`, test: passes },
      ],
      { onRequest: ({ name }) => told.push(name) },
    );
    assert.deepEqual(told, ['First', 'Second']);
  });

  it('gives own scripts what a row of iteration data names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'grantsmith-test-'));
    const iterationData = join(folder, 'rows.json');
    writeFileSync(iterationData, JSON.stringify([{ who: '{{elsewhere}}' }]));
    try {
      const { result } = await runForeign(
        [{ name: 'Ask', url: `${server.url}/json?who={{who}}`, test: passes }],
        { scripts: 'own', iterationData, environment: environmentOf({ elsewhere: 'found' }) },
      );
      assert.deepEqual(
        result.requests.map(({ url, problems }) => [url, problems]),
        [[`${server.url}/json?who=found`, []]],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('gives the environment back as the scripts left it, with types and descriptions', async () => {
    const before: Environment = {
      ...environmentOf({ kept: 'a', changed: 'b', gone: 'c', password: 'EXAMPLE-1' }, ['password']),
    };
    const described: Environment = {
      ...before,
      values: [
        ...before.values.map((one) => ({ ...one, description: `The ${one.key}.` })),
        { key: 'off', value: 'stays', type: 'default', enabled: false },
      ],
    };
    const { environment } = await runForeign(
      [
        {
          name: 'Ask',
          url: `${server.url}/json`,
          test: `${passes}
            pm.environment.set('changed', 'd');
            pm.environment.unset('gone');
            pm.environment.set('password', 'EXAMPLE-2');
            pm.environment.set('added', 'e');
            pm.environment.set('_accessToken', 'f');`,
        },
      ],
      { environment: described },
    );
    assert.deepEqual(environment.values, [
      { key: 'kept', value: 'a', type: 'default', enabled: true, description: 'The kept.' },
      { key: 'changed', value: 'd', type: 'default', enabled: true, description: 'The changed.' },
      { key: 'gone', value: '', type: 'default', enabled: true, description: 'The gone.' },
      {
        key: 'password',
        value: 'EXAMPLE-2',
        type: 'secret',
        enabled: true,
        description: 'The password.',
      },
      { key: 'off', value: 'stays', type: 'default', enabled: false },
      { key: 'added', value: 'e', type: 'default', enabled: true },
      { key: '_accessToken', value: 'f', type: 'secret', enabled: true },
    ]);
  });

  describe('with options', () => {
    it('runs only the folders asked for', async () => {
      const { result } = await runForeign(
        [
          { name: 'One', items: [{ name: 'In one', url: `${server.url}/json`, test: passes }] },
          { name: 'Two', items: [{ name: 'In two', url: `${server.url}/json`, test: passes }] },
        ],
        { folder: ['Two'] },
      );
      assert.deepEqual(
        result.requests.map(({ name }) => name),
        ['In two'],
      );
    });

    it('refuses a folder that is not there, of which Newman runs nothing', async () => {
      await assert.rejects(runForeign([{ name: 'One', items: [] }], { folder: ['Tow'] }), {
        name: 'Failure',
        message: 'Foreign has no folder or request "Tow"',
        exit: 'usage',
        next: 'take one of: One',
      });
    });

    it('ends at the first failure with bail, and says what it left out', async () => {
      const { result } = await runForeign(
        [
          {
            name: 'Red',
            url: `${server.url}/json`,
            test: "pm.test('red', () => pm.expect(1).to.eql(2));",
          },
          { name: 'Never', url: `${server.url}/json`, test: passes },
        ],
        { bail: true },
      );
      assert.deepEqual(
        result.requests.map(({ name, problems }) => ({ name, problems })),
        [{ name: 'Red', problems: [] }],
      );
      assert.deepEqual(result.leftOut, [
        { name: 'Never', reason: 'the run ended at the first failure (--bail)' },
      ]);
    });

    it('counts iterations from 0', async () => {
      const { result } = await runForeign(
        [{ name: 'Ask', url: `${server.url}/json`, test: passes }],
        {
          iterationCount: 2,
        },
      );
      assert.deepEqual(
        result.requests.map(({ iteration }) => iteration),
        [0, 1],
      );
    });

    it('refuses iteration data that cannot be read', async () => {
      await assert.rejects(
        runForeign([{ name: 'Ask', url: `${server.url}/json`, test: passes }], {
          iterationData: '/nonexistent/rows.csv',
        }),
        { name: 'Failure', message: 'The collection could not be run', exit: 'usage' },
      );
    });

    it('stops when it is interrupted, and reports what was done', async () => {
      const interruption = new AbortController();
      const sent = server.requests.length;
      const { result } = await runForeign(
        [
          { name: 'Done', url: `${server.url}/json`, test: passes },
          { name: 'Hanging', url: `${server.url}/hang`, test: passes },
          { name: 'Never', url: `${server.url}/json`, test: passes },
        ],
        {
          timeoutRequestMs: 20_000,
          signal: interruption.signal,
          onRequest: () => setTimeout(() => interruption.abort(), 50),
        },
      );
      assert.deepEqual(kindsOf(result.problems), ['interrupted']);
      assert.deepEqual(
        result.requests.map(({ name, status, skipped }) => ({ name, status, skipped })),
        [
          { name: 'Done', status: 200, skipped: false },
          { name: 'Hanging', status: undefined, skipped: false },
        ],
      );
      assert.deepEqual(result.leftOut, [
        { name: 'Never', reason: 'the run was interrupted before it' },
      ]);
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.deepEqual(server.requests.slice(sent), ['GET /json', 'GET /hang']);
    });
  });
});
