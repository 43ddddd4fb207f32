import { posix } from 'node:path';
import { usageFailure } from '../../model/failure.ts';
import type { CiTemplates } from '../../render/ci-templates.ts';
import { renderTemplate } from '../../render/render-template.ts';
import type { CiSystem } from './ci-systems.ts';
import { configMapFor } from './config-map.ts';
import type { Configuration } from './configuration.ts';

interface KindOfFile {
  readonly template: keyof CiTemplates;
  /** Where the CI system wants the file. */
  readonly path: string;
  /** Other places that are as good. */
  readonly elsewhere?: RegExp;
  /** How many jobs the system makes of one at most, where it documents a limit. */
  readonly limit?: { readonly shards: number; readonly why: string };
}

const files: Readonly<Record<CiSystem, KindOfFile>> = {
  github: {
    template: 'ci/github-actions',
    path: '.github/workflows/grantsmith.yml',
    elsewhere: /^\.github\/workflows\/[^/]+\.ya?ml$/,
    // https://docs.github.com/en/actions/reference/limits
    limit: { shards: 256, why: 'GitHub Actions makes at most 256 jobs of a matrix' },
  },
  gitlab: {
    template: 'ci/gitlab-ci',
    path: '.gitlab-ci.yml',
    // https://docs.gitlab.com/ci/yaml/#parallel
    limit: { shards: 200, why: 'GitLab makes at most 200 parallel jobs of one' },
  },
  azure: {
    template: 'ci/azure-pipelines',
    path: 'azure-pipelines.yml',
    // https://learn.microsoft.com/azure/devops/pipelines/test/parallel-testing-any-test-runner
    limit: { shards: 99, why: 'Azure Pipelines gives a parallel job at most 99 agents' },
  },
  jenkins: { template: 'ci/jenkins', path: 'Jenkinsfile' },
  // kubectl is told where the file is.
  kubernetes: { template: 'ci/kubernetes', path: 'grantsmith-job.yml', elsewhere: /./ },
};

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
  /** Where it looks too. */
  readonly elsewhere?: RegExp;
  readonly text: string;
}

/** The file that runs the configuration on a CI system in shards, and joins the reports. */
export function ciFile(
  system: CiSystem,
  configuration: Configuration,
  { config, shards, image = 'IMAGE' }: CiOptions,
): CiFile {
  checkShards(system, shards);
  checkSources(configuration);
  const data: CiTemplates['ci/kubernetes'] = {
    config: checkedPath(config),
    configName: posix.basename(config),
    ...configMapFor(configuration, config),
    shards: Array.from({ length: shards }, (_, at) => at + 1),
    shardCount: shards,
    podCount: shards + 1,
    secrets: secretVariables(configuration),
    node: '22',
    image,
  };
  const { template, limit: _, ...places } = files[system];
  return { ...places, text: renderTemplate(template, data) };
}

function checkShards(system: CiSystem, shards: number): void {
  const { limit } = files[system];
  if (limit === undefined || shards <= limit.shards) return;
  throw usageFailure(
    `${shards} shards are too many for ${system}`,
    limit.why,
    `give --shards ${limit.shards} or less; a shard runs several orgs where there are more of them`,
  );
}

/** Nobody writes to the standard input of a job. */
function checkSources({ orgs = {} }: Configuration): void {
  for (const [org, { secrets = {} }] of Object.entries(orgs))
    for (const [name, { stdin }] of Object.entries(secrets))
      if (stdin !== undefined)
        throw usageFailure(
          `orgs.${org}.secrets.${name} comes from standard input`,
          'a job of a CI system has none, so that every run would fail',
          'name a variable of the process environment there, { env: NAME }, or a file; keep another configuration for runs by hand',
        );
}

/** The path stands in shell commands of five systems; a plain one needs no quoting in any of them. */
function checkedPath(path: string): string {
  if (/^[\w./-]+$/.test(path)) return path;
  throw usageFailure(
    `${JSON.stringify(path)} cannot stand in a CI file`,
    'it has characters that shells and CI systems read differently',
    'name the configuration file with letters, digits, dots, hyphens and slashes',
  );
}

function secretVariables({ orgs = {} }: Configuration): readonly string[] {
  const names = Object.values(orgs)
    .flatMap(({ secrets = {} }) => Object.values(secrets))
    .flatMap(({ env }) => (env === undefined ? [] : [env]));
  const odd = names.find((name) => !/^[A-Za-z_]\w*$/.test(name));
  if (odd === undefined) return [...new Set(names)].sort();
  throw usageFailure(
    `${JSON.stringify(odd)} is no name of an environment variable`,
    'the secret stores of CI systems take letters, digits and underscores',
    'give the variable another name in the configuration file',
  );
}
