import assert from 'node:assert/strict';
import { conditionCode, unlessCode } from '../../../src/generator/condition-code.ts';
import type { Condition } from '../../../src/model/assertion.ts';

const conditions: readonly (readonly [Condition, holds: string, unless: string])[] = [
  [{ filled: 'cpqUrl' }, "read('cpqUrl') !== ''", "read('cpqUrl') === ''"],
  [{ empty: 'callback' }, "read('callback') === ''", "read('callback') !== ''"],
  [
    { variable: 'emulated', is: 'true' },
    "read('emulated') === 'true'",
    "read('emulated') !== 'true'",
  ],
  [
    { all: [{ filled: 'cpqUrl' }, { all: [{ empty: 'callback' }] }] },
    "read('cpqUrl') !== '' && read('callback') === ''",
    "read('cpqUrl') === '' || read('callback') !== ''",
  ],
];

describe('a condition in a script', () => {
  for (const [condition, holds, unless] of conditions) {
    it(`is ${holds}, or else ${unless}`, () => {
      assert.deepEqual([conditionCode(condition), unlessCode(condition)], [holds, unless]);
    });
  }
});
