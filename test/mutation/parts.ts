/** A part of the code that is mutated by itself, and the tests that must notice. */
export interface Part {
  readonly title: string;
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** Titles of tests that are slow, and have others beside them. */
  readonly tooSlow?: string;
  /** Its modules keep what they work out: each mutant needs a process of its own, and all tests. */
  readonly keepsResults?: true;
}

const inLib = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `src/sandbox/lib/${name}.ts`);

const ofLib = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `test/unit/sandbox/lib/${name}.test.ts`);

const ofRedaction = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `test/unit/redaction/${name}.test.ts`);

const inEmulator = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `test/emulator/${name}.test.ts`);

/**
 * Only tests that run the source are listed: those of generated scripts run the bundle that is
 * checked in, in which no mutant is.
 */
export const parts: Readonly<Record<string, Part>> = {
  signer: {
    title: 'Signer',
    mutate: inLib(
      'actor-token-claims',
      'assertion-claims',
      'base64',
      'changed-claims',
      'hex-of-number',
      'hmac-sha256',
      'mod-pow',
      'padded-digest',
      'pkce-challenge',
      'public-jwk',
      'public-key-pem',
      'rsa-private-key',
      'sha256',
      'sign-jwt',
      'sign-rs256',
      'tampered-jwt',
      'text-of-hex',
      'utf8',
    ),
    tests: [
      ...ofLib('base64', 'hmac-sha256', 'mod-pow', 'rsa-private-key', 'sha256', 'sign-jwt'),
      ...ofLib('sign-rs256', 'tampered-jwt', 'utf8', 'assertion-claims', 'authorize-url'),
      'test/unit/sandbox/entries/*.test.ts',
    ],
    tooSlow: 'jose.*(?:3072|4096)|Node.js with (?:3072|4096)|openssl verifies|any text without',
  },
  checks: {
    title: 'Assertions: checks in the sandbox',
    mutate: inLib(
      'callback-in',
      'decode-jwt',
      'explain-refusal',
      'identity-of',
      'includes-scopes',
      'is-rs256-jwt',
      'is-salesforce-id',
      'is-seconds-near',
      'jwt-signature-is-valid',
      'keep-token',
      'response-json',
      'signature-matches',
      'why-no-token',
    ),
    tests: [
      ...ofLib('callback-in', 'decode-jwt', 'explain-refusal', 'identity-of', 'includes-scopes'),
      ...ofLib('is-salesforce-id', 'is-seconds-near', 'jwt-signature-is-valid', 'keep-token'),
      ...ofLib('signature-matches', 'variables', 'why-no-token'),
    ],
    tooSlow: 'jose.*(?:3072|4096)',
  },
  render: {
    title: 'Templates',
    mutate: [
      'src/render/compile-template.ts',
      'src/render/handlebars-helpers.ts',
      'src/render/javascript-literal.ts',
      'src/render/regex-literal.ts',
      'src/render/render-template.ts',
      'src/render/template-options.ts',
    ],
    tests: ['test/unit/render/*.test.ts'],
    keepsResults: true,
  },
  assertions: {
    title: 'Assertions: their code',
    mutate: [
      'src/generator/condition-code.ts',
      'src/generator/member-access.ts',
      'src/generator/render-assertion.ts',
      'src/generator/render-refusal.ts',
      'src/generator/test-script.ts',
    ],
    tests: [
      'test/unit/generator/condition-code.test.ts',
      'test/unit/generator/member-access.test.ts',
      'test/unit/generator/render-assertion.test.ts',
      'test/unit/generator/script-text.test.ts',
      'test/unit/generator/shared-checks.test.ts',
      'test/mutation/drift-check.ts',
    ],
    keepsResults: true,
  },
  redaction: {
    title: 'Redaction',
    mutate: ['src/redaction/**/*.ts'],
    tests: [
      ...ofRedaction('byte-lists', 'undo-escapes', 'readings', 'findings', 'looks'),
      ...ofRedaction('spellings', 'borders', 'redactor', 'private-keys', 'unregistered'),
      ...ofRedaction('mask-value', 'mask-once', 'url-credentials'),
    ],
    tooSlow: 'a million characters',
  },
  'known-errors': {
    title: 'Known errors',
    // Not `sources.ts`, whose texts a test could only repeat.
    mutate: ['src/known-errors/{catalogue,explain}.ts', 'src/known-errors/explain/*.ts'],
    tests: ['read-evidence', 'symptoms', 'explanations', 'explain', 'catalogue'].map(
      (name) => `test/unit/known-errors/${name}.test.ts`,
    ),
    tooSlow: 'also a million characters',
    keepsResults: true,
  },
  grants: {
    title: 'Emulator: grants',
    mutate: ['src/emulator/grants/*.ts'],
    tests: [
      // Tests load it on their first use, too late for a mutant of what is computed as it loads.
      'src/emulator/open-emulator.ts',
      ...inEmulator('token-*', '*-refusals', 'client-credentials', 'authorization-code'),
      ...inEmulator('jwt-bearer', 'refresh-token', 'asset-token', 'scenarios'),
    ],
  },
};
