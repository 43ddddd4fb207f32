import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCallback, readPasted } from '../../../src/login/read-callback.ts';

const state = 'EXAMPLE-state';

describe('a callback', () => {
  const rows: readonly (readonly [title: string, text: string, expected: object])[] = [
    [
      'gives the code, decoded exactly once',
      `/callback?code=aPrx%253D%3D&state=${state}`,
      { kind: 'code', code: 'aPrx%3D=' },
    ],
    ['keeps a plus in a code', `/c?code=a+b&state=${state}`, { kind: 'code', code: 'a+b' }],
    ['has the state of another login', '/c?code=x&state=other', { kind: 'other-state' }],
    ['has no state', '/c?code=x', { kind: 'other-state' }],
    ['has the state twice', `/c?code=x&state=${state}&state=${state}`, { kind: 'other-state' }],
    ['has the code twice', `/c?code=x&code=y&state=${state}`, { kind: 'nothing' }],
    ['has an escape that is none', `/c?code=%E0%A4%A&state=${state}`, { kind: 'nothing' }],
    ['has nothing', '/c', { kind: 'nothing' }],
    [
      'says that the user denied',
      `/c?error=access_denied&error_description=end-user+denied+authorization&state=${state}`,
      {
        kind: 'error',
        error: 'access_denied',
        description: 'end-user denied authorization',
        isOurs: true,
      },
    ],
    [
      'holds an error without a state',
      '/c?error=access_denied',
      { kind: 'error', error: 'access_denied', description: '', isOurs: false },
    ],
    [
      'holds an error of another login',
      '/c?error=access_denied&state=other',
      { kind: 'other-state' },
    ],
  ];
  for (const [title, text, expected] of rows)
    it(title, () => assert.deepEqual(readCallback(text, state), expected));
});

describe('what is pasted', () => {
  const rows: readonly (readonly [title: string, text: string, expected: object])[] = [
    [
      'may be the whole URL',
      `  http://localhost/?code=aPrx.EXAMPLE%3D%3D&state=${state}\n`,
      { kind: 'code', code: 'aPrx.EXAMPLE==' },
    ],
    [
      'may end in a number sign',
      `http://localhost/?code=aPrx&state=${state}#`,
      { kind: 'code', code: 'aPrx' },
    ],
    ['may be only the query', `code=aPrx%3D%3D&state=${state}`, { kind: 'code', code: 'aPrx==' }],
    ['may be the code, encoded', 'aPrx.EXAMPLE%3D%3D\n', { kind: 'code', code: 'aPrx.EXAMPLE==' }],
    ['may be the code, decoded', 'aPrx.EXAMPLE==', { kind: 'code', code: 'aPrx.EXAMPLE==' }],
    ['may be a URL without a code', 'http://localhost/', { kind: 'nothing' }],
    ['may be a sentence', 'it does not work', { kind: 'nothing' }],
    ['may be of another login', 'http://localhost/?code=x&state=old', { kind: 'other-state' }],
  ];
  for (const [title, text, expected] of rows)
    it(title, () => assert.deepEqual(readPasted(text, state), expected));

  it('gives back every code there can be, in a URL or by itself, encoded or not', () => {
    const codes = fc.stringMatching(/^aPrx[\w.=!+/-]{4,60}$/);
    fc.assert(
      fc.property(codes, (code) => {
        const url = `https://host.example/cb?code=${encodeURIComponent(code)}&state=${state}`;
        for (const text of [url, code, encodeURIComponent(code)])
          assert.deepEqual(readPasted(text, state), { kind: 'code', code });
      }),
    );
  });

  it('never makes anything throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readPasted(text, state);
        readCallback(text, state);
      }),
    );
  });
});
