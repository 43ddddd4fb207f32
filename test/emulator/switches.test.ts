import assert from 'node:assert/strict';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { defaultSwitches, type SwitchName, switchNames } from '../../src/emulator/switches.ts';
import { flows } from '../../src/flows/index.ts';
import { knownError } from '../../src/known-errors/catalogue.ts';
import { valuesByKey } from '../../src/model/environment.ts';
import type { Change } from '../../src/model/negative-case.ts';
import { PlainClient } from './plain-client.ts';
import { assertRefusedAs } from './same-refusal.ts';

const allCases = flows.flatMap((flow) => flow.negativeCases.map((one) => ({ flow, one })));

type FlowCase = (typeof allCases)[number];

const changesOf = ({ one }: FlowCase): readonly Change[] => [
  one.change,
  ...(one.after ?? []).map(({ change = {} }) => change),
];

const flipped = allCases.filter((one) =>
  changesOf(one).some(({ switches = {} }) => Object.keys(switches).length > 0),
);

/** Switches that no case flips for itself: the value that lets a case go red, or why none can. */
const guards: Readonly<Partial<Record<SwitchName, readonly [value: string, id: string] | string>>> =
  {
    scopeInTokenRequest: ['ignore', 'CC-22'],
    parametersInQuery: 'Both ways are right: Salesforce takes parameters in the query too.',
    myDomainAudience: 'Both ways are right: some orgs take the My Domain URL.',
    jwtBearerNeedsRefreshScope: ['off', 'JWT-21'],
    jwtBearerExtras: 'Both answers are right.',
    refreshRotation: ['off', 'REFRESH-02'],
    refreshReuse: ['refuse', 'REFRESH-03'],
    refreshTakesMilliseconds: 'It changes the time that an answer takes, not the answer.',
    scopeNotOnApp: ['callback', 'CODE-07'],
    secretRequired: 'An optional secret that is sent is checked all the same.',
    apiAccess: ['off', 'USE-19'],
    errorText: ['docs', 'JWT-07'],
    cpqBearerCheck: ['unauthorized', 'USE-08'],
  };

describe('each switch of the emulator, flipped the wrong way, turns the case red that guards it', () => {
  let emulator: Emulator;

  before(async () => {
    emulator = await startEmulator();
  });
  after(() => emulator.stop());

  const isGreen = async ({ flow, one }: FlowCase): Promise<boolean> => {
    // What an earlier case has left in a variable must not make this one green.
    const client = new PlainClient(valuesByKey(emulator.environment()));
    await client.getTokens(flow);
    try {
      const answer = await client.sendCase(flow, one);
      assertRefusedAs(knownError(one.expects), answer);
      return true;
    } catch (error) {
      if (error instanceof assert.AssertionError) return false;
      throw error;
    }
  };

  it('knows of every switch which case guards it', () => {
    const own = flipped.flatMap((one) =>
      changesOf(one).flatMap(({ switches = {} }) => Object.keys(switches)),
    );
    const known = new Set([...own, ...Object.keys(guards)]);
    assert.deepEqual(
      switchNames.filter((name) => !known.has(name)),
      [],
    );
  });

  for (const flowCase of flipped) {
    it(`${flowCase.one.id} goes red when its switches stay as they are`, async () => {
      assert.ok(await isGreen(flowCase));
      assert.ok(!(await isGreen({ ...flowCase, one: withoutSwitches(flowCase.one) })));
    });
  }

  for (const [name, guard] of Object.entries(guards)) {
    if (typeof guard === 'string') continue;
    const [value, id] = guard;
    it(`${id} goes red when ${name} is ${value}`, async () => {
      const guarding = allCases.find(({ one }) => one.id === id);
      assert.ok(guarding);
      assert.ok(await isGreen(guarding));
      emulator.setSwitches({ [name]: value });
      const isStillGreen = await isGreen(guarding);
      emulator.setSwitches({ [name]: defaultSwitches[name as SwitchName] });
      assert.ok(!isStillGreen);
    });
  }
});

function withoutSwitches(one: FlowCase['one']): FlowCase['one'] {
  const bare = ({ switches: _, ...change }: Change): Change => change;
  const after = (one.after ?? []).map(({ request, change = {} }) => ({
    request,
    change: bare(change),
  }));
  return { ...one, after, change: bare(one.change) };
}
