import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as the independent parser reads it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const anyText = /^/;
const whole = /^\d+$/;
/** `SUREFIRE_TIME` of the schema, without its thousands separators. */
const time = /^\d+\.\d+$/;

interface Rule {
  readonly required: Readonly<Record<string, RegExp>>;
  readonly optional?: Readonly<Record<string, RegExp>>;
  readonly children?: readonly string[];
  readonly text?: true;
}

const trouble: Rule = { required: {}, optional: { type: anyText, message: anyText }, text: true };

/** What `junit-10.xsd` of the Jenkins xUnit plugin allows, as far as a report of tests needs it. */
const rules: Readonly<Record<string, Rule>> = {
  testsuites: {
    required: {},
    optional: { name: anyText, time, tests: whole, failures: whole, errors: whole },
    children: ['testsuite'],
  },
  testsuite: {
    required: { name: anyText, tests: whole, failures: whole, errors: whole },
    // The schema takes any text as a timestamp; Ant's takes this one form.
    optional: { skipped: whole, time, timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/ },
    children: ['properties', 'testcase', 'system-out', 'system-err', 'testsuite'],
  },
  properties: { required: {}, children: ['property'] },
  property: { required: { name: anyText, value: anyText } },
  testcase: {
    required: { name: anyText },
    optional: { classname: anyText, time },
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  skipped: trouble,
  failure: trouble,
  error: trouble,
  'system-out': { required: {}, text: true },
};

/** Reads XML with a parser that has nothing to do with the writer. */
export function parsedXml(xml: string): XmlElement {
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) throw new Error(JSON.stringify(verdict.err));
  const nodes: unknown = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
  }).parse(xml);
  const [root] = elementsIn(nodes);
  if (root === undefined) throw new Error('no root element');
  return root;
}

/** Everything in which a document departs from the schema; nothing when it is valid. */
export function departures(element: XmlElement, path = element.name): readonly string[] {
  const rule = rules[element.name];
  if (rule === undefined) return [`${path}: unknown element`];
  const known = { ...rule.required, ...rule.optional };
  return [
    ...Object.keys(rule.required)
      .filter((name) => !(name in element.attributes))
      .map((name) => `${path}: no attribute ${name}`),
    ...Object.entries(element.attributes)
      .filter(([name, value]) => !known[name]?.test(value))
      .map(([name, value]) => `${path}: attribute ${name}="${value}"`),
    ...(rule.text === undefined && element.text.trim() !== '' ? [`${path}: text`] : []),
    ...element.children.flatMap((child, index) =>
      rule.children?.includes(child.name)
        ? departures(child, `${path}/${child.name}[${index}]`)
        : [`${path}: child ${child.name}`],
    ),
  ];
}

/** All elements of that name, in the order of the document. */
export function elementsNamed(root: XmlElement, name: string): readonly XmlElement[] {
  return [
    ...(root.name === name ? [root] : []),
    ...root.children.flatMap((child) => elementsNamed(child, name)),
  ];
}

function elementsIn(nodes: unknown): readonly XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Readonly<Record<string, unknown>>) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    return name === undefined ? [] : [elementOf(name, node)];
  });
}

function elementOf(name: string, node: Readonly<Record<string, unknown>>): XmlElement {
  const inside = node[name];
  const texts = Array.isArray(inside)
    ? inside.flatMap((one: Readonly<Record<string, unknown>>) => one['#text'] ?? [])
    : [];
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(node[':@'] ?? {}).map(([key, value]) => [key, String(value)]),
    ),
    children: elementsIn(inside),
    text: texts.join(''),
  };
}
