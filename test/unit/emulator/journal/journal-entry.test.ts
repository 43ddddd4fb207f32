import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseUrlencoded } from '../../../../src/emulator/http/parse-urlencoded.ts';
import { journalEntry } from '../../../../src/emulator/journal/journal-entry.ts';
import { Refusal } from '../../../../src/emulator/refusal.ts';
import { callOf } from '../call-of.ts';

setFlagsFromString('--expose-gc');
// Cast: a context that is made with that flag has the function.
const collectGarbage = runInNewContext('gc') as () => void;

describe('journalEntry', () => {
  it('keeps of a long form what it shows, and not the form', async () => {
    const call = callOf();
    const clientId = 'EXAMPLE_CLIENT_ID_OF_AN_APP';
    const note = () => {
      const form = `client_id=${clientId}&client_assertion=${'x'.repeat(1_000_000)}`;
      const parameters = parseUrlencoded(Buffer.from(form).toString());
      const why = `no app has the consumer key ${parameters.get('client_id')}`;
      const refusal = new Refusal('client-identifier-invalid', why);
      return journalEntry({ ...call, parameters }, { status: 400, refusal, fault: 'none' });
    };
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    const kept = Array.from({ length: 30 }, note);
    collectGarbage();
    const bytes = process.memoryUsage().heapUsed - before;
    assert.deepEqual(kept.at(-1)?.parameters, [
      ['client_id', clientId],
      ['client_assertion', '…'],
    ]);
    assert.ok(bytes < 3_000_000, `${bytes} bytes for ${kept.length} entries`);
  });
});
