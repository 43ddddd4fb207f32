import assert from 'node:assert/strict';
import { switchTable } from '../../../src/emulator/switches.ts';
import { flows } from '../../../src/flows/index.ts';
import { withoutCase } from '../../../src/flows/without-case.ts';
import { isKnownErrorId, knownError, knownErrorIds } from '../../../src/known-errors/catalogue.ts';
import type { Change, NegativeCase } from '../../../src/model/negative-case.ts';

const cases = flows.flatMap((flow) => flow.negativeCases.map((one) => ({ flow, one })));

const changesOf = ({ change, after = [] }: NegativeCase): readonly Change[] => [
  change,
  ...after.map((step) => step.change ?? {}),
];

const offenders = (isRight: (one: NegativeCase) => boolean) =>
  cases.filter(({ one }) => !isRight(one)).map(({ one }) => one.id);

/** The prefixes of the ids in each flow, in the order of its cases. */
const prefixes = {
  'client-credentials': ['CC', 'USE'],
  'jwt-bearer': ['JWT'],
  'asset-token': ['ASSET'],
  'authorization-code': ['CODE', 'REFRESH'],
  'username-password': ['PASS'],
} as const;

describe('the negative cases', () => {
  it('are more than sixty', () => assert.ok(cases.length > 60, `${cases.length}`));

  for (const flow of flows) {
    it(`of ${flow.id} are numbered without a gap, in their order`, () => {
      const ids = flow.negativeCases.map(({ id }) => id);
      const expected = prefixes[flow.id].flatMap((prefix) => {
        const count = ids.filter((id) => id.startsWith(`${prefix}-`)).length;
        return Array.from(
          { length: count },
          (_, at) => `${prefix}-${`${at + 1}`.padStart(2, '0')}`,
        );
      });
      assert.deepEqual(ids, expected);
    });
  }

  it('have titles that are unique within their flow', () => {
    for (const { id, negativeCases } of flows) {
      const titles = negativeCases.map(({ title }) => title);
      assert.equal(new Set(titles).size, titles.length, id);
    }
  });

  it('change requests of their own flow', () => {
    const lost = cases.flatMap(({ flow, one }) =>
      [one.request, ...(one.after ?? []).map(({ request }) => request)]
        .filter((id) => !flow.requests.some((request) => request.id === id))
        .map((id) => `${one.id}: ${id}`),
    );
    assert.deepEqual(lost, []);
  });

  it('expect a known error', () => {
    assert.deepEqual(
      offenders(({ expects }) => isKnownErrorId(expects)),
      [],
    );
  });

  it('change something, or come after steps that do', () => {
    const right = ({ change, after = [] }: NegativeCase) =>
      Object.keys(change).length > 0 || after.length > 0;
    assert.deepEqual(offenders(right), []);
  });

  it('name the rules that they prove', () => {
    const rule =
      /^(RFC \d{4} (section [\d.]+|appendix [A-Z])|(Salesforce|ServiceNow CPQ): [A-Z].+)$/;
    assert.deepEqual(
      offenders(({ specs }) => specs.length > 0 && specs.every((spec) => rule.test(spec))),
      [],
    );
  });

  it('stay with the emulator when it is only inferred how Salesforce refuses', () => {
    const right = ({ expects, safety }: NegativeCase) =>
      isKnownErrorId(expects) &&
      (knownError(expects).basis.confidence !== 'inferred' || safety === 'emulator-only');
    assert.deepEqual(offenders(right), []);
  });

  it('stay with the emulator when they flip a switch of it', () => {
    const right = (one: NegativeCase) =>
      one.safety === 'emulator-only' ||
      changesOf(one).every(({ switches = {} }) => Object.keys(switches).length === 0);
    assert.deepEqual(offenders(right), []);
  });

  it('stay with the emulator when they need a code without a person', () => {
    const right = ({ after = [], safety }: NegativeCase) =>
      safety === 'emulator-only' || after.every(({ request }) => request !== 'authorize');
    assert.deepEqual(offenders(right), []);
  });

  it('are noisy when a wrong password or secret is sent to a real org', () => {
    const wrongSecrets = cases.filter(({ one }) => {
      const { form = {}, authorization } = one.change;
      const basic = authorization?.kind === 'basic' ? authorization.password : undefined;
      const sent = [form['client_secret'], form['password'], basic];
      return one.expects !== 'must-use-post' && sent.some((value) => /wrong/.test(String(value)));
    });
    assert.ok(wrongSecrets.length > 3);
    assert.deepEqual(
      wrongSecrets.filter(({ one }) => one.safety === 'safe').map(({ one }) => one.id),
      [],
    );
  });

  it('flip only switches that the emulator has', () => {
    const unknown = cases.flatMap(({ one }) =>
      changesOf(one).flatMap(({ switches = {} }) =>
        Object.keys(switches).filter((name) => !Object.hasOwn(switchTable, name)),
      ),
    );
    assert.deepEqual(unknown, []);
  });

  it('prove every known error, or it is said why there is none', () => {
    const proven = new Set(cases.map(({ one }) => one.expects));
    assert.deepEqual(
      knownErrorIds.filter((id) => proven.has(id) === (withoutCase[id] !== undefined)),
      [],
    );
  });

  it('leave enough that is safe to send to a real org', () => {
    const safe = cases.filter(({ one }) => one.safety === 'safe').length;
    assert.ok(safe >= 25, `${safe} safe cases`);
  });
});
