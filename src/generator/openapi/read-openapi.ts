import { type Document, LineCounter, parseDocument } from 'yaml';
import { type Failure, usageFailure } from '../../model/failure.ts';
import { isNestedTooDeep } from '../../model/is-nested-too-deep.ts';
import { isObject } from '../../model/read-json.ts';
import { operationsOf } from './operations-of.ts';
import { type OpenApiRecord, unresolvedIn } from './references.ts';

/** A document as a person named it, and what it says. */
export interface OpenApiText {
  /** The path of the file. */
  readonly file: string;
  readonly text: string;
}

interface Mistake {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

const look = 'look at the document in an editor that knows OpenAPI, such as editor.swagger.io';

/** Reads an OpenAPI 3.0 or 3.1 document, YAML or JSON; a `Failure` says what is wrong with it. */
export function readOpenApi({ file, text }: OpenApiText): OpenApiRecord {
  if (isNestedTooDeep(text)) throw refused(`${file} is nested too deeply`, tooMuch);
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = parsed.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw refused(`${file}:${line}:${col}: ${error.message}`, {
      why: 'it is neither YAML nor JSON',
      next: 'mend that place; nothing has been written',
    });
  }
  const document = plainValueOf(parsed, file);
  const mistake = isObject(document) ? mistakeIn(document) : notOpenApi;
  if (mistake !== undefined) throw refused(`${file} ${mistake.what}`, mistake);
  // `mistakeIn` is only asked about records, and everything else is a mistake.
  return document as OpenApiRecord;
}

const tooMuch = {
  why: 'no OpenAPI document of a person is like that, and to read it could take all memory',
  next: 'look where it comes from',
};

function plainValueOf(parsed: Document, file: string): unknown {
  try {
    return parsed.toJS();
  } catch (error) {
    // The parser counts what aliases stand for ("billion laughs").
    if (error instanceof ReferenceError)
      throw refused(`${file} has aliases that stand for far more than it holds`, tooMuch);
    throw error;
  }
}

function refused(what: string, { why, next }: Omit<Mistake, 'what'>): Failure {
  return usageFailure(what, why, next);
}

const notOpenApi: Mistake = {
  what: 'is no OpenAPI document',
  why: 'it has no member openapi that names a version, such as 3.1.0',
  next: look,
};

function mistakeIn(document: OpenApiRecord): Mistake | undefined {
  const { openapi, swagger } = document;
  if (swagger !== undefined)
    return {
      what: `is Swagger ${String(swagger)}`,
      why: 'only OpenAPI 3.0 and 3.1 are read',
      next: 'convert it, for instance with npx swagger2openapi',
    };
  if (typeof openapi !== 'string') return notOpenApi;
  if (!/^3\.[01](\.|$)/.test(openapi))
    return { what: `is OpenAPI ${openapi}`, why: 'only OpenAPI 3.0 and 3.1 are read', next: look };
  return requestMistakeIn(document) ?? referenceMistakeIn(document);
}

function requestMistakeIn(document: OpenApiRecord): Mistake | undefined {
  return operationsOf(document).length > 0
    ? undefined
    : {
        what: 'has no requests',
        why: 'nothing under paths has a method such as get or post',
        next: 'leave it out, or add a path',
      };
}

function referenceMistakeIn(document: OpenApiRecord): Mistake | undefined {
  const missing = unresolvedIn(document);
  if (missing === undefined) return undefined;
  const isOutside = !missing.startsWith('#');
  return {
    what: `refers to ${missing}, which ${isOutside ? 'is in another file' : 'is not in it'}`,
    why: isOutside ? 'a document is read alone, and nothing is fetched' : 'the $ref leads nowhere',
    next: isOutside ? 'make one file of it, for instance with npx @redocly/cli bundle' : look,
  };
}
