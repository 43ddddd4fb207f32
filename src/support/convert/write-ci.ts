import { environmentName } from '../../model/environment-name.ts';
import { variableNames } from '../../model/variables.ts';

export type CiTarget = 'github' | 'gitlab';

/** One value for a CI system: its file, and the command that reads it from there. */
export interface CiValue {
  /** The variable of the process that `grantsmith run` reads. */
  readonly name: string;
  readonly value: string;
  readonly secret: boolean;
  /** The command without the file that it reads. */
  readonly command: string;
  /** What the file of the pipeline has to say; nothing where the system hands it over by itself. */
  readonly use?: string;
}

/** GitLab masks a value of one line, without spaces, of eight characters or more. */
const isMaskable = (value: string): boolean => /^\S{8,}$/.test(value);

function github(name: string, value: string, secret: boolean): CiValue {
  const [kind, context] = secret ? ['secret', 'secrets'] : ['variable', 'vars'];
  return {
    name,
    value,
    secret,
    command: `gh ${kind} set ${name}`,
    use: `${name}: \${{ ${context}.${name} }}`,
  };
}

/** What GitLab cannot mask goes into a file, whose path `grantsmith run` takes as well. */
function gitlab(name: string, value: string, secret: boolean): CiValue {
  if (!secret) return { name, value, secret, command: `glab variable set ${name} --raw` };
  return isMaskable(value)
    ? { name, value, secret, command: `glab variable set ${name} --masked --raw` }
    : {
        name: `${name}_FILE`,
        value,
        secret,
        command: `glab variable set ${name}_FILE --type file --raw`,
      };
}

const writers = { github, gitlab } as const;

/** Whether a variable of the process can set it: what scripts write is not taken from outside. */
export function hasCiName(variable: string): boolean {
  return !variable.startsWith('_') && variableNames.some((one) => one === variable);
}

/** The values for a CI system. */
export function ciValues(
  target: CiTarget,
  values: ReadonlyMap<string, string>,
  isSecret: (variable: string) => boolean,
): CiValue[] {
  return [...values].map(([variable, value]) =>
    writers[target](environmentName(variable), value, isSecret(variable)),
  );
}
