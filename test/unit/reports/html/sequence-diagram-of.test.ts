import assert from 'node:assert/strict';
import { sequenceDiagramOf } from '../../../../src/reports/html/sequence-diagram-of.ts';
import { assertion, request } from '../sample-result.ts';

type Requests = Parameters<typeof sequenceDiagramOf>[1];

const placed = (requests: readonly ReturnType<typeof request>[]): Requests =>
  requests.map((one, index) => ({ id: `r${index}`, request: one }));

const drawn = (requests: readonly ReturnType<typeof request>[]) =>
  sequenceDiagramOf('label', placed(requests)) ?? assert.fail('nothing was drawn');

describe('the sequence diagram', () => {
  it('draws an arrow to whoever is asked and one back with the answer', () => {
    const { lifelines, bands, steps, note } = drawn([
      request('Get a token', { durationMs: 61 }),
      request('Read', {
        folders: ['Use the token'],
        method: 'GET',
        url: 'https://acme.example/services/data/',
        status: 401,
        assertions: [assertion('a', { outcome: 'failed' })],
      }),
    ]);
    assert.deepEqual(
      lifelines.map(({ title, x }) => [title, x]),
      [
        ['Collection', 75],
        ['Token endpoint', 225],
        ['Salesforce APIs', 375],
      ],
    );
    assert.deepEqual(
      bands.map(({ title }) => title),
      ['Get a token', 'Use the token'],
    );
    assert.deepEqual(
      steps.map((step) => [
        step.request,
        step.method,
        step.name,
        step.from,
        step.to,
        step.answer,
        step.tone,
      ]),
      [
        ['r0', 'POST', 'Get a token', 75, 225, '200 · 61 ms', 'good'],
        ['r1', 'GET', 'Read', 75, 375, '401 · 34 ms', 'bad'],
      ],
    );
    assert.equal(note, null);
  });

  it('places every line below the one before, within the drawing', () => {
    const { steps, bands, bottom, height } = drawn([
      request('a'),
      request('b'),
      request('c', { folders: ['x', 'y'] }),
    ]);
    const lines = steps.flatMap(({ outY, backY }) => [outY, backY]);
    assert.deepEqual(
      lines,
      lines.toSorted((one, other) => one - other),
    );
    assert.ok(bands.every(({ y }) => y > 0 && y < bottom));
    assert.ok(Math.max(...lines) < bottom && bottom < height);
  });

  it('says of a request without an answer, and of one that was skipped, what they are', () => {
    const { status, ...unanswered } = request('Lost', { assertions: [] });
    assert.equal(status, 200);
    const { steps } = drawn([unanswered, request('Left', { skipped: true })]);
    assert.deepEqual(
      steps.map(({ answer, answered, skipped }) => [answer, answered, skipped]),
      [
        ['no answer', false, false],
        ['skipped', true, true],
      ],
    );
  });

  it('leaves out negative cases, later iterations and what is too much, and says so', () => {
    const many = Array.from({ length: 43 }, (_, index) => request(`Step ${index}`));
    const { steps, note } = drawn([
      ...many,
      request('JWT-01', { folders: ['jwt', 'Negative cases'] }),
      request('Step 0', { iteration: 1 }),
    ]);
    assert.equal(steps.length, 40);
    assert.equal(
      note,
      'Shown: the first 40 of 43 requests, the first iteration, without the negative cases.',
    );
  });

  it('gathers the hosts of a foreign collection when they are many', () => {
    const { lifelines, steps } = drawn(
      Array.from({ length: 9 }, (_, index) =>
        request('r', { url: `https://host-${index}.example/` }),
      ),
    );
    assert.deepEqual(
      lifelines.map(({ title }) => title),
      [
        'Collection',
        'host-0.example',
        'host-1.example',
        'host-2.example',
        'host-3.example',
        'host-4.example',
        'Other hosts',
      ],
    );
    assert.equal(steps.at(-1)?.to, lifelines.at(-1)?.x);
    const six = drawn(
      Array.from({ length: 6 }, (_, index) => request('r', { url: `https://h${index}.example/` })),
    );
    assert.equal(six.lifelines.at(-1)?.title, 'h5.example');
  });

  it('cuts a name that is longer than the drawing is wide, and keeps it whole for a reader', () => {
    const name = 'n'.repeat(200);
    const { steps, width } = drawn([request(name)]);
    assert.equal(width, 560);
    assert.match(steps[0]?.name ?? '', /^n{50,70}…$/);
    assert.equal(steps[0]?.fullName, name);
  });

  it('is none when there is nothing to draw', () => {
    assert.equal(sequenceDiagramOf('label', []), null);
    assert.equal(
      sequenceDiagramOf('label', placed([request('JWT-01', { folders: ['Negative cases'] })])),
      null,
    );
  });
});
