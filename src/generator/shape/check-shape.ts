import { usageFailure } from '../../model/failure.ts';
import { type Flow, folders } from '../../model/flow.ts';
import { orgTypes } from '../../model/org-type.ts';
import { type VariableName, variableNamed, variableNames } from '../../model/variables.ts';
import type { OpenApiRequests } from '../openapi/openapi-requests.ts';
import { checkOrder } from './folder-order.ts';
import { checkNames } from './names.ts';
import type { HostPreset, Shape } from './shape.ts';

/** Refuses, before anything is made, what could not work afterwards. */
export function checkShape(
  { names, folders: order, hosts = {}, variables = {} }: Shape,
  {
    flows,
    openApi,
  }: { readonly flows: readonly Flow[]; readonly openApi: readonly OpenApiRequests[] },
): void {
  const added = openApi.map(({ title }) => title);
  checkDocuments(openApi);
  if (names !== undefined) checkNames(names, flows, added);
  if (order !== undefined) checkOrder(order, placed(added));
  for (const [name, host] of Object.entries(hosts)) checkHost(name, host);
  for (const name of Object.keys(variables)) checkVariable(name);
}

/** Where the folders of documents stand, unless told otherwise. */
function placed(added: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    folder === 'Inspect and revoke' ? [...added, folder] : [folder],
  );
}

function checkDocuments(openApi: readonly OpenApiRequests[]): void {
  const titles = [...folders, ...openApi.map(({ title }) => title)];
  const twice = titles.find((title, at) => titles.indexOf(title) !== at);
  if (twice !== undefined)
    throw usageFailure(
      `Two folders would be called ${JSON.stringify(twice)}`,
      'the folder of a document is called after its title',
      'give it another name with folder, in the configuration',
    );
}

const ours: readonly string[] = variableNames;

function checkHost(name: string, { url, variables = {} }: HostPreset): void {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name) || orgTypes.some((one) => one === name))
    throw usageFailure(
      `The host ${JSON.stringify(name)} cannot be called so`,
      'its name stands in the names of files, and an org type has files of its own',
      'take lower case letters, digits and hyphens',
    );
  if (!/^(https:\/\/[^\s/]|http:\/\/(localhost|127\.0\.0\.1)\b)/.test(url))
    throw usageFailure(
      `The url of the host ${name} is no https URL`,
      'Salesforce takes no token request over plain http',
      'write it as https://MyDomainName.my.salesforce.com',
    );
  for (const key of Object.keys(variables)) checkHostVariable(name, key);
}

function checkHostVariable(host: string, key: string): void {
  if (!ours.includes(key)) return;
  // The name is one of ours, which the line above has asked.
  if (variableNamed(key as VariableName).secret === true)
    throw usageFailure(
      `${key} of the host ${host} is a secret`,
      'an environment template is checked in and passed on',
      'leave it out, and fill it in where the environment is used',
    );
}

function checkVariable(name: string): void {
  if (!/^[A-Za-z_][\w.-]*$/.test(name) || ours.includes(name))
    throw usageFailure(
      `The variable ${JSON.stringify(name)} cannot be added`,
      ours.includes(name)
        ? 'it is one of ours already'
        : 'a name has letters, digits, - _ and dots',
      ours.includes(name) ? 'set its value under hosts' : 'choose another name',
    );
}
