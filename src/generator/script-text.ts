import type { ScriptEvent } from '../model/collection.ts';
import { renderTemplate } from '../render/render-template.ts';
import { sandboxCode } from './sandbox-code.ts';
import { sandboxModules } from './sandbox-modules.generated.ts';

const sandboxFunctions: ReadonlySet<string> = new Set(
  Object.values(sandboxModules).flatMap((module) => module.exports),
);

const jobs: Readonly<Record<ScriptEvent['listen'], string>> = {
  prerequest: 'prepareRequest',
  test: 'checkAnswer',
};

/**
 * A whole script: banner, what it does, the functions of `src/sandbox` that it calls for that. It
 * needs nothing else, so that a request can be copied into another collection.
 *
 * What a person looks for stands at the top. `own` are functions of this script alone.
 */
export function scriptText(
  listen: ScriptEvent['listen'],
  banner: readonly string[],
  body: string,
  own: readonly string[] = [],
): readonly string[] {
  const called = (body.match(/\b\w+(?=\()/g) ?? []).filter((name) => sandboxFunctions.has(name));
  const library = [...own.map((code) => code.trimEnd()), sandboxCode(called)]
    .filter((code) => code !== '')
    .join('\n\n');
  return renderTemplate('script', { banner, body, library, ...order(listen, body, library) })
    .trimEnd()
    .split('\n');
}

/**
 * Functions may be called before they stand there; tables may not. Where there are some, the code at
 * the top gets a name and is called at the end; a lone call, whose function comes first, just moves.
 */
function order(listen: ScriptEvent['listen'], body: string, library: string) {
  const hasTables = /^(const|let|for)\b/m.test(library);
  const isCall = /^\w+\(.*\);$/.test(body);
  return { job: hasTables && !isCall && jobs[listen], last: hasTables && isCall };
}
