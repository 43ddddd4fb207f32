import assert from 'node:assert/strict';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { flows } from '../../src/flows/index.ts';
import { generate } from '../../src/generator/generate.ts';
import { environmentName } from '../../src/model/environment-name.ts';

interface HttpRequest {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly handler: string;
}

/** The grammar that both editors share: ### between requests, head, empty line, body. */
function requestsIn(text: string): {
  readonly variables: Map<string, string>;
  readonly requests: readonly HttpRequest[];
} {
  const variables = new Map(
    [...text.matchAll(/^@(\w+) =(.*)$/gm)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
  const requests = text
    .split(/^###.*$/m)
    .slice(1)
    .map((block): HttpRequest => {
      const [request = '', handler = ''] = block.split(/^> \{%$/m);
      const lines = request
        .trim()
        .split('\n')
        .filter((line) => !/^@|^# (?!@name)/.test(line));
      const name = /^# @name (\w+)$/.exec(lines[0] ?? '')?.[1] ?? '';
      const start = /^([A-Z]+) (\S+)$/.exec(lines[1] ?? '');
      assert(name !== '' && start !== null, block);
      const empty = lines.indexOf('', 1) < 0 ? lines.length : lines.indexOf('', 1);
      const headers = lines.slice(2, empty).map((line) => /^([\w-]+): (.+)$/.exec(line));
      assert(
        headers.every((header) => header !== null),
        block,
      );
      return {
        name,
        method: start[1] ?? '',
        url: start[2] ?? '',
        headers: Object.fromEntries(headers.map((header) => [header?.[1], header?.[2]])),
        body: lines
          .slice(empty + 1)
          .join('\n')
          .trim(),
        handler,
      };
    });
  return { variables, requests };
}

/** What the editor knows while it sends. */
class Editor {
  readonly answers = new Map<string, Record<string, string>>();
  readonly kept = new Map<string, string>();
  readonly own: readonly ReadonlyMap<string, string>[];
  constructor(...own: readonly ReadonlyMap<string, string>[]) {
    this.own = own;
  }
  filled(text: string): string {
    return text.replace(/\{\{(.*?)\}\}/g, (_all, name: string) => this.variable(name));
  }
  variable(name: string): string {
    const [, request, member] = /^(\w+)\.response\.body\.\$\.(\w+)$/.exec(name) ?? [];
    const places = [this.kept, ...this.own];
    const found =
      this.answers.get(request ?? '')?.[member ?? ''] ??
      places
        .map((one) => one.get(name.replace('$processEnv ', '')))
        .find((one) => one !== undefined);
    assert(found !== undefined, `the file does not say what ${name} is`);
    return found.includes('{{') ? this.filled(found) : found;
  }
  async send({ name, method, url, headers, body, handler }: HttpRequest): Promise<string> {
    const pairs = Object.entries(headers).map(([key, value]) => [key, this.filled(value)]);
    const answer = await fetch(this.filled(url), {
      method,
      headers: Object.fromEntries(pairs),
      ...(body === '' ? {} : { body: this.filled(body) }),
    });
    const json = (await answer.json()) as Record<string, string>;
    this.answers.set(name, json);
    for (const [, into = '', member = ''] of handler.matchAll(
      /set\("(\w+)", response\.body\.(\w+)\)/g,
    ))
      this.kept.set(into, json[member] ?? '');
    return `${name} ${answer.status}`;
  }
}

describe('files for the HTTP clients of editors', () => {
  let emulator: Emulator;
  let texts: ReadonlyMap<string, string>;
  before(async () => {
    emulator = await startEmulator();
    const files = await generate({ flows: flows.map(({ id }) => id), formats: ['http'] });
    texts = new Map(
      files.flatMap(({ path, text }) => (/\.(http|rest)$/.test(path) ? [[path, text]] : [])),
    );
  });
  after(() => emulator.stop());

  const values = (): ReadonlyMap<string, string> =>
    new Map(emulator.environment().values.map(({ key, value }) => [key, value]));

  /** Sends the request for a token and one that uses it, as the editor would. */
  async function sent(
    file: string,
    brought: ReadonlyMap<string, string>,
  ): Promise<readonly string[]> {
    const { variables, requests } = requestsIn(texts.get(file) ?? '');
    const editor = new Editor(brought, variables);
    const statuses: string[] = [];
    for (const request of requests.filter(({ name }) => name === 'token' || name === 'limits'))
      statuses.push(await editor.send(request));
    return statuses;
  }

  it('are parsed and sent by the HTTP client of JetBrains IDEs', async () => {
    const encoded = new Map(
      [...values()].map(([name, value]) => [
        name,
        /^(url|site)$/.test(name) ? value : encodeURIComponent(value),
      ]),
    );
    assert.deepEqual(await sent('client-credentials.http', encoded), ['token 200', 'limits 200']);
  });

  it('are parsed and sent by REST Client of Visual Studio Code', async () => {
    const own = new Map(
      [...values()].map(([name, value]) => [environmentName(name), encodeURIComponent(value)]),
    );
    const brought = new Map([...own, ['url', values().get('url') ?? '']]);
    assert.deepEqual(await sent('client-credentials.rest', brought), ['token 200', 'limits 200']);
  });

  it('have every request in a form that both editors can read, and no secret', () => {
    assert.equal(texts.size, 2 * flows.length);
    for (const [name, text] of texts) {
      const { requests, variables } = requestsIn(text);
      assert(requests.length >= 9, name);
      assert.equal(new Set(requests.map((one) => one.name)).size, requests.length, name);
      assert.doesNotMatch(variables.get('clientSecret') ?? '{{', /^[^{]/);
    }
  });
});
