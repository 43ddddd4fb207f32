import type { Configuration } from '../index.ts';

/** What the command line may say instead of the configuration. */
interface Flags {
  readonly bail: boolean | undefined;
  readonly insecure: boolean | undefined;
  readonly noisy: boolean | undefined;
  readonly timeout: number | undefined;
  readonly 'timeout-request': number | undefined;
  readonly 'timeout-script': number | undefined;
}

/** The configuration with what was given on the command line, which counts more. */
export function configurationWithFlags(configuration: Configuration, flags: Flags): Configuration {
  const { bail, insecure, noisy, timeout } = flags;
  const { 'timeout-request': timeoutRequest, 'timeout-script': timeoutScript } = flags;
  return {
    ...(noisy === true ? withNoisyCases(configuration) : configuration),
    ...(bail !== undefined && { bail }),
    ...(insecure !== undefined && { insecure }),
    ...(timeout !== undefined && { timeout }),
    ...(timeoutRequest !== undefined && { timeoutRequest }),
    ...(timeoutScript !== undefined && { timeoutScript }),
  };
}

type Cases = { readonly cases?: NonNullable<Configuration['defaults']>['cases'] };

/** Who asked for no cases, or for certain ones, still gets those. */
function noisier<Subjects extends Cases>(subjects: Subjects): Subjects {
  return subjects.cases === undefined || subjects.cases === 'safe'
    ? { ...subjects, cases: 'noisy' }
    : subjects;
}

function withNoisyCases(configuration: Configuration): Configuration {
  const { orgs = {}, defaults = {} } = configuration;
  const named = Object.entries(orgs).map(([name, org]) => [
    name,
    org.cases === undefined ? org : noisier(org),
  ]);
  return { ...configuration, orgs: Object.fromEntries(named), defaults: noisier(defaults) };
}
