import { create } from 'xmlbuilder2';
import { isObject } from '../../model/read-json.ts';
import { type MembersOf, type MetadataTypeName, metadataTypes } from './metadata-types.ts';

type Element = ReturnType<typeof create>;

/** One component of metadata, ready to be written. */
export interface Component {
  readonly type: MetadataTypeName;
  readonly fullName: string;
  /** In the package directory, forward slashes. */
  readonly path: string;
  readonly xml: string;
}

const namespace = 'http://soap.sforce.com/2006/04/metadata';

/** The writer takes `&amp;` in a text for an escape that is there already; it is meant as it stands. */
const literal = (text: string): string => text.replaceAll('&', '&amp;');

/** Members in the order in which orgs give them back: by the alphabet. */
function writeMembers(parent: Element, members: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(members).sort()) {
    const value = members[name];
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const one of all.filter((each) => each !== undefined)) {
      const element = parent.ele(name);
      if (isObject(one)) writeMembers(element, one);
      else element.txt(literal(String(one)));
    }
  }
}

/** XML of the Metadata API, indented as orgs give it back. */
export function metadataXml(root: string, members: Readonly<Record<string, unknown>>): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' }).ele(namespace, root);
  writeMembers(document, members);
  return `${document.end({ prettyPrint: true, indent: '    ' })}\n`;
}

/** A component in SFDX source layout. */
export function component<Type extends MetadataTypeName>(
  type: Type,
  fullName: string,
  members: MembersOf<Type>,
): Component {
  const { folder, suffix } = metadataTypes[type];
  return {
    type,
    fullName,
    path: `${folder}/${fullName}.${suffix}-meta.xml`,
    xml: metadataXml(type, members),
  };
}
