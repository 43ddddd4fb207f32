/** What a file for a CI system is made of. Names of secrets are those of its own secret store. */
export interface CiData {
  /** Path of the configuration file in the repository. */
  readonly config: string;
  /** 1, 2, 3, …: one for each machine. */
  readonly shards: readonly number[];
  readonly shardCount: number;
  /** Variables of the process environment that hold secrets. */
  readonly secrets: readonly string[];
  /** Major version of Node.js. */
  readonly node: string;
}

/** Files for CI systems. */
export interface CiTemplates {
  'ci/github-actions': CiData;
  'ci/gitlab-ci': CiData;
  'ci/azure-pipelines': CiData;
  'ci/jenkins': CiData;
  'ci/kubernetes': CiData & {
    readonly configFolder: string;
    readonly configName: string;
    /** Image with Node.js and grantsmith in it. */
    readonly image: string;
  };
}
