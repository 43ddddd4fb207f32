import assert from 'node:assert/strict';
import { withPrivateKey } from '../../../../src/sandbox/lib/with-private-key.ts';
import { usePm } from '../fake-pm.ts';
import { keyOf } from '../keys.ts';

const inVault = { privateKey: ' {{vault:salesforce key}}\n' };

interface Answered {
  /** What the vault was asked for. */
  readonly asked: readonly string[];
  readonly keys: number;
  /** Failed tests with their messages. */
  readonly told: readonly string[];
}

/** What comes of a vault that answers so. */
async function answered(
  answer: () => Promise<string | undefined>,
  use = (): void => undefined,
): Promise<Answered> {
  const asked: string[] = [];
  const told: string[] = [];
  let keys = 0;
  usePm(inVault, {
    vault: {
      get(name) {
        asked.push(name);
        return answer();
      },
    },
    test(title, body) {
      assert.throws(body, (error: Error) => told.push(`${title}: ${error.message}`) > 0);
    },
  });
  withPrivateKey('privateKey', () => {
    keys += 1;
    use();
  });
  assert.equal(keys, 0);
  await new Promise(setImmediate);
  return { asked, keys, told };
}

const none = (why: string): readonly string[] => [`privateKey is read from Postman Vault: ${why}`];

describe('a private key', () => {
  it('comes at once where the variable holds it, and no vault is asked', () => {
    usePm({ privateKey: keyOf(2048).pkcs8 }, { vault: { get: () => assert.fail('asked') } });
    let size = 0;
    withPrivateKey('privateKey', ([, n]) => {
      size = n.toString(2).length;
    });
    assert.equal(size, 2048);
  });

  it('comes from Postman Vault where the variable names a secret of it', async () => {
    assert.deepEqual(await answered(async () => keyOf(2048).pkcs8), {
      asked: ['salesforce key'],
      keys: 1,
      told: [],
    });
  });

  it('is told to be missing where the vault refuses, or has no such secret', async () => {
    const told = none(
      'Postman Vault gave no salesforce key. Add it, enable support in scripts, allow this collection.',
    );
    for (const answer of [
      async () => undefined,
      async () => Promise.reject(new Error('Vault access denied')),
    ]) {
      assert.deepEqual(await answered(answer), { asked: ['salesforce key'], keys: 0, told });
    }
  });

  it('is told to be of no use where the vault holds something else', async () => {
    const { told } = await answered(async () => 'x');
    assert.deepEqual(told, none('privateKey is no private key. Paste a whole RSA private key.'));
  });

  it('may be there and signing may still fail, which is told too', async () => {
    const { told } = await answered(
      async () => keyOf(2048).pkcs8,
      () => {
        throw new Error('clientId is empty. Fill it in.');
      },
    );
    assert.deepEqual(told, none('clientId is empty. Fill it in.'));
  });

  it('cannot be in a vault where the client has none', () => {
    usePm(inVault);
    assert.throws(() => withPrivateKey('privateKey', () => assert.fail('no key')), {
      message: 'privateKey: no Postman Vault here. Paste the key.',
    });
  });
});
