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

/** A file in a ConfigMap, whose keys have no slashes. */
export interface ConfigMapFile {
  readonly key: string;
  /** From the folder of the configuration. */
  readonly path: string;
  /** Its path as a word of a shell, from where the command is given. */
  readonly word: string;
}

/** Files for CI systems. */
export interface CiTemplates {
  'ci/github-actions': CiData;
  'ci/gitlab-ci': CiData;
  'ci/azure-pipelines': CiData;
  'ci/jenkins': CiData;
  'ci/kubernetes': CiData & {
    readonly configName: string;
    /** What goes into the ConfigMap. */
    readonly files: readonly ConfigMapFile[];
    /** Paths that the configuration names and that cannot go there. */
    readonly mounts: readonly string[];
    /** The shards, and the one that joins them. */
    readonly podCount: number;
    /** Image with Node.js and grantsmith in it. */
    readonly image: string;
  };
}
