import assert from 'node:assert/strict';
import { decodedText } from '../../../src/cli/decoded-text.ts';

const text = '{"name":"größe €"}';
const inUtf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('decodedText', () => {
  for (const [title, bytes] of [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 behind its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, as PowerShell writes what is sent to a file', inUtf16],
    ['UTF-16 with the other half of each character in front', Buffer.from(inUtf16).swap16()],
  ] as const)
    it(`reads ${title}`, () => assert.equal(decodedText(bytes), text));

  it('reads nothing from nothing', () => assert.equal(decodedText(new Uint8Array()), ''));
});
