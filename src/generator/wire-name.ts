import { type KnownErrorId, knownError } from '../known-errors/catalogue.ts';

/** How a known error is called in the title of a case: by the word that goes over the wire. */
export function wireName(id: KnownErrorId): string {
  const { wire } = knownError(id);
  switch (wire.kind) {
    case 'rest':
    case 'cpq':
      return wire.errorCode ?? wire.message ?? String(wire.status);
    case 'text':
      return wire.text;
    case 'client':
      return 'no token';
    case 'empty':
      return `${wire.status} and an empty body`;
    case 'status':
      return String(wire.status);
    case 'inactive':
      return 'active: false';
    default:
      return wire.error;
  }
}
