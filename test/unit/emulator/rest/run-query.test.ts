import assert from 'node:assert/strict';
import { emulatedId } from '../../../../src/emulator/org/salesforce-id.ts';
import { parseSoql } from '../../../../src/emulator/rest/parse-soql.ts';
import { recordsOf } from '../../../../src/emulator/rest/records.ts';
import { runQuery } from '../../../../src/emulator/rest/run-query.ts';
import { sObjectTypeNamed } from '../../../../src/emulator/rest/sobject-types.ts';
import { callOf } from '../call-of.ts';

const owner = '005EM0000000001YAA';

/** A call to an org with so many accounts, named by their number. */
function callWith(accounts: number) {
  const call = callOf();
  const type = sObjectTypeNamed('Account');
  assert.ok(type);
  const records = recordsOf(call.org, type);
  records.clear();
  for (let number = 1; number <= accounts; number += 1) {
    const id = emulatedId('001', number);
    records.set(id, { Id: id, Name: `Ä${number}`, OwnerId: owner });
  }
  return call;
}

const namesOf = (call: ReturnType<typeof callWith>, where: string) => {
  const { records } = runQuery(call, parseSoql(`SELECT Name FROM Account WHERE ${where}`), 'v64.0');
  // The records of an answer are a list of objects.
  return (records as { Name: string }[]).map(({ Name }) => Name);
};

describe('a query', () => {
  for (const [where, names] of Object.entries({
    "Id = '001EM0000000002'": ['Ä2'],
    "Id = '001EM0000000002YAA'": ['Ä2'],
    "Id != '001EM0000000002YAA'": ['Ä1', 'Ä3'],
    "Id = '001em0000000002'": [],
    "Id = '001EM0000000002YAB'": [],
    "Id = '001EM'": [],
    "OwnerId = '005EM0000000001'": ['Ä1', 'Ä2', 'Ä3'],
    "Name = 'ä3'": ['Ä3'],
    "Name != 'ä3'": ['Ä1', 'Ä2'],
    'Name = 3': [],
    'Name != null': ['Ä1', 'Ä2', 'Ä3'],
  })) {
    it(`finds where ${where}: ${names.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(namesOf(callWith(3), where), names);
    });
  }

  it('shows a column once, however often it is named', () => {
    const { records } = runQuery(callWith(1), parseSoql('SELECT Name, name FROM Account'), 'v64.0');
    const url = '/services/data/v64.0/sobjects/Account/001EM0000000001YAA';
    assert.deepEqual(records, [{ attributes: { type: 'Account', url }, Name: 'Ä1' }]);
  });

  for (const [what, query] of Object.entries({
    'thousands of columns': `SELECT ${Array(4_000).fill('Id').join()} FROM Account`,
    'hundreds of conditions': `SELECT Id FROM Account WHERE ${Array(400)
      .fill("OwnerId = '005EM0000000001'")
      .join(' AND ')}`,
  })) {
    // To look at each record once for each of them would take minutes.
    it(`answers ${what} of two thousand records`, () => {
      const call = callWith(2_000);
      assert.equal(runQuery(call, parseSoql(query), 'v64.0')['totalSize'], 2_000);
    });
  }
});
