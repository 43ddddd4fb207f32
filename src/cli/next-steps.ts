import { join } from 'node:path';
import type { FlowId, StartingKit } from '../index.ts';
import { shellWord } from './shell-word.ts';

/** One thing to do, and the command for it, to be pasted as it is. */
export interface NextStep {
  readonly what: string;
  readonly command: string;
}

interface Place {
  /** How this program was called. */
  readonly program: string;
  readonly out: string;
  readonly flow: FlowId;
}

function emulatedSteps({ program, out, flow }: Place): readonly NextStep[] {
  const environment = shellWord(join(out, 'emulator.postman_environment.json'));
  const folder = shellWord(out);
  return [
    {
      what: 'Run the flow against an emulated org that is started for it',
      command: `${program} run ${flow} --out ${shellWord(join(out, 'results'))}`,
    },
    {
      what: 'Start one that stays until Ctrl-C, and import collection and environment into Postman',
      command: `${program} emulator --out ${folder}`,
    },
    {
      what: 'While it runs, look from a second terminal at whether all is in order',
      command: `${program} doctor ${flow} -e ${environment}`,
    },
  ];
}

function realSteps(environment: string, { program, out, flow }: Place): readonly NextStep[] {
  const file = shellWord(join(out, environment));
  return [
    {
      what: 'Set up the app in Salesforce as the guide says, and fill in the environment',
      command: `more ${shellWord(join(out, `${flow}.md`))}`,
    },
    {
      what: 'See what still stands in the way',
      command: `${program} doctor ${flow} -e ${file}`,
    },
    {
      what: 'Run the flow against the org',
      command: `${program} run ${flow} -e ${file} --out ${shellWord(join(out, 'results'))}`,
    },
  ];
}

/** The three things to do next. */
export function nextSteps({ environment }: StartingKit, place: Place): readonly NextStep[] {
  return environment === undefined ? emulatedSteps(place) : realSteps(environment, place);
}
