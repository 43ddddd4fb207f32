import assert from 'node:assert/strict';
import { readCallback } from '../../../../src/sandbox/entries/read-callback.ts';
import { usePm, type Variables } from '../fake-pm.ts';

const url = 'http://localhost:1717/callback?code=aPrxEXAMPLE%3D%3D&state=s';

function codeAfter(values: Record<string, string>, encodeAgain?: true): Variables {
  const variables = usePm({ _state: 's', ...values });
  readCallback({ into: '_code', ...(encodeAgain && { encodeAgain }) });
  return variables;
}

describe('readCallback', () => {
  it('takes the code that came by redirect, and forgets the callback', () => {
    const variables = codeAfter({ _callback: url });
    assert.equal(variables.get('_code'), 'aPrxEXAMPLE==');
    assert.equal(variables.get('_callback'), '');
  });

  it('prefers what a person pasted, and forgets both', () => {
    const variables = codeAfter({ callback: 'aPrxPASTED%3D', _callback: url });
    assert.equal(variables.get('_code'), 'aPrxPASTED=');
    assert.deepEqual([variables.get('callback'), variables.get('_callback')], ['', '']);
  });

  it('encodes the code once more for the case that wants it', () => {
    assert.equal(codeAfter({ _callback: url }, true).get('_code'), 'aPrxEXAMPLE%3D%3D');
  });

  it('leaves neither an old code nor a used callback behind when it fails', () => {
    const variables = usePm({ _state: 'other', _callback: url, _code: 'EXAMPLE_old' });
    assert.throws(() => readCallback({ into: '_code' }), /^Error: state-mismatch: /);
    assert.deepEqual([variables.get('_code'), variables.get('_callback')], ['', '']);
  });

  it('says what to do when there is no callback', () => {
    usePm({ _state: 's' });
    assert.throws(() => readCallback({ into: '_code' }), {
      message:
        'callback is empty. Send the authorize request, open the URL that it shows, log in, and paste what the address bar then shows into the variable callback.',
    });
  });
});
