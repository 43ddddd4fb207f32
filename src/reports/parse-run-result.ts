import { Failure } from '../model/failure.ts';
import type { RunResult } from '../model/run-result.ts';
import { resultSchema } from './result-schema.ts';
import { schemaViolation } from './schema-violation.ts';

const schemaId: RunResult['schema'] = 'grantsmith.run/1';

/** Reads a result that was written before, so that it can be reported again without a run. */
export function parseRunResult(text: string): RunResult {
  const value = parsedJson(text);
  const version = schemaOf(value);
  if (version !== schemaId) throw unknownVersion(version);
  const violation = schemaViolation(value, resultSchema, 'result');
  if (violation !== undefined) throw brokenResult(violation);
  // The schema, which the compiler holds against RunResult member by member, has just been checked.
  return value as RunResult;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may be any file.
    throw brokenResult('it is not JSON');
  }
}

function schemaOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'schema' in value
    ? value.schema
    : undefined;
}

function unknownVersion(version: unknown): Failure {
  return typeof version === 'string' && version.startsWith('grantsmith.run/')
    ? new Failure(`The result is of version ${version}`, {
        exit: 'usage',
        why: `this grantsmith reads ${schemaId}`,
        next: 'read it with the grantsmith that wrote it, or run again',
      })
    : brokenResult(`its member "schema" is not "${schemaId}"`);
}

function brokenResult(why: string): Failure {
  return new Failure('This is not a run result', {
    exit: 'usage',
    why,
    next: 'give a file that the JSON report of a run wrote',
  });
}
