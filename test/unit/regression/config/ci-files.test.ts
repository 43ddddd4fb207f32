import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import { Failure } from '../../../../src/model/failure.ts';
import { ciFile } from '../../../../src/regression/config/ci-files.ts';
import { type CiSystem, ciSystems } from '../../../../src/regression/config/ci-systems.ts';
import type { Configuration } from '../../../../src/regression/config/configuration.ts';

const configuration: Configuration = {
  orgs: {
    acme: { secrets: { clientSecret: { env: 'ACME_SECRET' }, privateKey: { file: 'key.pem' } } },
    globex: { secrets: { clientSecret: { env: 'GLOBEX_SECRET' } } },
  },
};
const options = { config: 'ci/grantsmith.yaml', shards: 3 };

const textOf = (system: CiSystem): string => ciFile(system, configuration, options).text;

const documentsOf = (system: CiSystem): readonly unknown[] =>
  parseAllDocuments(textOf(system)).map((document) => {
    assert.deepEqual(document.errors, []);
    return document.toJS();
  });

function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  );
}

/** What the file runs of ours. */
const commandsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:npx |- |^ +)grantsmith ((?:run|report) .*?)'?$/gm)].map(
    ([, one = '']) => one,
  );

describe('a file for a CI system', () => {
  const run = (shard: string, out: string, reports = 'cli,json') =>
    `run --config "ci/grantsmith.yaml" ${shard}-r ${reports} --out ${out}`;
  const merge = (parts: string, out = 'results') =>
    `report merge ${parts}/report.json -r cli,json,junit,html --out ${out}`;

  const commands: Readonly<Record<CiSystem, readonly string[]>> = {
    github: [
      run('--shard "${{ matrix.shard }}/3" ', 'results', 'cli,json,github'),
      'report merge shards/*/report.json -r cli,json,junit,html,github-summary --reporter-github-summary-export "$GITHUB_STEP_SUMMARY" --out results',
    ],
    gitlab: [
      run('--shard "$CI_NODE_INDEX/$CI_NODE_TOTAL" ', '"shards/$CI_NODE_INDEX"'),
      merge('shards/*'),
    ],
    azure: [
      run('--shard "$(System.JobPositionInPhase)/$(System.TotalJobsInPhase)" ', 'results'),
      merge('"$(Pipeline.Workspace)"/shard-*'),
    ],
    jenkins: [
      run('--shard "$SHARD/3" ', '"shards/$SHARD"').replaceAll(
        '"ci/grantsmith.yaml"',
        'ci/grantsmith.yaml',
      ),
      merge('shards/*'),
    ],
    kubernetes: [
      'run --config "grantsmith.yaml" -r cli,json --out "/results/$JOB_UID/shards/$JOB_COMPLETION_INDEX"',
      merge('"/results/$JOB_UID/shards"/*', '"/results/$JOB_UID/report"'),
    ],
  };
  for (const [system, expected] of Object.entries(commands))
    it(`runs its shard and joins the reports on ${system}`, () => {
      assert.deepEqual(commandsIn(textOf(system as CiSystem)), expected);
    });

  it('gives GitHub Actions a matrix of shards, and each job its secrets', () => {
    const [workflow] = documentsOf('github');
    assert.deepEqual(at(workflow, 'jobs', 'run', 'strategy', 'matrix', 'shard'), [1, 2, 3]);
    assert.deepEqual(at(workflow, 'jobs', 'run', 'steps', 3, 'env'), {
      ACME_SECRET: '${{ secrets.ACME_SECRET }}',
      GLOBEX_SECRET: '${{ secrets.GLOBEX_SECRET }}',
    });
    assert.equal(at(workflow, 'jobs', 'report', 'needs'), 'run');
    assert.deepEqual(at(workflow, 'permissions'), { contents: 'read' });
  });

  it('gives GitLab as many parallel jobs, and the JUnit report', () => {
    const [pipeline] = documentsOf('gitlab');
    assert.equal(at(pipeline, 'run', 'parallel'), 3);
    assert.equal(at(pipeline, 'report', 'artifacts', 'reports', 'junit'), 'results/junit.xml');
  });

  it('gives Azure as many agents, and maps its secrets', () => {
    const [pipeline] = documentsOf('azure');
    assert.equal(at(pipeline, 'jobs', 0, 'strategy', 'parallel'), 3);
    assert.deepEqual(at(pipeline, 'jobs', 0, 'steps', 2, 'env'), {
      ACME_SECRET: '$(ACME_SECRET)',
      GLOBEX_SECRET: '$(GLOBEX_SECRET)',
    });
  });

  it('gives Jenkins an axis of shards and credentials, with every bracket closed', () => {
    const text = textOf('jenkins');
    assert.match(text, /name 'SHARD'\s+values '1', '2', '3'/);
    assert.match(text, /GLOBEX_SECRET = credentials\('GLOBEX_SECRET'\)/);
    for (const [open, close] of ['{}', '()', '[]'])
      assert.equal(text.split(open ?? '').length, text.split(close ?? '').length);
  });

  it('gives Kubernetes an Indexed Job of all shards and one to join them, in a folder of that job', () => {
    const [claim, job, ...others] = documentsOf('kubernetes');
    assert.deepEqual(others, []);
    assert.equal(at(claim, 'kind'), 'PersistentVolumeClaim');
    assert.equal(at(job, 'spec', 'completionMode'), 'Indexed');
    assert.equal(at(job, 'spec', 'completions'), 4);
    assert.equal(at(job, 'spec', 'parallelism'), 4);
    assert.deepEqual(at(job, 'spec', 'template', 'spec', 'containers', 0, 'env'), [
      { name: 'JOB_COMPLETIONS', value: '3' },
      {
        name: 'JOB_UID',
        valueFrom: {
          fieldRef: { fieldPath: "metadata.labels['batch.kubernetes.io/controller-uid']" },
        },
      },
    ]);
  });

  it('puts what the configuration names into a ConfigMap, file by file, and no secret', () => {
    const { text } = ciFile(
      'kubernetes',
      {
        orgs: {
          acme: {
            environment: './envs/acme.json',
            secrets: { privateKey: { file: 'key.pem' } },
            collections: ["o'rders.json", '../shared.json'],
          },
          globex: { environment: 'envs/acme.json' },
        },
        golden: 'golden',
      },
      options,
    );
    assert.deepEqual(
      text.split('\n').filter((line) => /^# .*(?:configmap|--from-file|mount)/.test(line)),
      [
        '#   kubectl create configmap grantsmith \\',
        '#     --from-file=grantsmith.yaml=ci/grantsmith.yaml \\',
        '#     --from-file=envs__acme.json=ci/envs/acme.json \\',
        "#     --from-file=o-rders.json='ci/o'\\''rders.json'",
        '# ../shared.json is for you to mount, from a Secret if it holds one, or to put into the image.',
        '# key.pem is for you to mount, from a Secret if it holds one, or to put into the image.',
        '# golden is for you to mount, from a Secret if it holds one, or to put into the image.',
      ],
    );
    const [, job] = parseAllDocuments(text).map((document): unknown => document.toJS());
    assert.deepEqual(at(job, 'spec', 'template', 'spec', 'volumes', 0, 'configMap', 'items'), [
      { key: 'grantsmith.yaml', path: 'grantsmith.yaml' },
      { key: 'envs__acme.json', path: 'envs/acme.json' },
      { key: 'o-rders.json', path: "o'rders.json" },
    ]);
  });

  it('has a key of its own for each file of the ConfigMap, and mounts what kubectl cannot name', () => {
    const collections = [
      'env/Büro.json',
      'env/Bäro.json',
      'a/b.json',
      'a__b.json',
      '123',
      'a=b.json',
      'a,b.json',
      'a"b.json',
      '..a.json',
    ];
    const { text } = ciFile('kubernetes', { defaults: { collections } }, options);
    const [, job] = parseAllDocuments(text).map((document): unknown => document.toJS());
    assert.deepEqual(at(job, 'spec', 'template', 'spec', 'volumes', 0, 'configMap', 'items'), [
      { key: 'grantsmith.yaml', path: 'grantsmith.yaml' },
      { key: 'env__B-ro.json', path: 'env/Büro.json' },
      { key: '2-env__B-ro.json', path: 'env/Bäro.json' },
      { key: 'a__b.json', path: 'a/b.json' },
      { key: '2-a__b.json', path: 'a__b.json' },
      { key: '123', path: '123' },
    ]);
    assert.deepEqual(
      text.split('\n').filter((line) => /--from-file=2-|to mount/.test(line)),
      [
        "#     --from-file=2-env__B-ro.json='ci/env/Bäro.json' \\",
        '#     --from-file=2-a__b.json=ci/a__b.json \\',
        ...['a=b.json', 'a,b.json', 'a"b.json', '..a.json'].map(
          (path) =>
            `# ${path} is for you to mount, from a Secret if it holds one, or to put into the image.`,
        ),
      ],
    );
  });

  for (const system of ciSystems)
    it(`is refused for ${system} where a secret comes from standard input`, () => {
      const secrets = { privateKey: { stdin: 'devKey' } };
      assert.throws(() => ciFile(system, { orgs: { dev: { secrets } } }, options), {
        message: 'orgs.dev.secrets.privateKey comes from standard input',
        exit: 'usage',
        why: 'a job of a CI system has none, so that every run would fail',
        next: 'name a variable of the process environment there, { env: NAME }, or a file; keep another configuration for runs by hand',
      });
    });

  it('asks for no secrets where the configuration names none', () => {
    for (const system of ciSystems)
      assert.doesNotMatch(
        ciFile(system, { emulatedOrgs: 2 }, options).text,
        /ACME|\benv:\n\n|environment \{\n\s+\}/,
      );
  });

  const limits: readonly (readonly [CiSystem, number, string])[] = [
    ['github', 256, 'GitHub Actions makes at most 256 jobs of a matrix'],
    ['gitlab', 200, 'GitLab makes at most 200 parallel jobs of one'],
    ['azure', 99, 'Azure Pipelines gives a parallel job at most 99 agents'],
  ];
  for (const [system, most, why] of limits)
    it(`has no more shards than ${most} on ${system}`, () => {
      ciFile(system, configuration, { ...options, shards: most });
      assert.throws(() => ciFile(system, configuration, { ...options, shards: most + 1 }), {
        message: `${most + 1} shards are too many for ${system}`,
        exit: 'usage',
        why,
        next: `give --shards ${most} or less; a shard runs several orgs where there are more of them`,
      });
    });

  for (const system of ['jenkins', 'kubernetes'] as const)
    it(`has as many shards as are asked for on ${system}`, () => {
      assert.match(ciFile(system, configuration, { ...options, shards: 300 }).text, /\b300\b/);
    });

  it('stands where its system looks for it', () => {
    assert.deepEqual(
      ciSystems.map((system) => ciFile(system, configuration, options).path),
      [
        '.github/workflows/grantsmith.yml',
        '.gitlab-ci.yml',
        'azure-pipelines.yml',
        'Jenkinsfile',
        'grantsmith-job.yml',
      ],
    );
  });

  it('may stand elsewhere for GitHub, which reads every workflow, and for kubectl, which is told', () => {
    const path = '.github/workflows/nightly.yaml';
    assert.deepEqual(
      ciSystems.filter((system) => ciFile(system, configuration, options).elsewhere?.test(path)),
      ['github', 'kubernetes'],
    );
  });

  it('lets no name break out of its place', () => {
    const failing: readonly (() => unknown)[] = [
      () => ciFile('github', configuration, { ...options, config: 'a"; rm -rf /' }),
      () => ciFile('github', { orgs: { a: { secrets: { x: { env: 'A: B\n' } } } } }, options),
    ];
    for (const make of failing) assert.throws(make, Failure);
  });
});
