import { type KnownErrorId, knownError } from '../known-errors/catalogue.ts';
import { wireName } from './wire-name.ts';

/** The word that goes over the wire, and the description where one word means several things. */
export function saidBy(id: KnownErrorId): string {
  const { wire } = knownError(id);
  return wire.kind === 'oauth' && wire.description !== undefined
    ? `${wire.error}: ${wire.description}`
    : wireName(id);
}
