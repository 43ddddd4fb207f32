import assert from 'node:assert/strict';
import { createRedactor } from '../../../src/redaction/redactor.ts';
import { runCollection } from '../../../src/runner/run-collection.ts';
import { type AnsweringServer, startAnsweringServer } from './answering-server.ts';
import { environmentOf, foreignCollection } from './foreign-collection.ts';

const passes = "pm.test('answers', () => true);";

describe('shapes of requests of one name', () => {
  let server: AnsweringServer;
  before(async () => {
    server = await startAnsweringServer();
  });
  after(() => server.stop());

  it('have a name each, and a request that is sent twice keeps its own', async () => {
    const again = `${passes}
      if (!pm.environment.get('again')) {
        pm.environment.set('again', 'yes');
        pm.execution.setNextRequest('Ask');
      }`;
    const { shapes, shapeNames, result } = await runCollection({
      name: 'Foreign',
      target: 'Test',
      collection: foreignCollection([
        { name: 'Ask', url: `${server.url}/json`, test: passes },
        { name: 'Ask', url: `${server.url}/refused`, test: passes },
        { name: 'Folder', items: [{ name: 'Ask', url: `${server.url}/html`, test: again }] },
      ]),
      environment: environmentOf({}),
      shapes: true,
    });
    const names = ['Ask', 'Ask (2)', 'Folder / Ask'];
    const last = names.at(-1);
    assert.equal(result.requests.length, shapeNames?.length);
    assert.deepEqual([...new Set(shapeNames)], names);
    assert.equal(shapeNames?.filter((name) => name === last).length, 2);
    assert.deepEqual(
      [...new Map(shapes?.map(({ request, status }) => [request, status]))],
      [
        ['Ask', 200],
        ['Ask (2)', 400],
        ['Folder / Ask', 200],
      ],
    );
  });

  it('have a name also where they were left out', async () => {
    const end = `${passes} pm.execution.setNextRequest(null);`;
    const { shapeNames, result } = await runCollection({
      name: 'Foreign',
      target: 'Test',
      collection: foreignCollection([
        { name: 'Ask', url: `${server.url}/json`, test: end },
        { name: 'Folder', items: [{ name: 'Ask', url: `${server.url}/html`, test: passes }] },
      ]),
      environment: environmentOf({}),
      shapes: true,
    });
    assert.deepEqual(shapeNames, ['Ask', 'Folder / Ask']);
    assert.deepEqual(
      result.leftOut.map(({ name }) => name),
      ['Ask'],
    );
  });

  it('are called as the masked result calls their requests', async () => {
    const { shapes, shapeNames, result } = await runCollection({
      name: 'Foreign',
      target: 'Test',
      collection: foreignCollection([
        { name: 'Ask as EXAMPLE-pw-1', url: `${server.url}/json`, test: passes },
      ]),
      environment: environmentOf({ password: 'EXAMPLE-pw-1' }, ['password']),
      redactor: createRedactor(),
      shapes: true,
    });
    const [{ name } = { name: '' }] = result.requests;
    assert.match(name, /^Ask as «password sha256:/);
    assert.deepEqual([shapes?.map(({ request }) => request), shapeNames], [[name], [name]]);
  });
});
