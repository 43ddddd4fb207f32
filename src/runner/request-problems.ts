import type { Problem } from '../model/run-result.ts';
import type { NewmanEvent } from './newman-event.ts';
import type { RequestRecord } from './request-record.ts';
import type { SentRequest } from './sent-request.ts';
import { unresolvedVariables } from './unresolved-variables.ts';
import type { UnsignedRequest } from './unsigned-assertion.ts';

/** One problem for each variable that was sent as its own name; `by` is the script that sent it. */
export function unresolvedProblems(
  sent: SentRequest,
  { by, writtenUrl }: { readonly by?: string | undefined; readonly writtenUrl?: string },
): readonly Problem[] {
  return unresolvedVariables(sent, writtenUrl).map(({ name, where }) => ({
    kind: 'unresolved-variable',
    message: `{{${name}}} has no value, so its own name was sent in ${where}`,
    next: `Give ${name} a value in the environment, or take it out of ${where}.`,
    ...(by === undefined ? {} : { where: by }),
  }));
}

/** Whether a request is there to be refused, is looked at, and was not accepted. */
function isRefusedOnPurpose(
  { status }: UnsignedRequest,
  { folders, assertions }: RequestRecord,
): boolean {
  return (
    folders.some((folder) => /^negative\b/i.test(folder)) &&
    (status >= 400 || status === 0) &&
    assertions.length > 0
  );
}

/** A problem for each JWT bearer request that went out unsigned, and not in order to be refused. */
export function unsignedProblems(record: RequestRecord): readonly Problem[] {
  return record.unsigned
    .filter((one) => !isRefusedOnPurpose(one, record))
    .map(({ fault, by }) => ({
      kind: 'unsigned-assertion',
      message: `The JWT bearer request was sent with an assertion that is not signed: ${fault}`,
      next: 'Check that the pre-request script ran, and that privateKey, or assertion, is set. A request that must be refused belongs in a folder whose name begins with Negative.',
      ...(by === undefined ? {} : { where: by }),
    }));
}

/** As Newman warns of a file that it cannot read, in a body or a part of a form. */
const fileError = /^warn: (?:Form param `.*`, |Binary )file load error: (.*)$/s;

/** A problem when Newman says that it sends a request without its file. */
export function fileProblems({
  line,
  ofNewman,
}: NewmanEvent & { kind: 'logged' }): readonly Problem[] {
  const [, error] = (ofNewman && fileError.exec(line)) || [];
  if (error === undefined) return [];
  return [
    {
      kind: 'file-not-sent',
      message: `The request was sent without its file: ${error}`,
      next: 'Name a file in the folder that the run is started in, or below it.',
    },
  ];
}
