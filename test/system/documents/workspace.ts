import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Emulator } from '../../../src/emulator/start-emulator.ts';
import { flowNamed } from '../../../src/flows/index.ts';
import { createCertificate } from '../../../src/keys/create-certificate.ts';
import { createKeyPair } from '../../../src/keys/create-key-pair.ts';
import type { Environment } from '../../../src/model/environment.ts';
import { blocksOf, root } from './fenced-blocks.ts';

/** A folder with every file that the documents name, filled as a person would have it. */
export interface Workspace {
  readonly folder: string;
  remove(): void;
}

/** Filled for every flow. */
const environments = [
  'sandbox.postman_environment.json',
  'grantsmith/sandbox.postman_environment.json',
  'my.postman_environment.json',
];

/** What a customer sends: the names of one flow, the host of a real org, and no secret. */
function customersEnvironment(environment: Environment): Environment {
  const names: readonly string[] = flowNamed('client-credentials').variables;
  const other: Readonly<Record<string, string>> = {
    url: 'https://acme--uat.sandbox.my.salesforce.com',
    jwtClientId: '',
    noisyCases: '',
    cpqUrl: '',
  };
  const values = environment.values
    .filter(({ key }) => names.includes(key) && key !== 'emulated')
    .map((one) => ({ ...one, value: one.type === 'secret' ? '' : (other[one.key] ?? one.value) }));
  return { ...environment, values };
}

/** What lies with the cases of the command line, and what the documents call it. */
const borrowed: readonly (readonly [from: string, to: string])[] = [
  ['unit/generator/openapi/orders.openapi.yaml', 'orders.yaml'],
  ['cli/cases/convert-of-the-five-settings/files/settings.json', 'settings.json'],
  ['cli/cases/report-merge-of-shards/files/shards', 'shards'],
  ['cli/cases/report-merge-of-shards/files/shards/1', 'results'],
  ['cli/cases/drift-between-golden-folders/files/before', 'golden/uat'],
  ['cli/cases/drift-between-golden-folders/files/before', 'golden/production'],
];

/** The block of the README that has this member at its beginning. */
function configurationShown(member: string): string {
  const shown = blocksOf('yaml').find(
    ({ place, text }) => place.startsWith('README') && new RegExp(`^${member}:`, 'm').test(text),
  );
  if (shown === undefined) throw new Error(`the README shows no configuration with ${member}`);
  return shown.text;
}

async function keyFiles(): Promise<Readonly<Record<string, string>>> {
  const { privateKeyPem } = await createKeyPair({ bits: 2048 });
  const { certificatePem } = createCertificate({
    privateKeyPem,
    subject: 'EXAMPLE',
    days: 365,
    now: Date.now(),
  });
  const files: Record<string, string> = {};
  for (const folder of ['', 'keys/', 'grantsmith/keys/']) {
    files[`${folder}private-key.pem`] = privateKeyPem;
    files[`${folder}certificate.crt`] = certificatePem;
  }
  return files;
}

/** Lays the files out; environments are those of the emulator. */
export async function layOutWorkspace(emulator: Emulator): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), 'grantsmith-documents-'));
  const environment = JSON.stringify(emulator.environment());
  const customers = JSON.stringify(customersEnvironment(emulator.environment()));
  const configuration = `${configurationShown('orgs')}${configurationShown('generate')}`;
  const files: Readonly<Record<string, string>> = {
    ...Object.fromEntries(environments.map((name) => [name, environment])),
    'acme.json': customers,
    'returned.json': customers,
    ...(await keyFiles()),
    'grantsmith.yml': configuration,
    'guide.md.hbs': '# {{title}}\n',
    'token.txt': `00DEM0000000001!${'EXAMPLE'.repeat(14)}\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  for (const [from, to] of borrowed)
    cpSync(join(root, 'test', from), join(folder, to), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
