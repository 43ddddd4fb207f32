import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { atMost, type Section } from './section.ts';

/** What is in the memory of the emulator after so many tokens. */
interface Memory {
  readonly issued: number;
  readonly remembered: number;
  readonly heapMb: number;
  readonly residentMb: number;
}

/** Issues so many tokens in a process of their own; memory after each tenth of them. */
async function memoryOver(tokens: number): Promise<readonly Memory[]> {
  const program = new URL('./emulator-tokens.ts', import.meta.url).pathname;
  const given = ['--expose-gc', '--import', 'tsx', program, String(tokens)];
  const { stdout } = await promisify(execFile)(process.execPath, given);
  // Cast: the program prints an array of this kind.
  return JSON.parse(stdout) as readonly Memory[];
}

/** Whether the emulator takes no more memory after all tokens than after a tenth of them. */
export async function measureEmulatorMemory(tokens: number): Promise<Section> {
  const sizes = await memoryOver(tokens);
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (first === undefined || last === undefined) throw new Error('no memory was looked at');
  return {
    title: 'Memory of the emulator',
    how:
      `${last.issued} tokens issued in one process, looked at after each tenth of them and a garbage ` +
      'collection. The requests go through all of the emulator but the sockets. Its clock moves on by ' +
      '1.1 s with each, so tokens expire as new ones come.',
    rows: sizes.map(({ issued, remembered, heapMb, residentMb }) => ({
      'tokens issued': String(issued),
      'tokens remembered': String(remembered),
      'heap, MB': heapMb.toFixed(1),
      'resident, MB': residentMb.toFixed(0),
    })),
    goals: [
      atMost('tokens remembered, last over first', 1, last.remembered / first.remembered),
      atMost('heap, last over first', 1.1, last.heapMb / first.heapMb),
      atMost('resident, last over first', 1.1, last.residentMb / first.residentMb),
    ],
    account:
      'The newest 20,000 tokens of an org are remembered, so that the journal can say of one that it is expired.',
  };
}
