import type { KeyObject } from 'node:crypto';
import { Failure } from '../model/failure.ts';
import { objectionsToKey } from './objections.ts';
import { readPrivateKey } from './read-private-key.ts';

/** The private key in a text, if Salesforce will take what it signs; a `Failure` else. */
export function strongKey(text: string): KeyObject {
  const key = readPrivateKey(text);
  const [objection] = objectionsToKey(key);
  if (objection === undefined) return key;
  throw new Failure('The private key is too weak.', {
    exit: 'usage',
    why: objection,
    next: 'Make a new key with: grantsmith keys',
  });
}
