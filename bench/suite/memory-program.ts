/** Runs the suite over so many orgs, and prints the most memory that it took as JSON. */
import { keepHeapSmall } from '../../src/cli/keep-heap-small.ts';
import { startEmulator } from '../../src/emulator/start-emulator.ts';
import { memoryOfOurs } from './ours.ts';
import { orgNames, planFor } from './subjects.ts';

// As the command does.
keepHeapSmall();
const orgs = orgNames(Number(process.argv[2]));
const emulator = await startEmulator({ orgs });
const memory = await memoryOfOurs(planFor(emulator, orgs));
await emulator.stop();
console.log(JSON.stringify(memory));
