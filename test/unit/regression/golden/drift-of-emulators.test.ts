import assert from 'node:assert/strict';
import { startEmulator } from '../../../../src/emulator/start-emulator.ts';
import type { Switches } from '../../../../src/emulator/switches.ts';
import { flowNamed } from '../../../../src/flows/index.ts';
import { collectionOf } from '../../../../src/generator/collection-of.ts';
import { createRedactor } from '../../../../src/redaction/redactor.ts';
import { driftBetween } from '../../../../src/regression/golden/drift-between.ts';
import { goldenText } from '../../../../src/regression/golden/golden-file.ts';
import { differenceText } from '../../../../src/regression/golden/shape-differences.ts';
import type { ResponseShape } from '../../../../src/runner/response-shape/shape.ts';
import { runCollection } from '../../../../src/runner/run-collection.ts';

const redactor = createRedactor();

async function shapesOf(switches: Partial<Switches>): Promise<readonly ResponseShape[]> {
  const emulator = await startEmulator({ switches });
  try {
    const { shapes = [] } = await runCollection({
      collection: collectionOf({ ...flowNamed('client-credentials'), negativeCases: [] }),
      environment: emulator.environment(),
      target: 'emulator',
      name: 'client-credentials',
      shapes: true,
      redactor,
    });
    return shapes;
  } finally {
    await emulator.stop();
  }
}

describe('golden responses of the emulator', () => {
  let shapes: readonly ResponseShape[];
  before(async () => {
    shapes = await shapesOf({});
  });

  it('are there for every request, and the same with other keys, ids and tokens', async () => {
    assert(shapes.length > 5);
    assert.deepEqual(driftBetween(shapes, await shapesOf({})), []);
  });

  it('show an org that gives out JWTs in place of opaque tokens', async () => {
    const drift = driftBetween(shapes, await shapesOf({ tokenFormat: 'jwt' }));
    const lines = drift.flatMap(({ differences }) => differences.map(differenceText));
    assert(lines.includes('body.access_token: was {opaque access token}, is {JWT}'));
  });

  it('hold nothing that a scan for secrets would find', () => {
    const text = goldenText({
      schema: 'grantsmith.golden/1',
      target: 'emulator',
      collection: 'client-credentials',
      responses: shapes,
    });
    assert.match(text, /"access_token": "\{opaque access token\}"/);
    assert.deepEqual(redactor.leaksIn(text), []);
  });
});
