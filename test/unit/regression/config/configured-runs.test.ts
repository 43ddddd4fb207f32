import assert from 'node:assert/strict';
import { flowNamed } from '../../../../src/flows/index.ts';
import { Failure } from '../../../../src/model/failure.ts';
import type { Configuration } from '../../../../src/regression/config/configuration.ts';
import {
  configuredRuns,
  emulatedOrgNames,
} from '../../../../src/regression/config/configured-runs.ts';
import type { PlannedRun } from '../../../../src/regression/plan-runs.ts';
import type { Target } from '../../../../src/regression/target.ts';

function target(name: string, emulated = false): Target {
  const values = emulated
    ? [{ key: 'emulated', value: 'true', type: 'default' as const, enabled: true }]
    : [];
  return {
    name,
    environment: { id: '', name, values, _postman_variable_scope: 'environment' },
  };
}

const collection = { info: { name: 'Their own' }, item: [] };
const plan = (configuration: Configuration, ...targets: readonly Target[]) =>
  configuredRuns(configuration, targets, () => collection);
const names = (runs: readonly PlannedRun[]) => runs.map((one) => `${one.target.name} ${one.name}`);
const casesOf = (run: PlannedRun | undefined) =>
  run !== undefined && 'flow' in run.subject
    ? run.subject.flow.negativeCases.map(({ id }) => id)
    : [];

describe('configuredRuns', () => {
  it('runs every flow but the legacy one unless told', () => {
    assert.deepEqual(names(plan({ orgs: { a: {} } }, target('a'))), [
      'a client-credentials',
      'a jwt-bearer',
      'a asset-token',
      'a authorization-code',
    ]);
  });

  it('lets an org say otherwise than the defaults', () => {
    const configuration: Configuration = {
      defaults: { flows: ['jwt-bearer'] },
      orgs: { a: {}, b: { flows: ['client-credentials'], collections: ['own.json'] } },
    };
    assert.deepEqual(names(plan(configuration, target('a'), target('b'), target('emulated-1'))), [
      'a jwt-bearer',
      'b client-credentials',
      'b Their own',
      'emulated-1 jwt-bearer',
    ]);
  });

  it('runs only the collections where no flow is named', () => {
    const configuration: Configuration = { orgs: { a: { collections: ['own.json'] } } };
    assert.deepEqual(names(plan(configuration, target('a'))), ['a Their own']);
  });

  it('takes the negative cases that are asked for', () => {
    const ofFlow = (cases?: 'none' | 'safe' | 'noisy' | string[]) =>
      plan({ orgs: { a: { flows: ['jwt-bearer'], ...(cases && { cases }) } } }, target('a'))[0];
    const all = flowNamed('jwt-bearer').negativeCases;
    const ids = (...safeties: readonly string[]) =>
      all.filter(({ safety }) => safeties.includes(safety)).map(({ id }) => id);
    assert.deepEqual(casesOf(ofFlow('none')), []);
    assert.deepEqual(casesOf(ofFlow()), ids('safe'));
    assert.deepEqual(casesOf(ofFlow('noisy')), ids('safe', 'noisy'));
    const [first = '', , third = ''] = ids('safe', 'noisy');
    assert.deepEqual(casesOf(ofFlow([third, first])), [first, third]);
  });

  it('refuses a case that no flow has', () => {
    assert.throws(
      () => plan({ orgs: { a: { flows: ['jwt-bearer'], cases: ['JWT-999'] } } }, target('a')),
      (error: unknown) =>
        error instanceof Failure &&
        error.message === 'there is no negative case JWT-999 in jwt-bearer',
    );
  });

  it('gives emulated orgs names that sort', () => {
    const emulated = emulatedOrgNames({ emulatedOrgs: 10 });
    assert.equal(emulated[0], 'emulated-01');
    assert.equal(emulated[9], 'emulated-10');
    assert.deepEqual(emulatedOrgNames({}), []);
  });
});
