import assert from 'node:assert/strict';
import {
  defaultSwitches,
  parseSwitches,
  readSwitches,
  switchNames,
  switchTable,
} from '../../../src/emulator/switches.ts';

describe('switches', () => {
  it('begin with the first of their values', () => {
    assert.deepEqual(
      switchNames.map((name) => defaultSwitches[name]),
      switchNames.map((name) => switchTable[name].values[0]),
    );
  });

  it('are read from the header', () => {
    assert.deepEqual(
      parseSwitches(' orgState = locked; appScopes=api web ;clockOffsetSeconds=-60;'),
      {
        orgState: 'locked',
        appScopes: 'api web',
        clockOffsetSeconds: '-60',
      },
    );
  });

  it('take each of their own values, and say what they take instead of another', () => {
    const accepted = switchNames.flatMap((name) =>
      switchTable[name].values.map((value) => readSwitches({ [name]: value })),
    );
    assert.ok(accepted.every((read) => !('mistake' in read)));
    assert.deepEqual(
      readSwitches({ orgState: 'gone', appScopes: '<api>', assertionMaxLifetimeSeconds: 'long' }),
      {
        mistake:
          'The switch orgState is one of active, locked. The switch appScopes is one of app, a list of scopes. The switch assertionMaxLifetimeSeconds is one of none, a whole number.',
      },
    );
  });

  it('are never taken from the prototype of an object', () => {
    for (const name of ['toString', '__proto__', 'constructor']) {
      assert.match(String(Object.values(parseSwitches(`${name}=x`))), /There is no switch/);
    }
  });
});
