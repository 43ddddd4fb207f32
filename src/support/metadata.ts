import { variables } from '../model/variables.ts';
import type { MetadataOptions } from './metadata/app-wish.ts';
import { checkWish } from './metadata/check-wish.ts';
import { type Component, component, metadataXml } from './metadata/component.ts';
import { connectedApp, permissionSetName } from './metadata/connected-app.ts';
import { externalClientApp } from './metadata/external-client-app.ts';
import { readmeOf } from './metadata/readme.ts';

/** A file of the folder; the path has forward slashes. */
export interface MetadataFile {
  readonly path: string;
  readonly text: string;
}

const version = variables.version.value;

const apps = { 'external-client-app': externalClientApp, 'connected-app': connectedApp } as const;

function manifest(components: readonly Component[]): string {
  const types = [...new Set(components.map(({ type }) => type))].sort();
  return metadataXml('Package', {
    types: types.map((name) => ({
      members: components.filter(({ type }) => type === name).map(({ fullName }) => fullName),
      name,
    })),
    version,
  });
}

const project = {
  packageDirectories: [{ path: 'force-app', default: true }],
  namespace: '',
  sourceApiVersion: version,
};

/**
 * An app for these flows and its permission set as Salesforce metadata in SFDX source layout, ready to
 * deploy, with a README of what no file can hold. There is no secret in it. What the Metadata API is
 * known to refuse is a `Failure`.
 */
export function metadata(options: MetadataOptions): readonly MetadataFile[] {
  const wish = checkWish(options);
  const components = [
    ...apps[wish.app](wish),
    component('PermissionSet', permissionSetName(wish), {
      label: `${wish.name} user`,
      description: `Lets a user in at the app ${wish.name}, and to the APIs.`,
      hasActivationRequired: false,
      userPermissions: { enabled: true, name: 'ApiEnabled' },
    }),
  ];
  return [
    { path: 'README.md', text: readmeOf(wish, components) },
    { path: 'sfdx-project.json', text: `${JSON.stringify(project, null, 2)}\n` },
    { path: 'manifest/package.xml', text: manifest(components) },
    ...components.map(({ path, xml }) => ({
      path: `force-app/main/default/${path}`,
      text: xml,
    })),
  ];
}
