/** Each letter of an id's checksum tells which of five characters are upper case. */
function idChecksum(id: string): string {
  return id.slice(0, 15).replace(/.{5}/g, (five) => {
    const bits = Array.from(five, (char) => (/[A-Z]/.test(char) ? 1 : 0)).reverse();
    return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'.charAt(Number.parseInt(bits.join(''), 2));
  });
}

/** A record id of 15 characters, or of 18 with a right checksum. */
export function isSalesforceId(value: unknown, keyPrefix = ''): boolean {
  if (typeof value !== 'string' || !value.startsWith(keyPrefix)) return false;
  if (/^[0-9A-Za-z]{15}$/.test(value)) return true;
  return /^[0-9A-Za-z]{18}$/.test(value) && value.slice(15) === idChecksum(value);
}
