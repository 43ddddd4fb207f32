import { read } from './read.ts';
import { type RsaPrivateKey, rsaPrivateKey } from './rsa-private-key.ts';

/**
 * From the variable, or from Postman Vault where it says `{{vault:name}}`.
 *
 * Postman sends the request when the vault has answered. What goes wrong until then is told by a test,
 * because no client fails a run for a rejected promise. In Bruno there is no `pm`.
 */
export function withPrivateKey(name: string, use: (key: RsaPrivateKey) => void): void {
  const [, secret] = /^{{vault:(.+)}}$/.exec(read(name).trim()) ?? [];
  const client = typeof pm === 'undefined' ? undefined : pm;
  if (!secret) use(rsaPrivateKey(name));
  else if (!client?.vault) throw new Error(`${name}: no Postman Vault here. Paste the key.`);
  else
    client.vault
      .get(secret)
      .catch(() => '')
      .then((text) => {
        const fix = 'Add it, enable support in scripts, allow this collection.';
        if (!text) throw new Error(`Postman Vault gave no ${secret}. ${fix}`);
        use(rsaPrivateKey(name, text));
      })
      .catch((error) => {
        client.test(`${name} is read from Postman Vault`, () => {
          throw error;
        });
      });
}
