import { type Environment, valuesByKey } from '../model/environment.ts';

/** An environment to run against, with the name that results give it. */
export interface Target {
  readonly name: string;
  readonly environment: Environment;
}

/** Whether the org is the emulator: only its environment says so. */
export function isEmulated({ environment }: Target): boolean {
  return valuesByKey(environment).get('emulated') === 'true';
}
