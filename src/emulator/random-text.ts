/** A source of random bytes, handed in so that tests can make it repeatable. */
export type Random = (bytes: number) => Uint8Array;

const lettersAndDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random text of letters and digits, such as Salesforce's tokens and keys are made of. */
export function randomText(random: Random, length: number): string {
  // 64 values onto 62 letters: two letters come a little more often, which hurts no emulated secret.
  // Written at once: a text that grows letter by letter is as many objects as it has letters.
  const letters = Buffer.from(random(length));
  for (let place = 0; place < length; place += 1)
    letters[place] = lettersAndDigits.charCodeAt(
      ((letters[place] ?? 0) % 64) % lettersAndDigits.length,
    );
  return letters.toString('latin1');
}

export function randomHex(random: Random, length: number): string {
  return Buffer.from(random(Math.ceil(length / 2)))
    .toString('hex')
    .slice(0, length);
}
