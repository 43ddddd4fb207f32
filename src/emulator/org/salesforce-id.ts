/**
 * Record ids as Salesforce writes them: 15 case-sensitive characters, or 18 with a suffix that
 * keeps them apart where case is lost.
 */

const suffixAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character form of a 15-character id: each suffix letter says which of five are capitals. */
export function withChecksum(id15: string): string {
  const suffix = [0, 5, 10].map((start) => {
    const capitals = [...id15.slice(start, start + 5)].reduce(
      (bits, letter, position) => bits | (/[A-Z]/.test(letter) ? 1 << position : 0),
      0,
    );
    return suffixAlphabet.charAt(capitals);
  });
  return id15 + suffix.join('');
}

/** The emulator's own id number `serial` of the objects with that key prefix; `EM` marks it. */
export function emulatedId(keyPrefix: string, serial: number): string {
  return withChecksum(`${keyPrefix}EM${String(serial).padStart(10, '0')}`);
}

/** Whether two ids, of 15 or of 18 characters, name the same record. */
export function isSameId(one: string, other: string): boolean {
  const acceptable = [one, other].every(
    (id) => id.length === 15 || withChecksum(id.slice(0, 15)) === id,
  );
  return acceptable && one.slice(0, 15) === other.slice(0, 15);
}
