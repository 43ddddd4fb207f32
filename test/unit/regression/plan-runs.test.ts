import assert from 'node:assert/strict';
import { flowNamed } from '../../../src/flows/index.ts';
import type { Safety } from '../../../src/model/negative-case.ts';
import { type PlannedRun, planRuns } from '../../../src/regression/plan-runs.ts';
import type { Target } from '../../../src/regression/target.ts';
import { environmentOf } from '../runner/foreign-collection.ts';

const real: Target = { name: 'real', environment: environmentOf({ url: 'https://example.com' }) };
const emulator: Target = { name: 'emulator', environment: environmentOf({ emulated: 'true' }) };
const flow = flowNamed('client-credentials');

const idsOf = (safeties: readonly Safety[]) =>
  flow.negativeCases.filter(({ safety }) => safeties.includes(safety)).map(({ id }) => id);
const sentIn = (run: PlannedRun | undefined) =>
  run !== undefined && 'flow' in run.subject
    ? run.subject.flow.negativeCases.map(({ id }) => id)
    : [];

describe('planRuns', () => {
  it('runs every subject against every target, target by target', () => {
    const subjects = [{ flow }, { name: 'file.json', collection: {} }];
    assert.deepEqual(
      planRuns(subjects, [real, emulator]).map(({ name, target }) => [target.name, name]),
      [
        ['real', 'client-credentials'],
        ['real', 'file.json'],
        ['emulator', 'client-credentials'],
        ['emulator', 'file.json'],
      ],
    );
  });

  it('numbers what comes twice under one name, so that reports and golden files tell it apart', () => {
    const subjects = [
      { name: 'file.json', collection: { info: {} } },
      { flow },
      { name: 'file.json', collection: { item: [] } },
    ];
    const runs = planRuns(subjects, [real, real]);
    assert.deepEqual(
      runs.map(({ name, target }) => [target.name, name]),
      ['real', 'real (2)'].flatMap((target) => [
        [target, 'file.json'],
        [target, 'client-credentials'],
        [target, 'file.json (2)'],
      ]),
    );
    assert.deepEqual(runs[2]?.subject, subjects[2]);
  });

  it('sends every case to the emulator', () => {
    const [run] = planRuns([{ flow }], [emulator]);
    assert.deepEqual(
      sentIn(run),
      flow.negativeCases.map(({ id }) => id),
    );
    assert.deepEqual(run?.leftOut, []);
  });

  it('sends only safe cases to a real org, and says which it left out and why', () => {
    const [run] = planRuns([{ flow }], [real]);
    assert.deepEqual(sentIn(run), idsOf(['safe']));
    const reasons = new Map(run?.leftOut.map(({ name, reason }) => [name.split(' ')[0], reason]));
    assert.deepEqual([...reasons.keys()].sort(), idsOf(['noisy', 'emulator-only']).sort());
    for (const id of idsOf(['noisy'])) assert.match(reasons.get(id) ?? '', /--noisy/);
    for (const id of idsOf(['emulator-only']))
      assert.match(reasons.get(id) ?? '', /only the emulator/);
  });

  it('sends noisy cases to a real org when asked, but never those for the emulator only', () => {
    const [run] = planRuns([{ flow }], [real], { noisy: true });
    assert.deepEqual(sentIn(run), idsOf(['safe', 'noisy']));
  });
});
