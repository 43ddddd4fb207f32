import { type GeneratedFile, generate } from '../generator/generate.ts';
import type { Environment, EnvironmentValue } from '../model/environment.ts';
import type { FlowId } from '../model/flow.ts';
import { createRedactor, type Redactor } from '../redaction/redactor.ts';
import { isSecretName } from '../runner/secret-name.ts';
import type { Language } from './letters/languages.ts';
import { isPersonalValue, privateValues } from './personal-values.ts';
import { proveClean } from './prove-clean.ts';
import { fileName } from './share/file-name.ts';
import { flowToShare, orgTypeOf } from './share/flow-to-share.ts';
import { keptValues } from './share/kept-values.ts';
import { letterData } from './share/letter-data.ts';
import { htmlLetter, markdownLetter } from './share/render-letter.ts';
import { withKeptValues } from './share/with-kept-values.ts';
import { zipFiles } from './zip-files.ts';

/** What is shared, with whom. */
export interface ShareOptions {
  readonly environment: Environment;
  /** The name of the customer, as the letter greets them. */
  readonly customer: string;
  /** The flow; unless given, the one that the environment is for. */
  readonly flow?: FlowId;
  /** Variables whose values stay; none unless given. */
  readonly keep?: readonly string[];
  readonly language: Language;
}

/** What a support person may mail. */
export interface Share {
  readonly flow: FlowId;
  /** The names of the values that were emptied. */
  readonly emptied: readonly string[];
  readonly kept: readonly string[];
  /** The letter in Markdown and HTML, to go with the archive. */
  readonly letters: readonly GeneratedFile[];
  readonly zip: { readonly path: string; readonly bytes: Uint8Array };
}

async function filesFor(
  options: ShareOptions,
  kept: ReadonlyMap<string, string>,
): Promise<readonly GeneratedFile[]> {
  const { environment, customer, language } = options;
  const flow = flowToShare(environment, options.flow);
  const orgType = orgTypeOf(environment);
  const files = {
    collection: `${flow.id}.postman_collection.json`,
    environment: `${flow.id}.${orgType}.template.postman_environment.json`,
    guide: `${flow.id}.md`,
    letter: 'letter.html',
  };
  const generated = await generate({ flows: [flow.id], orgTypes: [orgType] });
  const data = letterData({ customer, flow, orgType, language, files, kept });
  return [
    { path: 'letter.md', text: markdownLetter(data) },
    { path: files.letter, text: htmlLetter(data) },
    ...generated.map(({ path, text }) => ({
      path,
      text: path === files.environment ? withKeptValues(text, kept) : text,
    })),
  ];
}

/** The same files, made for nobody and with nothing kept. */
async function innocentFiles(options: ShareOptions): Promise<readonly GeneratedFile[]> {
  return await filesFor({ ...options, customer: '' }, new Map());
}

/** Whether a value is no secret and goes along with a kept one, as `_endpoint` does with `url`. */
function goesAlong(one: EnvironmentValue, kept: ReadonlyMap<string, string>): boolean {
  const isDelicate = one.type === 'secret' || isSecretName(one.key) || isPersonalValue(one);
  return !isDelicate && [...kept.values()].some((value) => value.includes(one.value));
}

function knowing(environment: Environment, kept: ReadonlyMap<string, string>): Redactor {
  const redactor = createRedactor();
  for (const one of privateValues(environment))
    if (!goesAlong(one, kept)) redactor.add(one.key, one.value);
  return redactor;
}

/**
 * Makes the template for a customer: letter, collection, empty environment and guide, as one archive.
 * Nothing of the environment is in it but what `keep` names, and the leak gate has looked at every
 * file: a secret in one is a `Failure` (exit code 6), and nothing is given.
 */
export async function share(options: ShareOptions): Promise<Share> {
  const { environment, customer, keep = [] } = options;
  const kept = keptValues(environment, keep);
  const files = await filesFor(options, kept);
  const redactor = knowing(environment, kept);
  const flow = flowToShare(environment, options.flow).id;
  const path = `${flow}-${fileName(customer)}.zip`;
  await proveClean([...files, { path, text: '' }], redactor, () => innocentFiles(options));
  return {
    flow,
    emptied: privateValues(environment)
      .filter(({ key }) => !kept.has(key))
      .map(({ key }) => redactor.mask(key)),
    kept: [...kept.keys()],
    letters: files.filter(({ path: name }) => name.startsWith('letter.')),
    zip: { path, bytes: zipFiles(files) },
  };
}
