import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parseRunResult } from '../../../src/reports/parse-run-result.ts';
import { runResultSchema } from '../../../src/reports/result-schema.ts';
import { arbitraryResult } from './arbitrary-result.ts';
import { sampleResult } from './sample-result.ts';

const schema: unknown = JSON.parse(runResultSchema());

const accepts = (value: unknown): boolean => {
  try {
    parseRunResult(JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};

/** Every place in a JSON value, as the names and indexes that lead to it. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, one]) => placesIn(one, [...path, name]))];
}

/** The value with another one put at a place, or with the place taken away. */
function changedAt(value: unknown, path: readonly string[], other: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined || typeof value !== 'object' || value === null) return other;
  if (Array.isArray(value)) {
    return value.map((one, index) => (String(index) === name ? changedAt(one, rest, other) : one));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === name ? changedAt(one, rest, other) : one,
    ]),
  );
}

describe('parseRunResult', () => {
  it('reads back every result that a run can write', () => {
    assert.deepEqual(parseRunResult(JSON.stringify(sampleResult)), sampleResult);
    fc.assert(
      fc.property(arbitraryResult, (result) => {
        assert.deepEqual(parseRunResult(JSON.stringify(result)), result);
      }),
    );
  });

  const refusals: readonly (readonly [string, string, string, string])[] = [
    ['text that is not JSON', 'not json: s3cret', 'This is not a run result', 'it is not JSON'],
    [
      'other JSON',
      '[1]',
      'This is not a run result',
      'its member "schema" is not "grantsmith.run/1"',
    ],
    [
      'an unknown version',
      '{"schema":"grantsmith.run/2"}',
      'The result is of version grantsmith.run/2',
      'this grantsmith reads grantsmith.run/1',
    ],
    [
      'a result with a member missing',
      '{"schema":"grantsmith.run/1"}',
      'This is not a run result',
      'result.tool is missing',
    ],
  ];
  for (const [what, text, message, why] of refusals) {
    it(`refuses ${what}, and says why`, () => {
      assert.throws(() => parseRunResult(text), { name: 'Failure', exit: 'usage', message, why });
    });
  }

  const violations: readonly (readonly [readonly string[], unknown, string])[] = [
    [['startedAt'], '2026-13-01T00:00:00Z', 'result.startedAt must match'],
    [['startedAt'], '2026-11-22T02:15:04+01:00', 'result.startedAt must match'],
    [['durationMs'], -1, 'result.durationMs must be at least 0'],
    [['collections'], {}, 'result.collections must be a list'],
    [['collections', '0', 'name'], 1, 'result.collections[0].name must be a string'],
    [['collections', '0', 'requests', '0', 'skipped'], 0, '[0].skipped must be true or false'],
    [['collections', '0', 'requests', '0', 'iteration'], 0.5, 'iteration must be a whole number'],
    [
      ['collections', '3', 'problems', '0', 'kind'],
      'x',
      'kind must be one of transport, script-error',
    ],
    [['tool', 'name'], 'newman', 'result.tool.name must be "grantsmith"'],
    [['summary'], [], 'result.summary must be an object'],
  ];
  for (const [place, other, why] of violations) {
    it(`names the place: ${why}`, () => {
      assert.throws(
        () => parseRunResult(JSON.stringify(changedAt(sampleResult, place, other))),
        (error: unknown) =>
          error instanceof Error && 'why' in error && String(error.why).includes(why),
      );
    });
  }

  it('leaves members alone that a later version added', () => {
    const later = { ...sampleResult, history: [1], tool: { ...sampleResult.tool, commit: 'abc' } };
    assert.deepEqual(parseRunResult(JSON.stringify(later)), later);
  });
});

describe('the published schema of the run result', () => {
  const conforms = new Ajv2020({ strict: true }).compile(schema as object);

  it('is a schema that a strict validator takes, and every result conforms', () => {
    assert.ok(conforms(sampleResult), JSON.stringify(conforms.errors));
    fc.assert(fc.property(arbitraryResult, (result) => conforms(result)));
  });

  it('names every member of a result', () => {
    const closed: unknown = JSON.parse(
      runResultSchema().replaceAll(
        '"type": "object"',
        '"type": "object","additionalProperties":false',
      ),
    );
    const conformsExactly = new Ajv2020({ strict: true }).compile(closed as object);
    assert.ok(conformsExactly(sampleResult), JSON.stringify(conformsExactly.errors));
  });

  it('is read by parseRunResult exactly as the validator reads it, wherever a result is broken', () => {
    const places = placesIn(sampleResult).filter((path) => path.length > 0 && path[0] !== 'schema');
    const others = [undefined, null, 0, -1, 1.5, '', 'x', true, [], {}, [1], { name: 'x' }];
    let refused = 0;
    for (const place of places) {
      for (const other of others) {
        const value: unknown = JSON.parse(JSON.stringify(changedAt(sampleResult, place, other)));
        assert.equal(
          accepts(value),
          conforms(value),
          `${place.join('.')} = ${JSON.stringify(other)}`,
        );
        if (!conforms(value)) refused += 1;
      }
    }
    assert.ok(refused > places.length * 5);
  });
});
