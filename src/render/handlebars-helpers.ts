import type { JsonValue } from '../model/json.ts';
import { javascriptLiteral } from './javascript-literal.ts';
import { regexLiteral } from './regex-literal.ts';

/** What Handlebars passes to a helper after its arguments. */
interface HelperCall {
  readonly hash: Readonly<Record<string, unknown>>;
}

/**
 * The helpers of all templates. In a script a value is written through `js` or `regex` alone, so that
 * no quote in it can break out; `code` inserts what another template has rendered.
 */
export const helpers = {
  /** A JavaScript literal; `indent` is the column its line starts in. */
  js: (value: unknown, call: HelperCall) =>
    javascriptLiteral(given('js', value), Number(call.hash['indent'] ?? 0)),
  json: (value: unknown) => JSON.stringify(given('json', value)),
  regex: (source: unknown, flags: unknown) =>
    regexLiteral(text('regex', source), typeof flags === 'string' ? flags : ''),
  /** Rendered code, moved to the right by `indent`. */
  code: (rendered: unknown, call: HelperCall) =>
    indented(text('code', rendered).trimEnd(), Number(call.hash['indent'] ?? 0)),
  /** One line of text, such as a comment is. */
  line: (words: unknown) => text('line', words).replace(/\s+/g, ' ').trim(),
  /** One cell of a Markdown table. */
  cell: (words: unknown) => text('cell', words).replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim(),
  /**
   * Text in Markdown on one line, in which nothing is taken for markup; not for code. What cannot be
   * markup where it stands, such as the underscore in a name, stays readable in a plain mail.
   */
  md: (words: unknown) =>
    text('md', words)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*[\]<|~]|&(?=#?\w+;)|(?<!\w)_|_(?!\w)|^[#>+=-]|^\d+(?=[.)]\s)/g, (markup) =>
        /\d/.test(markup) ? `${markup}\\` : `\\${markup}`,
      ),
  /** Where a Markdown heading can be linked to, as GitHub and GitLab make it. */
  anchor: (heading: unknown) =>
    text('anchor', heading)
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  /** Counts from 1. */
  number: (index: unknown) => {
    if (typeof index !== 'number') throw new TypeError('{{number}} was not given a number');
    return index + 1;
  },
  /** Postman's `{{name}}`. */
  pm: (name: unknown) => `{{${text('pm', name)}}}`,
} as const;

function indented(lines: string, by: number): string {
  return by === 0 ? lines : lines.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}

function given(helper: string, value: unknown): JsonValue {
  if (value === undefined) throw new TypeError(`{{${helper}}} was given nothing`);
  // The data of a template is typed in TemplateData, where every value is JSON.
  return value as JsonValue;
}

function text(helper: string, value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`{{${helper}}} was not given text`);
  return value;
}
