import { flowNamed } from '../../flows/index.ts';
import { canonicalJson } from '../../generator/canonical-json.ts';
import { environmentTemplate } from '../../generator/environment-template.ts';
import { generate } from '../../generator/generate.ts';
import { createCertificate } from '../../keys/create-certificate.ts';
import { createKeyPair } from '../../keys/create-key-pair.ts';
import { type Environment, valuesByKey } from '../../model/environment.ts';
import type { FlowId } from '../../model/flow.ts';
import type { JsonObject } from '../../model/json.ts';
import { type OrgType, orgTypes } from '../../model/org-type.ts';
import { missingVariables } from '../../regression/missing-variables.ts';
import { splitUrl } from './check-url.ts';
import type { OrgChoice, StartingPoint } from './starting-point.ts';

/** A file to write, and what it is for. */
export interface StartingFile {
  readonly path: string;
  readonly text: string;
  readonly purpose: string;
  /** For its owner alone (mode 0600). */
  readonly secret?: true;
}

/** What a person needs to begin with, as values: nothing is written here. */
export interface StartingKit {
  readonly files: readonly StartingFile[];
  /** Path of the environment of a real org. */
  readonly environment?: string;
  /** The variables in it that are still to be filled in. */
  readonly toFillIn: readonly string[];
}

const configurationPath = 'grantsmith.yml';

const isReal = (org: OrgChoice): org is OrgType => orgTypes.some((type) => type === org);

/** Names are ids of ours, which YAML takes without quotes. */
function configurationText({ org, flow }: StartingPoint, environment: string | undefined): string {
  const runs =
    environment === undefined
      ? ['emulatedOrgs: 1', 'defaults:', `  flows: [${flow}]`]
      : ['orgs:', `  ${org}:`, `    environment: ${environment}`, `    flows: [${flow}]`];
  return [
    '# What a run covers; docs/config.schema.json of grantsmith says what else may stand here.',
    ...runs,
    '',
  ].join('\n');
}

/** What is secret, or made again by each run, stays out of git. */
const ignored: StartingFile = {
  path: '.gitignore',
  text: '*.postman_environment.json\nkeys/\nresults/\n',
  purpose: 'keeps what is secret out of git',
};

/** Whether the flow signs by default, so that it needs a key. */
const signs = (flow: FlowId): boolean => flow === 'jwt-bearer';

interface Keys {
  readonly privateKeyPem: string;
  readonly files: readonly StartingFile[];
}

async function makeKeys({ flow, keys, now }: StartingPoint): Promise<Keys | undefined> {
  if (!keys || !signs(flow)) return undefined;
  const { privateKeyPem } = await createKeyPair({ bits: 2048 });
  const { certificatePem } = createCertificate({
    privateKeyPem,
    subject: `grantsmith ${flow}`,
    days: 365,
    now,
  });
  return {
    privateKeyPem,
    files: [
      {
        path: 'keys/private-key.pem',
        text: privateKeyPem,
        purpose: 'the private key; it stands in the environment too',
        secret: true,
      },
      {
        path: 'keys/certificate.crt',
        text: certificatePem,
        purpose: 'upload it to the app in Salesforce',
      },
    ],
  };
}

function filledEnvironment(
  point: StartingPoint,
  org: OrgType,
  key: string | undefined,
): Environment {
  const { flow, url, cpqUrl } = point;
  const { id, title } = flowNamed(flow);
  const template = environmentTemplate({ id, title, flows: [flowNamed(flow)] }, org);
  const filled: Readonly<Record<string, string | undefined>> = {
    ...(url === undefined ? {} : splitUrl(url, org)),
    cpqUrl,
    privateKey: key,
  };
  return {
    ...template,
    values: template.values.map((one) => ({ ...one, value: filled[one.key] ?? one.value })),
  };
}

/** What `generate` writes for people who begin: the template is filled in another file. */
async function collectionAndGuide({ flow }: StartingPoint): Promise<readonly StartingFile[]> {
  const files = await generate({ flows: [flow], orgTypes: [] });
  return files.map(({ path, text }) => ({
    path,
    text,
    purpose: path.endsWith('.md') ? 'where to click in Setup' : 'import it into Postman',
  }));
}

/** The environment, the configuration, the collection and the guide for where a person begins. */
export async function startingKit(point: StartingPoint): Promise<StartingKit> {
  const { org, flow } = point;
  const shared = await collectionAndGuide(point);
  const configuration = (environment?: string): StartingFile => ({
    path: configurationPath,
    text: configurationText(point, environment),
    purpose: 'what a run covers, for CI and for more orgs',
  });
  if (!isReal(org)) return { files: [...shared, configuration(), ignored], toFillIn: [] };
  const keys = await makeKeys(point);
  const environment = filledEnvironment(point, org, keys?.privateKeyPem);
  const path = `${org}.postman_environment.json`;
  // Files hold nothing but JSON; an interface says so to TypeScript only when it is looked at so.
  const json = { ...environment } as unknown as JsonObject;
  const file: StartingFile = {
    path,
    text: canonicalJson(json),
    purpose: 'fill it in, and keep it to yourself',
    secret: true,
  };
  return {
    files: [...shared, file, configuration(path), ...(keys?.files ?? []), ignored],
    environment: path,
    toFillIn: missingVariables(flowNamed(flow), valuesByKey(environment)),
  };
}
