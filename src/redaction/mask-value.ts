/** How the leaves of a structure are masked. */
export interface Masker {
  text(text: string): string;
  bytes(bytes: Uint8Array): Uint8Array;
  /** A string that is known by the name of the member that holds it. */
  member(member: string, text: string): string;
}

type Seen = Map<object, unknown>;

const shortestByteList = 6;

function isByteList(list: readonly unknown[]): list is readonly number[] {
  return (
    list.length >= shortestByteList &&
    list.every((one) => typeof one === 'number' && Number.isInteger(one) && one >= 0 && one <= 0xff)
  );
}

function maskedList(list: readonly unknown[], masker: Masker, seen: Seen): unknown[] {
  if (isByteList(list)) return [...masker.bytes(Uint8Array.from(list))];
  const copy: unknown[] = [];
  seen.set(list, copy);
  for (const one of list) copy.push(maskedIn(one, masker, seen));
  return copy;
}

/** Postman writes `{ key: 'client_secret', value: '…' }` for a member. */
function memberName(holder: object, key: string): string {
  return key === 'value' && 'key' in holder && typeof holder.key === 'string' ? holder.key : key;
}

function maskedMembers(holder: object, masker: Masker, seen: Seen): [string, unknown][] {
  return Object.entries(holder).map(([key, value]) => [
    masker.text(key),
    typeof value === 'string'
      ? masker.member(memberName(holder, key), value)
      : maskedIn(value, masker, seen),
  ]);
}

/** An error of the same class, so that whoever looks for the class still finds it. */
function maskedError(error: Error, masker: Masker, seen: Seen): Error {
  const copy = new Error(masker.text(error.message));
  Object.setPrototypeOf(copy, Object.getPrototypeOf(error));
  seen.set(error, copy);
  Object.defineProperty(copy, 'stack', {
    value: masker.text(error.stack ?? ''),
    configurable: true,
    writable: true,
  });
  if (error.cause !== undefined)
    Object.defineProperty(copy, 'cause', {
      value: maskedIn(error.cause, masker, seen),
      configurable: true,
      writable: true,
    });
  return Object.assign(copy, Object.fromEntries(maskedMembers(error, masker, seen)));
}

function maskedMap(map: ReadonlyMap<unknown, unknown>, masker: Masker, seen: Seen): unknown {
  const copy = new Map<unknown, unknown>();
  seen.set(map, copy);
  for (const [key, value] of map)
    copy.set(maskedIn(key, masker, seen), maskedIn(value, masker, seen));
  return copy;
}

function maskedSet(set: ReadonlySet<unknown>, masker: Masker, seen: Seen): unknown {
  const copy = new Set<unknown>();
  seen.set(set, copy);
  for (const one of set) copy.add(maskedIn(one, masker, seen));
  return copy;
}

function maskedBinary(binary: ArrayBuffer | ArrayBufferView, masker: Masker): unknown {
  const bytes = ArrayBuffer.isView(binary)
    ? new Uint8Array(binary.buffer, binary.byteOffset, binary.byteLength)
    : new Uint8Array(binary);
  const masked = masker.bytes(bytes);
  return Buffer.isBuffer(binary) ? Buffer.from(masked) : masked;
}

function maskedRecord(record: object, masker: Masker, seen: Seen): unknown {
  if ('toJSON' in record && typeof record.toJSON === 'function')
    return maskedIn(record.toJSON(), masker, seen);
  const copy: Record<string, unknown> = {};
  seen.set(record, copy);
  for (const [key, value] of maskedMembers(record, masker, seen))
    Object.defineProperty(copy, key, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  return copy;
}

function maskedObject(value: object, masker: Masker, seen: Seen): unknown {
  if (seen.has(value)) return seen.get(value);
  if (Array.isArray(value)) return maskedList(value, masker, seen);
  if (value instanceof Error) return maskedError(value, masker, seen);
  if (value instanceof Map) return maskedMap(value, masker, seen);
  if (value instanceof Set) return maskedSet(value, masker, seen);
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return maskedBinary(value, masker);
  return value instanceof Date ? value : maskedRecord(value, masker, seen);
}

function maskedIn(value: unknown, masker: Masker, seen: Seen): unknown {
  if (typeof value === 'string') return masker.text(value);
  if (typeof value === 'number' || typeof value === 'bigint') {
    const text = String(value);
    const masked = masker.text(text);
    return masked === text ? value : masked;
  }
  return typeof value === 'object' && value !== null ? maskedObject(value, masker, seen) : value;
}

/** A copy of any value with its strings, keys, numbers, bytes and errors masked; cycles stay cycles. */
export function maskValue(value: unknown, masker: Masker): unknown {
  return maskedIn(value, masker, new Map());
}
