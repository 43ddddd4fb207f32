import Handlebars from 'handlebars';
import { Failure } from '../model/failure.ts';
import { helpers } from './handlebars-helpers.ts';
import { strictOptions } from './template-options.ts';

/** A template that a person wrote. */
export interface OwnTemplate {
  /** The path of the file. */
  readonly file: string;
  readonly text: string;
}

const engine = Handlebars.create();
engine.registerHelper(helpers);

/**
 * Renders a person's own Markdown template, as strictly as ours: a name that is not in the data is an
 * error, and the `Failure` names the template and the line.
 */
export function renderOwnTemplate(
  { file, text }: OwnTemplate,
  data: Readonly<Record<string, unknown>>,
): string {
  try {
    return engine.compile(text, strictOptions({ noEscape: true }))(data);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Failure(`${file}${placeIn(message)} cannot be rendered`, {
      exit: 'usage',
      why: reasonIn(message),
      next: `the names here are ${Object.keys(data).sort().join(', ')}; write {{pm "name"}} for {{name}} of Postman`,
    });
  }
}

/** `Parse error on line 3:` and `"x" not defined in [object Object] - 3:4`. */
function placeIn(message: string): string {
  const parsed = /on line (\d+)/.exec(message) ?? / - (\d+)(?::(\d+))?$/.exec(message);
  const [, line, column] = parsed ?? [];
  if (line === undefined) return '';
  return column === undefined ? `:${line}` : `:${line}:${Number(column) + 1}`;
}

function reasonIn(message: string): string {
  return message
    .replace(/ in \[object Object\]/, '')
    .replace(/ - \d+(:\d+)?$/, '')
    .replace(/^Parse error on line \d+:\n/, '')
    .replace(/\s*\n\s*/g, ' ');
}
