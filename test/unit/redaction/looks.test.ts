import assert from 'node:assert/strict';
import { variableNamed, variableNames } from '../../../src/model/variables.ts';
import type { Look } from '../../../src/redaction/look.ts';
import {
  memberLooks,
  memberNames,
  secretMemberName,
  secretPairName,
} from '../../../src/redaction/secret-members.ts';
import { shapeLooks, shapeNames } from '../../../src/redaction/shapes.ts';

const named = (looks: readonly Look[]): readonly string[] =>
  looks.map(({ name, value }) => `${name} ${value}`);

const long = 'Ab1'.repeat(8);

/** Members of forms, the shortest value that counts, and the name it is masked with. */
const inForms: Readonly<Record<string, readonly [shortest: number, name: string]>> = {
  client_secret: [4, 'clientSecret'],
  password: [4, 'password'],
  client_assertion: [20, 'clientAssertion'],
  assertion: [20, 'assertion'],
  subject_token: [20, 'subjectToken'],
  actor_token: [20, 'actorToken'],
  access_token: [12, 'accessToken'],
  refresh_token: [12, 'refreshToken'],
  id_token: [20, 'idToken'],
  token: [20, 'token'],
  code_verifier: [20, 'codeVerifier'],
  code: [12, 'code'],
};

const inObjects: Readonly<Record<string, readonly [shortest: number, name: string]>> = {
  client_secret: [4, 'clientSecret'],
  clientSecret: [4, 'clientSecret'],
  consumerSecret: [4, 'clientSecret'],
  password: [4, 'password'],
  access_token: [12, 'accessToken'],
  accessToken: [12, 'accessToken'],
  refresh_token: [12, 'refreshToken'],
  refreshToken: [12, 'refreshToken'],
  id_token: [20, 'idToken'],
  code_verifier: [20, 'codeVerifier'],
  privateKey: [20, 'privateKey'],
};

describe('a member of a form', () => {
  for (const [member, [shortest, name]] of Object.entries(inForms)) {
    it(`${member} is a secret from ${shortest} characters on`, () => {
      const value = long.slice(0, shortest);
      assert.deepEqual(memberLooks(`a=b&${member}=${value}&c=d`), [
        { name, value, start: 5 + member.length, end: 5 + member.length + shortest },
      ]);
      assert.deepEqual(memberLooks(`${member}=${value.slice(1)}&c=d`), []);
      assert.deepEqual(memberLooks(`x_${member}=${value}`), []);
      assert.deepEqual(memberLooks(`x-${member}=${value}`), []);
    });
  }

  it('may hold a word where codes and tokens are called so', () => {
    const words = ['invalid_grant_type', 'INVALID_SESSION_ID', 'authorization-code', 'something'];
    const members = ['assertion', 'token', 'code'];
    const texts = members.flatMap((member) => words.map((word) => `${member}=${word}${word}`));
    assert.deepEqual(texts.flatMap(memberLooks), []);
    assert.deepEqual(named(memberLooks('password=something')), ['password something']);
    assert.deepEqual(named(memberLooks('code=Mixed-Case_word')), ['code Mixed-Case_word']);
  });
});

describe('a member of an object', () => {
  for (const [member, [shortest, name]] of Object.entries(inObjects)) {
    it(`${member} is a secret from ${shortest} characters on`, () => {
      const value = long.slice(0, shortest);
      for (const text of [`{"${member}": "${value}"}`, `{ ${member}: '${value}' }`])
        assert.deepEqual(named(memberLooks(text)), [`${name} ${value}`]);
      assert.deepEqual(memberLooks(`{"${member}": "${value.slice(1)}"}`), []);
      assert.deepEqual(memberLooks(`{"x${member}": "${value}"}`), []);
      assert.deepEqual(
        [secretMemberName(member, value), secretMemberName(member, value.slice(1))],
        [name, undefined],
      );
    });
  }

  it('of another name is none', () => {
    assert.deepEqual(memberLooks(`{"assertion": "${long}", "code": "${long}"}`), []);
    assert.equal(secretMemberName('assertion', long), undefined);
  });

  it('may have an escaped quote in it', () => {
    assert.deepEqual(named(memberLooks('{"password": "ab\\"cd"}')), ['password ab\\"cd']);
  });
});

describe('a pair of key and value', () => {
  it('is a secret for each variable that is one, in either order', () => {
    for (const name of variableNames.filter((one) => variableNamed(one).secret)) {
      const pair = [`"key": "${name}"`, `"value":"${long}"`];
      const expected = [`${pairName(name)} ${long}`];
      assert.deepEqual(named(memberLooks(`{${pair.join(',')}}`)), expected);
      assert.deepEqual(named(memberLooks(`{${pair.toReversed().join(' , ')}}`)), expected);
      assert.equal(secretPairName(name, long), pairName(name));
    }
  });

  it('is none for a variable that everybody may know, nor for a short value', () => {
    assert.deepEqual(memberLooks(`{"key":"username","value":"${long}"}`), []);
    assert.deepEqual(memberLooks('{"key":"cpqApiKey","value":"short"}'), []);
    assert.deepEqual(
      [secretPairName('username', long), secretPairName('cpqApiKey', 'short')],
      [undefined, undefined],
    );
    assert.deepEqual(named(memberLooks('{"key":"cpqApiKey","value":"longer"}')), [
      'cpqApiKey longer',
    ]);
  });
});

/** Forms have a name of their own for what an environment calls the same. */
function pairName(name: string): string {
  return inForms[name]?.[1] ?? name;
}

describe('what looks like a secret', () => {
  const org = '00Dxx0000000000';
  const key = `3MVG9${'a'.repeat(40)}`;
  const shapes: readonly (readonly [text: string, looks: readonly string[]])[] = [
    [`${org}!${'a'.repeat(20)}`, [`accessToken ${org}!${'a'.repeat(20)}`]],
    [`${org}AAA!${'a.b_'.repeat(5)}`, [`accessToken ${org}AAA!${'a.b_'.repeat(5)}`]],
    [`${org}!${'a'.repeat(19)}`, []],
    [`5Aep861${'a'.repeat(20)}`, [`refreshToken 5Aep861${'a'.repeat(20)}`]],
    [`5AEP861${'a'.repeat(20)}`, [`refreshToken 5AEP861${'a'.repeat(20)}`]],
    [`5Aep861${'a'.repeat(19)}`, []],
    [`Client Secret: ${'0'.repeat(64)}`, [`clientSecret ${'0'.repeat(64)}`]],
    [`consumer_secret=${'1'.repeat(15)}`, [`clientSecret ${'1'.repeat(15)}`]],
    [`consumerSecret "${'1'.repeat(20)}"`, [`clientSecret ${'1'.repeat(20)}`]],
    [`consumer secret ${'1'.repeat(14)}`, []],
    [`consumer secret ${'1'.repeat(21)}`, []],
    [`consumer secret ${'0'.repeat(65)}`, []],
    ['eyJabcde.eyJabcde.sig-nature', ['jwt eyJabcde.eyJabcde.sig-nature']],
    ['ew0abcde.ewoabcde', ['jwt ew0abcde.ewoabcde']],
    ['eyJabcd.eyJabcde.x', []],
    ['eyJabcde.eyJabcd.x', []],
    ['xeyJabcde.eyJabcde.x', []],
    ['Basic YWI6Y2Q6', ['basicCredentials YWI6Y2Q6']],
    ['basic  YWI6Y2Q6ZQ==', ['basicCredentials YWI6Y2Q6ZQ==']],
    ['Basic YWI6Y2Q', []],
    ['Basic authentication', []],
    ['BasicYWJjZGVm12', []],
    ['Bearer abcdef123456', ['bearerToken abcdef123456']],
    ['bearer abcdef12345', []],
    ['Bearer authentication-is-wanted', []],
    [key, []],
  ];
  for (const [text, looks] of shapes) {
    it(`${looks.length === 0 ? 'is not' : 'is'} ${text.slice(0, 40)}, of ${text.length}`, () => {
      assert.deepEqual(named(shapeLooks(` ${text} `, false)), looks);
    });
  }

  it('is told with its place', () => {
    assert.deepEqual(shapeLooks('a Bearer abcdef123456', false), [
      { name: 'bearerToken', value: 'abcdef123456', start: 9, end: 21 },
    ]);
  });

  it('is a consumer key only where that is asked for', () => {
    assert.deepEqual(named(shapeLooks(key, true)), [`clientId ${key}`]);
    assert.deepEqual(shapeLooks(key.slice(1), true), []);
    assert.deepEqual(shapeLooks(key.slice(0, -1), true), []);
  });

  it('has a name that masks may carry', () => {
    assert.deepEqual(
      ['clientId', 'jwt', 'privateKey', 'basicCredentials'].filter(
        (one) => !shapeNames.includes(one),
      ),
      [],
    );
    const names = [...Object.values(inForms), ...Object.values(inObjects)].map(([, name]) => name);
    assert.deepEqual(
      [...names, 'cpqApiKey'].filter((name) => !memberNames.includes(name)),
      [],
    );
  });
});
