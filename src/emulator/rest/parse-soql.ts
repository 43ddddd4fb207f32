import { Refusal } from '../refusal.ts';

/** The part of SOQL that the emulated org understands. */
export interface SoqlQuery {
  /** Field names as they were written; `count` for `COUNT()`. */
  readonly fields: readonly string[] | 'count';
  readonly from: string;
  readonly where: readonly Comparison[];
  readonly orderBy?: { readonly field: string; readonly descending: boolean };
  readonly limit?: number;
}

export interface Comparison {
  readonly field: string;
  readonly operator: '=' | '!=';
  readonly value: string | number | boolean | null;
}

const tokenPattern = /\s*('(?:[^'\\]|\\.)*'|!=|[=(),]|[^\s=!(),']+)/y;

/**
 * Parses `SELECT fields FROM object [WHERE field = value [AND …]] [ORDER BY field] [LIMIT n]`.
 * Everything else of SOQL is refused, rather than answered wrongly.
 */
export function parseSoql(text: string): SoqlQuery {
  const reader = new TokenReader(tokensOf(text));
  reader.keyword('SELECT');
  const fields = readFields(reader);
  reader.keyword('FROM');
  const from = reader.name();
  const where = reader.isNext('WHERE') ? readWhere(reader) : [];
  const orderBy = reader.isNext('ORDER') ? readOrder(reader) : undefined;
  const limit = reader.isNext('LIMIT') ? reader.wholeNumber() : undefined;
  reader.end();
  return {
    fields,
    from,
    where,
    ...(orderBy === undefined ? {} : { orderBy }),
    ...(limit === undefined ? {} : { limit }),
  };
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  const end = text.trimEnd().length;
  while (tokenPattern.lastIndex < end) {
    const from = tokenPattern.lastIndex;
    const token = tokenPattern.exec(text)?.[1];
    if (token === undefined) throw unexpected(text.slice(from, from + 20).trim());
    tokens.push(token);
  }
  return tokens;
}

class TokenReader {
  readonly #tokens: readonly string[];
  #position = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  /** Takes the word if it comes next. */
  isNext(word: string): boolean {
    const found = this.#tokens[this.#position]?.toUpperCase() === word;
    if (found) this.#position += 1;
    return found;
  }

  keyword(word: string): void {
    if (!this.isNext(word)) throw unexpected(this.#tokens[this.#position]);
  }

  take(): string {
    const token = this.#tokens[this.#position];
    if (token === undefined) throw unexpected(undefined);
    this.#position += 1;
    return token;
  }

  name(): string {
    const token = this.take();
    if (!/^[A-Za-z]\w*(\.\w+)*$/.test(token)) throw unexpected(token);
    return token;
  }

  wholeNumber(): number {
    const token = this.take();
    if (!/^\d{1,6}$/.test(token)) throw unexpected(token);
    return Number(token);
  }

  end(): void {
    if (this.#position < this.#tokens.length) throw unexpected(this.#tokens[this.#position]);
  }
}

function readFields(reader: TokenReader): readonly string[] | 'count' {
  if (reader.isNext('COUNT')) {
    reader.keyword('(');
    reader.keyword(')');
    return 'count';
  }
  const fields = [reader.name()];
  while (reader.isNext(',')) fields.push(reader.name());
  return fields;
}

function readWhere(reader: TokenReader): readonly Comparison[] {
  const comparisons = [readComparison(reader)];
  while (reader.isNext('AND')) comparisons.push(readComparison(reader));
  return comparisons;
}

function readComparison(reader: TokenReader): Comparison {
  const field = reader.name();
  const operator = reader.take();
  if (operator !== '=' && operator !== '!=') throw unexpected(operator);
  return { field, operator, value: literalValue(reader.take()) };
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ['TRUE', true],
  ['FALSE', false],
  ['NULL', null],
]);

/** What may stand behind a backslash, be it a capital letter or not. */
const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ...Array.from(`'"\\_%`, (sign) => [sign, sign] as const),
]);

function literalValue(token: string): Comparison['value'] {
  if (token.startsWith("'")) {
    return token.slice(1, -1).replace(/\\(?:u([\da-fA-F]{4})|(.))/g, (_, code, sign) => {
      const read = code
        ? String.fromCharCode(Number.parseInt(code, 16))
        : escapes.get(sign.toLowerCase());
      if (read === undefined) throw unexpected(token);
      return read;
    });
  }
  const word = words.get(token.toUpperCase());
  if (word !== undefined) return word;
  if (/^-?\d{1,15}(\.\d{1,6})?$/.test(token)) return Number(token);
  throw unexpected(token);
}

function readOrder(reader: TokenReader): { field: string; descending: boolean } {
  reader.keyword('BY');
  const field = reader.name();
  const descending = reader.isNext('DESC');
  if (!descending) reader.isNext('ASC');
  return { field, descending };
}

function unexpected(token: string | undefined): Refusal {
  const shown = token === undefined ? '<EOF>' : token.slice(0, 40);
  return new Refusal(
    'malformed-query',
    'the query is outside the part of SOQL that the emulated org understands',
    `unexpected token: '${shown}'`,
  );
}
