/** A source of random bytes, handed in so that tests can make it repeatable. */
export type Random = (bytes: number) => Uint8Array;

const lettersAndDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random text of letters and digits, such as Salesforce's tokens and keys are made of. */
export function randomText(random: Random, length: number): string {
  // 64 values onto 62 letters: two letters come a little more often, which hurts no emulated secret.
  let text = '';
  for (const byte of random(length))
    text += lettersAndDigits.charAt((byte % 64) % lettersAndDigits.length);
  return text;
}

export function randomHex(random: Random, length: number): string {
  return Buffer.from(random(Math.ceil(length / 2)))
    .toString('hex')
    .slice(0, length);
}
