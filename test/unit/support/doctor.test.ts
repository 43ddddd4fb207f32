import assert from 'node:assert/strict';
import { startEmulator } from '../../../src/index.ts';
import type { Environment } from '../../../src/model/environment.ts';
import { flowIds } from '../../../src/model/flow.ts';
import { orgTypes } from '../../../src/model/org-type.ts';
import { diagnose, doctorFindings, type Finding } from '../../../src/support/doctor.ts';
import type { BrokenEnvironment } from './doctor/broken-environment.ts';
import { brokenEnvironments } from './doctor/broken-environments.ts';
import { type BrokenKeys, brokenKeys } from './doctor/broken-keys.ts';
import { changed, healthyEnvironment } from './doctor/healthy-environment.ts';

const now = Date.UTC(2026, 0, 31, 12);

const idsIn = (findings: readonly Finding[]): string[] => findings.map(({ id }) => id);

function brokenEnvironment(broken: BrokenEnvironment, keys: BrokenKeys): Environment {
  const { flow = 'client-credentials', orgType = 'production', key, disabled, plain } = broken;
  const changes = {
    ...(key === undefined
      ? {}
      : { [key === 'expiredAssertion' ? 'assertion' : 'privateKey']: keys[key] }),
    ...broken.changes,
  };
  const environment = changed(healthyEnvironment(flow, orgType, keys.good), changes);
  const again = Object.entries(broken.again ?? {}).map(([key, value]) => ({
    key,
    value,
    type: 'default' as const,
    enabled: true,
  }));
  return {
    ...environment,
    values: [...environment.values, ...again].map((one) => ({
      ...one,
      enabled: one.key !== disabled,
      type: one.key === plain ? 'default' : one.type,
    })),
  };
}

describe('doctorFindings', () => {
  let keys: BrokenKeys;
  before(async () => {
    keys = await brokenKeys(now);
  });

  const findingsOn = (broken: BrokenEnvironment): readonly Finding[] => {
    const { certificate, flow, outside } = broken;
    return doctorFindings(brokenEnvironment(broken, keys), {
      now,
      ...(flow === undefined ? {} : { flow }),
      ...(certificate === undefined ? {} : { certificate: keys[certificate] }),
      ...(outside === undefined
        ? {}
        : { overrides: { variables: outside, readFile: (path: string) => path } }),
    });
  };

  it('names who says so wherever a fix leads into Setup', () => {
    const unfounded = brokenEnvironments
      .flatMap(findingsOn)
      .filter(({ fix, basis }) => fix.includes('Setup →') && basis === undefined);
    assert.deepEqual(idsIn(unfounded), []);
  });

  describe('finds in an environment', () => {
    for (const broken of brokenEnvironments)
      it(`${broken.title}: ${broken.finding}`, () => {
        assert.deepEqual(idsIn(findingsOn(broken)), broken.finding.split(' '));
      });
  });

  describe('finds nothing', () => {
    for (const flow of flowIds)
      for (const orgType of orgTypes)
        it(`in what ${flow} needs of a ${orgType} org, whether the flow is named or not`, () => {
          const environment = healthyEnvironment(flow, orgType, keys.good);
          const { certificate } = keys;
          assert.deepEqual(doctorFindings(environment, { now, flow, certificate }), []);
          assert.deepEqual(doctorFindings(environment, { now, certificate }), []);
        });

    for (const orgType of orgTypes)
      it(`in the environment of an emulated ${orgType} org`, async () => {
        const emulator = await startEmulator({ orgType });
        const environment = emulator.environment();
        await emulator.stop();
        const found = flowIds.map((flow) => doctorFindings(environment, { now, flow }));
        assert.deepEqual([...found, doctorFindings(environment, { now })].flat(), []);
      });
  });

  it('repeats no secret, whatever is wrong', () => {
    for (const broken of brokenEnvironments) {
      const text = JSON.stringify(findingsOn(broken));
      const secrets = brokenEnvironment(broken, keys).values.filter(
        ({ type, value }) => type === 'secret' && value.length > 3,
      );
      for (const { key, value } of secrets) assert.ok(!text.includes(value), `${key}: ${text}`);
    }
  });

  it('knows by the names of the variables which flow is meant, if nobody says so', async () => {
    const names: readonly (readonly [names: string, flows: string])[] = [
      ['url clientId clientSecret', 'client-credentials'],
      ['url version clientId', 'client-credentials'],
      ['url clientId username privateKey', 'jwt-bearer'],
      ['url clientId clientSecret redirectUrl', 'authorization-code'],
      ['url clientId clientSecret username password', 'username-password'],
    ];
    const empty = healthyEnvironment('client-credentials', 'production', '');
    for (const [given, flow] of names) {
      const values = given.split(' ').map((key) => ({
        key,
        value: '',
        type: 'default' as const,
        enabled: true,
      }));
      assert.deepEqual((await diagnose({ ...empty, values }, { now })).flows, [flow], given);
    }
  });

  it('tells the gravest first', () => {
    const environment = changed(healthyEnvironment('client-credentials', 'production', keys.good), {
      clientId: 'My_Integration',
      version: 'v64.0',
    });
    assert.deepEqual(
      doctorFindings(environment, { now }).map(({ severity }) => severity),
      ['error', 'warning'],
    );
  });
});
