import type { Wire } from '../../model/known-error.ts';
import { normalText, wordsOf } from './normal-text.ts';

/** What a pasted text says, whichever form it has. Never leaves `explain`: it may hold secrets. */
export interface Evidence {
  /** The whole text in the form in which texts are compared. */
  readonly text: string;
  /** The same before percent-encoding was undone. */
  readonly encodedText: string;
  readonly error?: string;
  readonly description?: string;
  readonly status?: number;
  /** The text between everything that cannot stand in an error code. */
  readonly codes: ReadonlySet<string>;
  /** The words of the whole text, and those of its description or, without one, of the whole text. */
  readonly words: ReadonlySet<string>;
  readonly descriptionWords: ReadonlySet<string>;
  /** The text says that there is no body. */
  readonly emptyBody: boolean;
  /** The kinds of answer that look like this one. */
  readonly kinds: readonly Wire['kind'][];
}

/** The members that carry the code, and those that carry the words, over all forms of answer. */
const errorMembers = 'error|errorCode';
const descriptionMembers = 'error_description|errorMessage|message';

/** How a member looks in JSON, XML, urlencoded text or a URL, and a log line. */
const memberForms: readonly ((names: string) => RegExp)[] = [
  (names) => new RegExp(`"(?:${names})"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`),
  (names) => new RegExp(`<(?:${names})>([^<]*)</`),
  inForm,
  (names) => new RegExp(`(?:^|[\\s,{(])(?:${names}):\\s*'?([^'\\n,})]*)`),
];

/** Its value ends with white space, and is decoded only when it has been found. */
function inForm(names: string): RegExp {
  return new RegExp(`(?:^|[?&#\\s])(?:${names})=([^&#\\s]*)`);
}

/** What each form of answer looks like, and the kinds of refusal that come in it. */
const forms: readonly {
  readonly looksLike: RegExp;
  readonly kinds: readonly Wire['kind'][];
}[] = [
  {
    looksLike: /RemoteAccessErrorPage|<html|<!doctype|\bOAUTH_[A-Z_]{4,}/i,
    kinds: ['error-page'],
  },
  { looksLike: /\[\s*\{\s*"(message|errorCode|fields)"|<errorCode>/, kinds: ['rest'] },
  { looksLike: /"error(Code)?"\s*:|<error>/, kinds: ['oauth', 'cpq'] },
  // A limit keeps the time short when somebody pastes a book of links.
  {
    looksLike: /https?:\/\/\S{0,4000}[?&#]error=/i,
    kinds: ['callback', 'authorize-text', 'error-page'],
  },
  { looksLike: /(^|\s)error=/, kinds: ['authorize-text'] },
];

const statusForms = [
  /\bhttp(?:\/\d(?:\.\d)?)?\s*:?\s*(\d{3})\b/i,
  /\bstatus(?:\s*code)?["\s:=]*(\d{3})\b/i,
  /^\s*(\d{3})\b/,
  /\b(?:answers?|answered|got|returns?|returned|gives?)\s+(?:an?\s+|with\s+)?(\d{3})\b/i,
  /\b([345]\d{2}) (?:bad request|unauthorized|forbidden|not found|found|gone)\b/i,
];

/** In normal text, which has single spaces. */
const noBody =
  /\b(empty|no|without( a)?|nothing in the) (response )?body\b|\bbody( is| was)? ?:? ?(empty|nothing)\b|\bempty response\b/;

/** Reads a pasted body, URL, log line or sentence. */
export function readEvidence(input: string): Evidence {
  const encoded = input.replace(/\\(["/])/g, '$1');
  const plain = decoded(encoded);
  const text = normalText(plain);
  const error = member(plain, encoded, errorMembers);
  const description = member(plain, encoded, descriptionMembers);
  const status = statusForms.flatMap((form) => form.exec(plain)?.[1] ?? [])[0];
  return {
    text,
    encodedText: normalText(input),
    ...(error === undefined ? {} : { error }),
    ...(description === undefined ? {} : { description }),
    ...(status === undefined ? {} : { status: Number(status) }),
    codes: new Set(text.split(/\W+/)),
    words: wordsOf(text),
    descriptionWords: wordsOf(description ?? text),
    emptyBody: noBody.test(text),
    kinds: forms.find(({ looksLike }) => looksLike.test(plain))?.kinds ?? [],
  };
}

function member(plain: string, encoded: string, names: string): string | undefined {
  const inUrl = inForm(names).exec(encoded)?.[1]?.replaceAll('+', ' ');
  const found = memberForms.flatMap((form) =>
    form === inForm && inUrl !== undefined ? decoded(inUrl) : (form(names).exec(plain)?.[1] ?? []),
  )[0];
  return found === undefined ? undefined : normalText(found);
}

/** Undoes percent-encoding and plus signs; what is no encoding is left alone. */
function decoded(text: string): string {
  return text
    .replace(/(error_description=)([^&#\s]*)/g, plusAsSpace)
    .replace(/%25/g, '%')
    .replace(/(?:%[0-9a-f]{2})+/gi, decodedRun);
}

function plusAsSpace(_: string, name: string, value: string): string {
  return name + value.replaceAll('+', '%20');
}

function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}
