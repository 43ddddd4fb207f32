import type { Condition } from '../model/assertion.ts';
import type { FlowRequest } from '../model/flow.ts';
import type { ScriptCall } from '../model/script-call.ts';
import { renderTemplate } from '../render/render-template.ts';
import { unlessCode } from './condition-code.ts';
import { entryCall } from './entry-call.ts';
import { scriptText } from './script-text.ts';

/** What each script is there for, in the first lines that a person reads of it. */
const purposes: Readonly<Record<ScriptCall['script'], string>> = {
  'sign-assertion': 'Signs the RFC 7523 assertion, unless one is given.',
  'sign-actor-token': 'Signs the actor token of the device.',
  'prepare-authorization': 'Makes state and PKCE pair (RFC 7636 section 4), and the authorize URL.',
  'read-callback': 'Takes the code out of the callback, decodes it once, checks the state.',
  'prepare-approval': 'Builds the URL at which a user approves the app once.',
};

/** The script before a request, line by line; none when there is nothing to prepare or to skip. */
export function preRequestScript(request: FlowRequest): readonly string[] | undefined {
  const parts = [
    ...(request.onlyIf === undefined ? [] : [skip(request.onlyIf, request.before === undefined)]),
    ...(request.before === undefined ? [] : [call(request.before)]),
  ];
  if (parts.length === 0) return undefined;
  const purpose =
    request.before === undefined
      ? 'Skips the request when there is nothing to ask for.'
      : purposes[request.before.script];
  return scriptText('prerequest', [request.title, purpose], parts.join('\n\n'));
}

function skip(condition: Condition, alone: boolean): string {
  return renderTemplate('skip-request', { unless: unlessCode(condition), alone }).trimEnd();
}

function call(before: ScriptCall): string {
  return `${entryCall(before)};`;
}
