import { renderTemplate } from '../render/render-template.ts';
import { sandboxCode } from './sandbox-code.ts';
import { sandboxModules } from './sandbox-modules.generated.ts';

const sandboxFunctions = Object.values(sandboxModules).flatMap((module) => module.exports);

/**
 * A whole script: banner, the functions of `src/sandbox` that the code calls, the code. It needs
 * nothing else, so that a request can be copied into another collection.
 */
export function scriptText(banner: readonly string[], body: string): readonly string[] {
  const called = sandboxFunctions.filter((name) => new RegExp(`\\b${name}\\(`).test(body));
  return renderTemplate('script', { banner, library: sandboxCode(called), body })
    .trimEnd()
    .split('\n');
}
