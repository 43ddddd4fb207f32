/**
 * Signs JWT bearer assertions in Newman's sandbox with grantsmith's script and with the libraries that
 * people inline for it, in one process and in interleaved rounds, and compares the times round by round.
 */
import { generateKeyPairSync } from 'node:crypto';
import { atLeast, type Section } from './section.ts';
import { type Key, type Measured, measureSigner } from './signing/measure-signer.ts';
import { median } from './signing/median.ts';
import { emptySigner, ourSigner, signers } from './signing/signers.ts';

interface Plan {
  readonly bits: number;
  readonly rounds: number;
  readonly requests: number;
  /** How many times as long as our script a peer's has to take. */
  readonly goal: number;
  /** Where the time goes. */
  readonly account: string;
}

const plans: readonly Plan[] = [
  {
    bits: 2048,
    rounds: 5,
    requests: 12,
    goal: 15,
    account:
      'A quarter of the processor time is an empty script, and more than half the two exponentiations: 1,200 products and divisions of BigInt each, of which 85 % is arithmetic that V8 does. The rest is SHA-256, Base64, the key, the check of the signature, and compiling the script anew.',
  },
  {
    bits: 4096,
    rounds: 3,
    requests: 8,
    goal: 30,
    account:
      'Nine tenths are the two exponentiations: 2,370 products and divisions each, with sliding windows of six bits (2,490 without). A division takes 1.9 times as long as a product; folding the upper quarter of a product down first replaces it by a product of 0.55 and a division of 1. To fold an eighth too, and to divide by a product with the reciprocal (Barrett), saves a twentieth here and costs a fiftieth with 2048 bits, which is what people have; Montgomery saves nothing.',
  },
];

/** What was measured of each signer, by its name. */
type Round = Readonly<Record<string, Measured>>;

function keyOf(bits: number): Key {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  return { pem: String(privateKey.export({ type: 'pkcs8', format: 'pem' })), publicKey };
}

/** Every signer once, one after the other, so that all of them meet the same machine. */
async function runRound({ bits, requests }: Plan): Promise<Round> {
  const key = keyOf(bits);
  const round: Record<string, Measured> = {};
  for (const signer of signers()) {
    round[signer.name] = await measureSigner({ signer, key, requests });
  }
  return round;
}

/** The median over the rounds of what is worked out from each. */
function overRounds(rounds: readonly Round[], value: (round: Round) => number): number {
  return median(rounds.map(value));
}

const warm = (round: Round, name: string): number => round[name]?.warmMs ?? Number.NaN;
const warmCpu = (round: Round, name: string): number => round[name]?.warmCpuMs ?? Number.NaN;
const netOf = (round: Round, name: string): number => warm(round, name) - warm(round, emptySigner);

function row(name: string, bytes: number, rounds: readonly Round[]): Record<string, string> {
  const times = rounds.map((round) => warm(round, name));
  const ratio = overRounds(rounds, (round) => warm(round, name) / warm(round, ourSigner));
  const cpu = overRounds(rounds, (round) => warmCpu(round, name) / warmCpu(round, ourSigner));
  const net = overRounds(rounds, (round) => netOf(round, name) / netOf(round, ourSigner));
  return {
    script: name,
    bytes: String(bytes),
    'warm ms': median(times).toFixed(1),
    'of rounds': `${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)}`,
    'first ms': overRounds(rounds, (round) => round[name]?.coldMs ?? Number.NaN).toFixed(0),
    'times ours': ratio.toFixed(1),
    'in CPU time': cpu.toFixed(1),
    'net of empty': name === emptySigner ? '' : net.toFixed(1),
  };
}

async function compare(plan: Plan): Promise<Section> {
  const rounds: Round[] = [];
  while (rounds.length < plan.rounds) rounds.push(await runRound(plan));
  const peers = signers().filter(({ name, signs }) => signs && name !== ourSigner);
  return {
    title: `Signing with ${plan.bits} bits`,
    how: `In the sandbox of Newman, ${plan.rounds} interleaved rounds of ${plan.requests} requests; every signature is verified.`,
    rows: signers().map(({ name, script }) => row(name, Buffer.byteLength(script), rounds)),
    goals: peers.map(({ name }) =>
      atLeast(
        `times shorter than ${name}`,
        plan.goal,
        overRounds(rounds, (round) => warm(round, name) / warm(round, ourSigner)),
      ),
    ),
    account: plan.account,
  };
}

/** Our script against the libraries, at both sizes of key. */
export async function measureSigning(): Promise<readonly Section[]> {
  const sections: Section[] = [];
  for (const plan of plans) sections.push(await compare(plan));
  return sections;
}
