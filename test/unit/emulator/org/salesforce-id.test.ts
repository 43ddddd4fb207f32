import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emulatedId, isSameId, withChecksum } from '../../../../src/emulator/org/salesforce-id.ts';

describe('ids of records', () => {
  it('get the suffix that Salesforce gives them', () => {
    assert.deepEqual(['00DEM0000000001', '005EM0000000001', '02iEM0000000001'].map(withChecksum), [
      '00DEM00000000012AA',
      '005EM0000000001YAA',
      '02iEM0000000001YAA',
    ]);
  });

  it('are counted, and marked as emulated', () => {
    assert.equal(emulatedId('001', 42), '001EM0000000042YAA');
  });

  it('are the same with 15 and with 18 characters, but never in another case', () => {
    assert.deepEqual(
      [
        isSameId('00DEM0000000001', '00DEM00000000012AA'),
        isSameId('00Dem0000000001', '00DEM00000000012AA'),
        isSameId('00DEM00000000012AB', '00DEM00000000012AA'),
        isSameId('00DEM0000000001', '00DEM00000000012AAX'),
      ],
      [true, false, false, false],
    );
  });

  it('differ in the suffix when they differ only in case', () => {
    const letter = fc.record({ one: fc.boolean(), other: fc.boolean() });
    const written = (capital: boolean) => (capital ? 'A' : 'a');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 15, maxLength: 15 }), (letters) => {
        fc.pre(letters.some(({ one, other }) => one !== other));
        const ids = [
          withChecksum(letters.map(({ one }) => written(one)).join('')),
          withChecksum(letters.map(({ other }) => written(other)).join('')),
        ];
        assert.notEqual(ids[0]?.toLowerCase(), ids[1]?.toLowerCase());
      }),
    );
  });
});
