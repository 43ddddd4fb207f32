import assert from 'node:assert/strict';
import { flowNamed } from '../../../src/flows/index.ts';
import { caseFolderScript } from '../../../src/generator/case-folder-script.ts';
import { caseRequests } from '../../../src/generator/case-requests.ts';
import type { KnownErrorId } from '../../../src/known-errors/catalogue.ts';
import type { NegativeCase } from '../../../src/model/negative-case.ts';

const flow = flowNamed('authorization-code');

const sampleCase: NegativeCase<KnownErrorId> = {
  id: 'CODE-99',
  title: 'Code used twice',
  request: 'token',
  after: [{ request: 'authorize' }, { request: 'token' }],
  change: { before: null, switches: { orgState: 'active' } },
  expects: 'expired-authorization-code',
  specs: ['RFC 6749 section 4.1.2'],
  safety: 'emulator-only',
  onlyIf: { filled: 'clientSecret' },
};

const emulated = { variable: 'emulated', is: 'true' };
const refused = (change: Partial<typeof sampleCase> = {}) =>
  caseRequests(flow, { ...sampleCase, ...change }).at(-1);

describe('the requests of a negative case', () => {
  it('are its steps, and then the one that must be refused, each named by the case', () => {
    assert.deepEqual(
      caseRequests(flow, sampleCase).map(({ id, title, folder }) => [id, title, folder]),
      [
        ['CODE-99-step-1', 'CODE-99 step 1: Open the authorize URL', 'Negative cases'],
        ['CODE-99-step-2', 'CODE-99 step 2: Exchange the code for tokens', 'Negative cases'],
        ['CODE-99', 'CODE-99 Code used twice → invalid_grant', 'Negative cases'],
      ],
    );
  });

  it('expect the known error and nothing else', () => {
    assert.deepEqual(
      refused()?.assertions.map(({ kind, title }) => [kind, title]),
      [['refusal', 'refused as expired-authorization-code']],
    );
  });

  it('look of a step only at what the case needs of it', () => {
    const [, token] = caseRequests(flow, sampleCase);
    assert.deepEqual(
      [...new Set(token?.assertions.map(({ kind }) => kind))],
      ['status', 'capture'],
    );
  });

  it('are sent on all the conditions of the case, of the request and of its safety', () => {
    const [authorize, , last] = caseRequests(flow, sampleCase);
    const own = { filled: 'clientSecret' };
    assert.deepEqual(authorize?.onlyIf, { all: [emulated, own, { empty: 'callback' }] });
    assert.deepEqual(last?.onlyIf, { all: [emulated, own] });
  });

  it('are sent freely when safe, and when noisy only with a variable set', () => {
    const { onlyIf: _onlyIf, ...free } = sampleCase;
    const conditionOf = (safety: NegativeCase['safety']) =>
      caseRequests(flow, { ...free, safety }).at(-1)?.onlyIf;
    assert.equal(conditionOf('safe'), undefined);
    assert.deepEqual(conditionOf('noisy'), { variable: 'noisyCases', is: 'true' });
    assert.deepEqual(conditionOf('emulator-only'), emulated);
  });

  it('say what they prove, which known error it is, how to fix it, and how safe they are', () => {
    const description = refused()?.description ?? '';
    for (const part of [
      'Code used twice: must be refused, as **expired-authorization-code** (',
      'When a request of yours meets it, one of these helps:\n\n- Open the authorize URL again and exchange the new code at once.\n- Switch',
      'RFC 6749 section 4.1.2. Skipped unless emulated is true.',
    ]) {
      assert.ok(description.includes(part), part);
    }
  });

  it('are requests of the flow, or it is a bug', () => {
    assert.throws(
      () => refused({ request: 'nothing' }),
      /authorization-code has no request nothing/,
    );
  });
});

describe('the script of the folder of negative cases', () => {
  it('prepares each request by its id, and skips what must not be sent', () => {
    const script = caseFolderScript(caseRequests(flow, sampleCase)).join('\n');
    assert.match(script, /const emulatorOnly = read\('emulated'\) === 'true';/);
    assert.doesNotMatch(script, /const noisy/);
    assert.match(script, /'CODE-99 step 2': \(\) => readCallback\(\{ into: '_code' \}\),/);
    assert.match(script, /'CODE-99': emulatorOnly && read\('clientSecret'\) !== '',/);
    assert.doesNotMatch(script, /'CODE-99': \(\)/);
  });
});
