import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { flows } from '../../src/flows/index.ts';
import { generate } from '../../src/generator/generate.ts';
import { environmentName } from '../../src/model/environment-name.ts';
import type { FlowId } from '../../src/model/flow.ts';

const run = promisify(execFile);

/** A curl that notes its arguments, as another user of the machine could see them, and then is curl. */
const watchedCurl = `#!/bin/sh\nprintf '%s\\n' "$@" >>"$ARGUMENTS"\nexec "$CURL" "$@"\n`;

describe('files that need no client', () => {
  let emulator: Emulator;
  let folder: string;
  before(async () => {
    emulator = await startEmulator();
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-plain-'));
    const files = await generate({ flows: flows.map(({ id }) => id), formats: ['curl', 'http'] });
    for (const { path, text } of files) writeFileSync(join(folder, path), text);
    writeFileSync(join(folder, 'curl'), watchedCurl);
    chmodSync(join(folder, 'curl'), 0o755);
  });
  after(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  const values = (): ReadonlyMap<string, string> =>
    new Map(emulator.environment().values.map(({ key, value }) => [key, value]));

  async function environment(): Promise<Record<string, string>> {
    const { stdout } = await run('sh', ['-c', 'command -v curl']);
    const own = [...values()].filter(([name, value]) => !name.startsWith('_') && value !== '');
    return {
      PATH: `${folder}:${process.env['PATH']}`,
      CURL: stdout.trim(),
      ARGUMENTS: join(folder, 'arguments'),
      ...Object.fromEntries(own.map(([name, value]) => [environmentName(name), value])),
    };
  }

  /** Runs the script; whoever it asks to open a URL is a browser that is signed in. */
  async function script(flow: FlowId, more: Record<string, string> = {}) {
    const env = { ...(await environment()), ...more };
    const child = spawn('sh', [join(folder, `${flow}.sh`)], { env });
    const out: string[] = [];
    const err: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err.push(text);
      const url = /^http\S+authorize\S+$/m.exec(text)?.[0];
      if (url !== undefined)
        void fetch(url, { redirect: 'manual' }).then((answer) =>
          child.stdin.write(`${answer.headers.get('location')}\n`),
        );
    });
    const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { exit, lines: out.join('').trimEnd().split('\n'), errors: err.join('') };
  }

  for (const { id } of flows)
    it(`perform ${id} with curl and openssl; every answer is the expected one`, async () => {
      const { exit, lines, errors } = await script(id);
      assert.deepEqual(
        { exit, errors: errors.replace(/^Open .*\n.*\n/, '') },
        { exit: 0, errors: '' },
      );
      assert(lines.length >= 10);
      assert.deepEqual(
        lines.filter((line) => !/^(ok {4}|skip )/.test(line)),
        [],
      );
      assert(lines.includes('ok    401  See that the revoked token is dead'));
    });

  it('show no secret on a command line, nor in what they print', async () => {
    const { lines, errors } = await script('client-credentials');
    const seen = readFileSync(join(folder, 'arguments'), 'utf8') + lines.join('\n') + errors;
    assert.match(seen, /--config/);
    for (const { key, value, type } of emulator.environment().values)
      if (type === 'secret' && value !== '') assert(!seen.includes(value), key);
  });

  it('take a secret from a file', async () => {
    const file = join(folder, 'secret');
    writeFileSync(file, `${values().get('clientSecret')}\n`);
    const { exit } = await script('client-credentials', {
      GRANTSMITH_CLIENT_SECRET: '',
      GRANTSMITH_CLIENT_SECRET_FILE: file,
    });
    assert.equal(exit, 0);
  });

  it('end with 1 and the words of the org when there is no token', async () => {
    const { exit, errors } = await script('client-credentials', {
      GRANTSMITH_CLIENT_SECRET: 'wrong "\\$(x)',
    });
    assert.equal(exit, 1);
    assert.match(
      errors,
      /^FAIL {2}400 {2}Get a token with the secret in the body\n {6}invalid_client invalid client credentials\n$/,
    );
  });

  const named = (names: readonly string[]): string =>
    [
      ...names.map(
        (name) =>
          `${name} is not set: put the value there, or name a file that holds it in ${name}_FILE`,
      ),
      'Nothing was sent.\n',
    ].join('\n');

  const needed: Readonly<Record<FlowId, readonly string[]>> = {
    'client-credentials': ['GRANTSMITH_URL', 'GRANTSMITH_CLIENT_ID', 'GRANTSMITH_CLIENT_SECRET'],
    'jwt-bearer': [
      'GRANTSMITH_URL',
      'GRANTSMITH_CLIENT_ID',
      'GRANTSMITH_USERNAME',
      'GRANTSMITH_PRIVATE_KEY',
    ],
    'asset-token': ['GRANTSMITH_URL', 'GRANTSMITH_CLIENT_ID', 'GRANTSMITH_CLIENT_SECRET'],
    'authorization-code': ['GRANTSMITH_URL', 'GRANTSMITH_CLIENT_ID', 'GRANTSMITH_CLIENT_SECRET'],
    'username-password': [
      'GRANTSMITH_URL',
      'GRANTSMITH_CLIENT_ID',
      'GRANTSMITH_CLIENT_SECRET',
      'GRANTSMITH_USERNAME',
      'GRANTSMITH_PASSWORD',
    ],
  };
  for (const { id } of flows)
    it(`send nothing while a value is missing, and name it: ${id}`, async () => {
      const sent = join(folder, `sent-${id}`);
      const nothing = Object.keys(await environment()).filter((name) => /^GRANTSMITH_/.test(name));
      const { exit, lines, errors } = await script(id, {
        ...Object.fromEntries(nothing.map((name) => [name, ''])),
        ARGUMENTS: sent,
      });
      assert.deepEqual(
        { exit, lines, errors },
        { exit: 2, lines: [''], errors: named(needed[id]) },
      );
      assert(!existsSync(sent));
    });

  const signedOutside = {
    GRANTSMITH_ASSERTION: 'EXAMPLE.EXAMPLE.EXAMPLE',
    GRANTSMITH_USERNAME: '',
    GRANTSMITH_PRIVATE_KEY: '',
    GRANTSMITH_CLIENT_SECRET: '',
  };
  const lacking: readonly (readonly [string, FlowId, Record<string, string>, readonly string[]])[] =
    [
      [
        'neither key nor user where an assertion was signed outside',
        'jwt-bearer',
        { ...signedOutside, GRANTSMITH_URL: '' },
        ['GRANTSMITH_URL'],
      ],
      [
        'neither key nor user where the assertion for the subject token was signed outside',
        'asset-token',
        { ...signedOutside, GRANTSMITH_SUBJECT_TOKEN_FLOW: 'jwt-bearer', GRANTSMITH_URL: '' },
        ['GRANTSMITH_URL'],
      ],
      [
        'key and user, and no secret, for a subject token of the JWT bearer flow',
        'asset-token',
        {
          ...signedOutside,
          GRANTSMITH_ASSERTION: '',
          GRANTSMITH_SUBJECT_TOKEN_FLOW: 'jwt-bearer',
        },
        ['GRANTSMITH_USERNAME', 'GRANTSMITH_PRIVATE_KEY'],
      ],
      [
        'user, password and secret for a subject token of the username-password flow',
        'asset-token',
        {
          ...signedOutside,
          GRANTSMITH_PASSWORD: '',
          GRANTSMITH_SUBJECT_TOKEN_FLOW: 'username-password',
        },
        ['GRANTSMITH_CLIENT_SECRET', 'GRANTSMITH_USERNAME', 'GRANTSMITH_PASSWORD'],
      ],
    ];
  for (const [what, id, given, names] of lacking)
    it(`want ${what}`, async () => {
      const { exit, lines, errors } = await script(id, given);
      assert.deepEqual({ exit, lines, errors }, { exit: 2, lines: [''], errors: named(names) });
    });

  it('get a subject token with key and user, and no secret', async () => {
    const { lines } = await script('asset-token', {
      GRANTSMITH_SUBJECT_TOKEN_FLOW: 'jwt-bearer',
      GRANTSMITH_CLIENT_SECRET: '',
    });
    assert(lines.includes('ok    200  Get the subject token with a signed JWT'), lines.join('\n'));
  });

  const missing: readonly (readonly [string, FlowId])[] = [
    ['curl', 'client-credentials'],
    ['openssl', 'jwt-bearer'],
    ['openssl', 'authorization-code'],
  ];
  for (const [program, id] of missing)
    it(`name ${program} where it is not there: ${id}`, async () => {
      const PATH = mkdtempSync(join(folder, 'programs-'));
      for (const name of ['sh', 'mktemp', 'rm', 'cat', 'sed', 'tr', 'awk', 'date', 'curl']) {
        const { stdout } = await run('sh', ['-c', `command -v ${name}`]);
        if (name !== program) symlinkSync(stdout.trim(), join(PATH, name));
      }
      const { exit, errors } = await script(id, { PATH });
      assert.deepEqual(
        { exit, errors },
        {
          exit: 2,
          errors: `${program} is not there: install it, or put its folder into PATH\n`,
        },
      );
    });

  it('call no host with a key that cannot sign', async () => {
    const { exit, errors } = await script('jwt-bearer', { GRANTSMITH_PRIVATE_KEY: 'EXAMPLE' });
    assert.deepEqual(
      { exit, errors },
      {
        exit: 2,
        errors: 'GRANTSMITH_PRIVATE_KEY holds no private key that openssl can sign with\n',
      },
    );
  });

  it('name the variable whose file cannot be read', async () => {
    const { exit, errors } = await script('jwt-bearer', {
      GRANTSMITH_PRIVATE_KEY: '',
      GRANTSMITH_PRIVATE_KEY_FILE: join(folder, 'nowhere.pem'),
    });
    assert.equal(exit, 2);
    assert.match(errors, /\nGRANTSMITH_PRIVATE_KEY_FILE names a file that cannot be read\n$/);
  });

  it('leave nothing behind', async () => {
    const env = { ...(await environment()), TMPDIR: mkdtempSync(join(folder, 'tmp-')) };
    await script('jwt-bearer', env);
    assert.deepEqual(readdirSync(env.TMPDIR), []);
  });

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
      [...text.matchAll(/^@(\w+) =(.*)$/gm)].map(([, name = '', value = '']) => [
        name,
        value.trim(),
      ]),
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

  /** Sends the request for a token and one that uses it, as the editor would. */
  async function sent(
    file: string,
    brought: ReadonlyMap<string, string>,
  ): Promise<readonly string[]> {
    const { variables, requests } = requestsIn(readFileSync(join(folder, file), 'utf8'));
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
    for (const name of readdirSync(folder).filter((one) => /\.(http|rest)$/.test(one))) {
      const { requests, variables } = requestsIn(readFileSync(join(folder, name), 'utf8'));
      assert(requests.length >= 9, name);
      assert.equal(new Set(requests.map((one) => one.name)).size, requests.length, name);
      assert.doesNotMatch(variables.get('clientSecret') ?? '{{', /^[^{]/);
    }
  });
});
