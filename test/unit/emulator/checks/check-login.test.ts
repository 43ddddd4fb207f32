import assert from 'node:assert/strict';
import type { Call } from '../../../../src/emulator/call.ts';
import { checkLogin } from '../../../../src/emulator/checks/check-login.ts';
import { Refusal } from '../../../../src/emulator/refusal.ts';
import { callOf } from '../call-of.ts';

function logIn(call: Call): string {
  const [app] = call.org.apps;
  const [user] = call.org.users;
  assert.ok(app !== undefined && user !== undefined);
  try {
    checkLogin(call, app, user);
    return 'in';
  } catch (error) {
    return error instanceof Refusal ? error.id : 'bug';
  }
}

describe('checkLogin', () => {
  it('lets a user in 3600 times an hour when logins are counted, and then refuses', () => {
    const call = callOf({}, { loginRate: 'counted' });
    const answers = Array.from({ length: 3601 }, () => logIn({ ...call, passed: [] }));
    assert.deepEqual(
      [answers.indexOf('rate-limit-exceeded'), answers.lastIndexOf('in')],
      [3600, 3599],
    );
  });

  it('begins to count anew with the next hour', () => {
    const call = callOf({}, { loginRate: 'counted' });
    for (let count = 0; count < 3600; count += 1) logIn({ ...call, passed: [] });
    assert.equal(logIn({ ...call, now: call.now + 3_600_000 }), 'in');
  });
});
