/** How the leaves of a structure are masked. */
export interface Masker {
  text(text: string): string;
  bytes(bytes: Uint8Array): Uint8Array;
  /** A string that is known by the name of the member that holds it. */
  member(member: string, text: string): string;
  /** The string in `value` beside a `key`. */
  pair(key: string, text: string): string;
}

/** Copies by their originals, so that cycles stay cycles. */
type Copies = Map<object, unknown>;

const shortestByteList = 6;

function isByteList(list: readonly unknown[]): list is readonly number[] {
  return (
    list.length >= shortestByteList &&
    list.every((one) => typeof one === 'number' && Number.isInteger(one) && one >= 0 && one <= 0xff)
  );
}

function maskedList(list: readonly unknown[], masker: Masker, copies: Copies): unknown[] {
  if (isByteList(list)) return [...masker.bytes(Uint8Array.from(list))];
  const copy: unknown[] = [];
  copies.set(list, copy);
  for (const one of list) copy.push(maskedIn(one, masker, copies));
  return copy;
}

function maskedMember(holder: object, key: string, masker: Masker, copies: Copies): unknown {
  const value: unknown = Reflect.get(holder, key);
  if (typeof value !== 'string') return maskedIn(value, masker, copies);
  return key === 'value' && 'key' in holder && typeof holder.key === 'string'
    ? masker.pair(holder.key, value)
    : masker.member(key, value);
}

/** All own members, also those that an error hides, such as its stack and its cause. */
function copyMembers(from: object, to: object, masker: Masker, copies: Copies): object {
  copies.set(from, to);
  for (const key of Object.getOwnPropertyNames(from))
    Object.defineProperty(to, masker.text(key), {
      value: maskedMember(from, key, masker, copies),
      enumerable: Object.prototype.propertyIsEnumerable.call(from, key),
      configurable: true,
      writable: true,
    });
  return to;
}

/** An error of the same class, so that whoever looks for the class still finds it. */
function maskedError(error: Error, masker: Masker, copies: Copies): object {
  const copy: object = new Error();
  Object.setPrototypeOf(copy, Object.getPrototypeOf(error));
  return copyMembers(error, copy, masker, copies);
}

function maskedMap(map: ReadonlyMap<unknown, unknown>, masker: Masker, copies: Copies): unknown {
  const copy = new Map<unknown, unknown>();
  copies.set(map, copy);
  for (const [key, value] of map)
    copy.set(maskedIn(key, masker, copies), maskedIn(value, masker, copies));
  return copy;
}

function maskedSet(set: ReadonlySet<unknown>, masker: Masker, copies: Copies): unknown {
  const copy = new Set<unknown>();
  copies.set(set, copy);
  for (const one of set) copy.add(maskedIn(one, masker, copies));
  return copy;
}

function maskedBinary(binary: ArrayBuffer | ArrayBufferView, masker: Masker): unknown {
  const bytes = ArrayBuffer.isView(binary)
    ? new Uint8Array(binary.buffer, binary.byteOffset, binary.byteLength)
    : new Uint8Array(binary);
  const masked = masker.bytes(bytes);
  return Buffer.isBuffer(binary) ? Buffer.from(masked) : new Uint8Array(masked);
}

function maskedRecord(record: object, masker: Masker, copies: Copies): unknown {
  return 'toJSON' in record && typeof record.toJSON === 'function'
    ? maskedIn(record.toJSON(), masker, copies)
    : copyMembers(record, {}, masker, copies);
}

function maskedObject(value: object, masker: Masker, copies: Copies): unknown {
  if (copies.has(value)) return copies.get(value);
  if (Array.isArray(value)) return maskedList(value, masker, copies);
  if (value instanceof Error) return maskedError(value, masker, copies);
  if (value instanceof Map) return maskedMap(value, masker, copies);
  if (value instanceof Set) return maskedSet(value, masker, copies);
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return maskedBinary(value, masker);
  return value instanceof Date ? value : maskedRecord(value, masker, copies);
}

function maskedIn(value: unknown, masker: Masker, copies: Copies): unknown {
  if (typeof value === 'string') return masker.text(value);
  if (typeof value === 'number' || typeof value === 'bigint') {
    const text = String(value);
    const masked = masker.text(text);
    return masked === text ? value : masked;
  }
  return typeof value === 'object' && value !== null ? maskedObject(value, masker, copies) : value;
}

/**
 * A copy of any value with its strings, keys, numbers, bytes and errors masked. Binary data that is
 * no Buffer becomes a `Uint8Array`, an object of a class a plain one.
 */
export function maskValue(value: unknown, masker: Masker): unknown {
  return maskedIn(value, masker, new Map());
}
