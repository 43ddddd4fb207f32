import { posix } from 'node:path';
import { Failure } from '../../model/failure.ts';
import type { CiTemplates } from '../../render/ci-templates.ts';
import { renderTemplate } from '../../render/render-template.ts';
import type { CiSystem } from './ci-systems.ts';
import type { Configuration } from './configuration.ts';

/** The template of each, and where the CI system wants the file. */
const files = {
  github: { template: 'ci/github-actions', path: '.github/workflows/grantsmith.yml' },
  gitlab: { template: 'ci/gitlab-ci', path: '.gitlab-ci.yml' },
  azure: { template: 'ci/azure-pipelines', path: 'azure-pipelines.yml' },
  jenkins: { template: 'ci/jenkins', path: 'Jenkinsfile' },
  kubernetes: { template: 'ci/kubernetes', path: 'grantsmith-job.yml' },
} as const satisfies Readonly<Record<CiSystem, unknown>>;

export interface CiOptions {
  /** Path of the configuration file, from the root of the repository. */
  readonly config: string;
  /** Number of machines. */
  readonly shards: number;
  /** Image of the Kubernetes pods. */
  readonly image?: string;
}

export interface CiFile {
  /** Where the CI system looks for it. */
  readonly path: string;
  readonly text: string;
}

/** The file that runs the configuration on a CI system in shards, and joins the reports. */
export function ciFile(
  system: CiSystem,
  configuration: Configuration,
  { config, shards, image = 'IMAGE' }: CiOptions,
): CiFile {
  const data: CiTemplates['ci/kubernetes'] = {
    config: checkedPath(config),
    configFolder: posix.dirname(config),
    configName: posix.basename(config),
    shards: Array.from({ length: shards }, (_, at) => at + 1),
    shardCount: shards,
    secrets: secretVariables(configuration),
    node: '22',
    image,
  };
  const { template, path } = files[system];
  return { path, text: renderTemplate(template, data) };
}

/** The path stands in shell commands of five systems; a plain one needs no quoting in any of them. */
function checkedPath(path: string): string {
  if (/^[\w./-]+$/.test(path)) return path;
  throw new Failure(`${JSON.stringify(path)} cannot stand in a CI file`, {
    exit: 'usage',
    why: 'it has characters that shells and CI systems read differently',
    next: 'name the configuration file with letters, digits, dots, hyphens and slashes',
  });
}

function secretVariables({ orgs = {} }: Configuration): readonly string[] {
  const names = Object.values(orgs)
    .flatMap(({ secrets = {} }) => Object.values(secrets))
    .flatMap(({ env }) => (env === undefined ? [] : [env]));
  const odd = names.find((name) => !/^[A-Za-z_]\w*$/.test(name));
  if (odd === undefined) return [...new Set(names)].sort();
  throw new Failure(`${JSON.stringify(odd)} is no name of an environment variable`, {
    exit: 'usage',
    why: 'the secret stores of CI systems take letters, digits and underscores',
    next: 'give the variable another name in the configuration file',
  });
}
