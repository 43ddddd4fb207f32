import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import { environmentName } from '../../model/environment-name.ts';
import type { Flow } from '../../model/flow.ts';
import type { Authorization, Parameter } from '../../model/request.ts';
import { type VariableName, variableNamed } from '../../model/variables.ts';
import type { PlainTemplates } from '../../render/plain-templates.ts';
import { renderTemplate } from '../../render/render-template.ts';
import { keptOf, plainRequests, type Request } from './plain-requests.ts';

type Data = PlainTemplates['plain/http'];

/** The editors' dialects: where secrets come from, and how an earlier answer is read. */
const dialects = {
  jetbrains: {
    about: [
      'For the HTTP client of JetBrains IDEs. What is not set below belongs into the file',
      'http-client.private.env.json beside this one, which is never checked in:',
    ],
    environment: () => undefined,
    answer: (_request: string, member: string) => `response.body.${member}`,
    handlers: true,
  },
  vscode: {
    about: [
      'For the extension REST Client of Visual Studio Code. Secrets come from the process environment',
      'in which the editor was started:',
    ],
    environment: (name: string): string | undefined => `{{$processEnv ${name}}}`,
    answer: (request: string, member: string) => `{{${request}.response.body.$.${member}}}`,
    handlers: false,
  },
} as const;

export type HttpDialect = keyof typeof dialects;

const aboutEncoding =
  'A value with + & = or % in it must be percent-encoded there: editors send forms as they stand.';

const aboutSigning = 'Sign the assertion first: grantsmith sign, or the shell script of this flow.';

const aboutSigningIn =
  'Sign in first: put the code of the callback and its PKCE verifier into the environment.';

/** What a script of Postman's would write, and a person must bring here. */
const brought: readonly VariableName[] = ['_assertion', '_code', '_codeVerifier'];

/** The requests of a flow as a file that editors send, with what one answer gives the next. */
export function httpFile(flow: Flow<KnownErrorId>, dialect: HttpDialect): string {
  const { about: of, environment, answer, handlers } = dialects[dialect];
  const requests = plainRequests(flow).filter(({ url }) => url !== '{{_authorizeUrl}}');
  const scripts = requests.map(({ before }) => before?.script);
  const used = new Set(JSON.stringify(requests.map(sentOf)).match(/(?<=\{\{)\w+(?=\}\})/g));
  const known = flow.variables.filter((name) => used.has(name) && isBrought(name));
  const needed = known.filter((name) => standardOf(name) === undefined);
  const rows = requests.map((request) => rowOf(request, answer));
  return renderTemplate('plain/http', {
    title: flow.title,
    summary: flow.summary,
    about: [
      ...of,
      needed.map((name) => (handlers ? name : environmentName(plainName(name)))).join(' '),
      aboutEncoding,
      ...(scripts.includes('sign-assertion') ? [aboutSigning] : []),
      ...(scripts.includes('read-callback') ? [aboutSigningIn] : []),
    ],
    variables: known.flatMap((name) => {
      const value = standardOf(name) ?? environment(environmentName(plainName(name)));
      return value === undefined ? [] : [{ name, value }];
    }),
    requests: handlers ? rows : withVariablesBefore(rows),
    handlers,
  });
}

const sentOf = ({ url, query, headers, authorization, body }: Request): unknown => ({
  url,
  query,
  headers,
  authorization,
  body,
});

function isBrought(name: VariableName): boolean {
  return variableNamed(name).role !== 'written' || brought.includes(name);
}

/** Host and version stand in the file; whatever says who somebody is does not. */
function standardOf(name: VariableName): string | undefined {
  const { value = '', secret } = variableNamed(name);
  const standard = typeof value === 'string' ? value : value.production;
  return secret === true || (standard === '' && name !== 'site') ? undefined : standard;
}

type Row = Data['requests'][number];

/**
 * REST Client reads a variable of the file from the answer of one request, so that the first one that
 * gives it counts; it is written before the request that follows, where no body can swallow it.
 */
function withVariablesBefore(rows: readonly Row[]): readonly Row[] {
  const all = rows.map(({ kept }) => kept);
  const isFirst = (at: number, into: string): boolean =>
    !all.slice(0, at).some((earlier) => earlier.some((one) => one.into === into));
  return rows.map((row, at) => ({
    ...row,
    kept: (all[at - 1] ?? []).filter(({ into }) => isFirst(at - 1, into)),
  }));
}

/** `_code` is GRANTSMITH_CODE: the underscore says only that a script writes it in Postman. */
const plainName = (name: VariableName): string => name.replace(/^_/, '');

function rowOf(
  request: Request,
  answer: (request: string, member: string) => string,
): Data['requests'][number] {
  const { id, title, method, url, query = [], headers = [], body } = request;
  const name = id.replace(/\W/g, '_');
  const search = query.filter(isSent).map((one) => `${one.name}=${inUrl(one.value)}`);
  const credentials = authorization(request.authorization);
  return {
    name,
    title,
    method,
    url: search.length === 0 ? url : `${url}?${search.join('&')}`,
    headers: [
      ...credentials,
      ...headers.filter(isSent).map((one) => `${one.name}: ${one.value}`),
      ...(body === undefined ? [] : [`Content-Type: ${contentTypes[body.kind]}`]),
    ],
    body: bodyOf(request),
    kept: keptOf(request)
      .filter(({ part }) => part === 'whole')
      .map(({ member, into }) => ({ into, value: answer(name, member) })),
  };
}

const contentTypes = {
  form: 'application/x-www-form-urlencoded',
  json: 'application/json',
} as const;

const isSent = ({ disabled }: Parameter): boolean => disabled !== true;

/** Encoded once, whether it stands here encoded or not; a variable is left to be filled in. */
function inUrl(value: string): string {
  return value
    .split(/(\{\{\w+\}\})/)
    .map((part) => (part.startsWith('{{') ? part : encodeURIComponent(decodeURIComponent(part))))
    .join('');
}

function bodyOf({ body }: Request): string | false {
  if (body === undefined) return false;
  return body.kind === 'json'
    ? JSON.stringify(body.json, null, 2)
    : body.parameters
        .filter(isSent)
        .map((one) => `${one.name}=${inUrl(one.value)}`)
        .join('&');
}

function authorization(one: Authorization): readonly string[] {
  if (one.kind === 'bearer') return [`Authorization: Bearer ${one.token}`];
  return one.kind === 'basic' ? [`Authorization: Basic ${one.username} ${one.password}`] : [];
}
