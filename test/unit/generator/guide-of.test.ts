import assert from 'node:assert/strict';
import { flowNamed, flows } from '../../../src/flows/index.ts';
import { variablesForPeople } from '../../../src/flows/variables-of.ts';
import { guideOf } from '../../../src/generator/guide-of.ts';

describe('the guide of a flow', () => {
  it('puts the External Client App before the connected app in every step', () => {
    for (const flow of flows) {
      const lines = guideOf(flow).split('\n');
      const kinds = lines.flatMap((line) => /^ {3}- (External|Connected)/.exec(line)?.[1] ?? []);
      assert.deepEqual(
        kinds,
        flow.setup.steps.flatMap(() => ['External', 'Connected']),
        flow.id,
      );
    }
  });

  it('says when the names of the menus were compared', () => {
    assert.match(guideOf(flowNamed('jwt-bearer')), /documentation on\n2\d{3}-\d{2}-\d{2}\./);
  });

  it('names every request and every variable that a person fills in', () => {
    for (const flow of flows) {
      const guide = guideOf(flow);
      for (const { title } of flow.requests) assert.ok(guide.includes(`**${title}**`), title);
      const forPeople = variablesForPeople(flow);
      for (const name of flow.variables.filter((one) => !one.startsWith('_'))) {
        assert.equal(guide.includes(`| \`${name}\` |`), forPeople.includes(name), name);
      }
    }
  });

  it('asks for nothing that only cases of the emulator read', () => {
    const asked = flows.flatMap((flow) =>
      [...guideOf(flow).matchAll(/^\| `(emulated|jwtClientId)` \|/gm)].map(
        ([, name]) => `${flow.id}: ${name}`,
      ),
    );
    assert.deepEqual(asked, ['client-credentials: jwtClientId']);
  });

  it('calls the request that is signed for by its name', () => {
    assert.match(guideOf(flowNamed('jwt-bearer')), /^send \*Get a token with a signed JWT\*/m);
    assert.match(
      guideOf(flowNamed('asset-token')),
      /^send \*Get the subject token with a signed JWT\*/m,
    );
  });

  it('says when a person has to sign in', () => {
    const saying = flows.filter((flow) => guideOf(flow).includes('A person signs in between'));
    assert.deepEqual(
      saying.map(({ id }) => id),
      ['authorization-code'],
    );
  });

  it('tells what can go wrong, with the first fix', () => {
    assert.match(
      guideOf(flowNamed('client-credentials')),
      /\| `invalid_grant: ip restricted` \| .+ \| Set IP Relaxation of the app to "Relax IP restrictions"\. \|/,
    );
  });

  it('tells honestly where the private key goes, where there is one', () => {
    assert.match(guideOf(flowNamed('jwt-bearer')), /\*\*Where the private key goes\.\*\*/);
    assert.doesNotMatch(guideOf(flowNamed('client-credentials')), /Where the private key goes/);
  });

  it('tells honestly where randomness comes from, where it guards something', () => {
    assert.match(guideOf(flowNamed('authorization-code')), /\*\*Where randomness comes from\.\*\*/);
    assert.doesNotMatch(guideOf(flowNamed('jwt-bearer')), /Where randomness comes from/);
  });

  it('warns of the legacy flow alone', () => {
    assert.deepEqual(
      flows.filter((flow) => guideOf(flow).includes('> Legacy')).map(({ id }) => id),
      ['username-password'],
    );
  });
});
