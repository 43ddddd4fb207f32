import type { JsonObject } from '../../model/json.ts';
import { isJsonObject } from '../../model/read-json.ts';
import { type Answer, empty, json } from '../answer.ts';
import type { Call } from '../call.ts';
import { configurationNamed, configurationOf, keepConfiguration } from '../cpq/configuration.ts';
import { cpqSession } from '../cpq/cpq-session.ts';
import { pageOf } from '../cpq/page-of.ts';
import { readCpqBody } from '../cpq/read-cpq-body.ts';
import { Refusal } from '../refusal.ts';

/** A table keeps so many rows, and then lets the oldest go. */
const rowsKept = 1_000;

/** `GET …/managedTables/v1/managedTables`. */
export async function listTables(call: Call): Promise<Answer> {
  await cpqSession(call);
  const tables = [...configurationOf(call, 'table').values()];
  return json(
    200,
    tables.map(({ rows: _, ...table }) => table),
  );
}

/** `POST …/managedTables/v1/managedTables`. */
export async function createTable(call: Call): Promise<Answer> {
  await cpqSession(call);
  const given = readCpqBody(call);
  const { name, rows = [] } = given;
  if (typeof name !== 'string' || !/^\w{1,80}$/.test(name)) {
    throw badRequest('name is a word of at most 80 letters, digits and underscores');
  }
  if (!Array.isArray(rows) || rows.length > rowsKept || !rows.every(isJsonObject)) {
    throw badRequest(`rows is a list of at most ${rowsKept} JSON objects`);
  }
  keepConfiguration(call, 'table', { ...given, name, rows });
  return json(201, { name });
}

/** `GET …/managedTables/v2/managedTables/{table}`: the rows. */
export async function readTable(call: Call): Promise<Answer> {
  await cpqSession(call);
  return json(200, pageOf(call, rowsOf(tableOf(call))));
}

/** `GET …/managedTables/v1/managedTables/{table}/metadata`. */
export async function describeTable(call: Call): Promise<Answer> {
  await cpqSession(call);
  const table = tableOf(call);
  const columns = Object.keys(rowsOf(table)[0] ?? {});
  return json(200, { name: table['name'] ?? null, columns: columns.map((name) => ({ name })) });
}

/** `POST …/managedTables/v1/managedTables/{table}`: one more row. */
export async function createRow(call: Call): Promise<Answer> {
  await cpqSession(call);
  const table = tableOf(call);
  const rows = rowsOf(table);
  call.org.serial += 1;
  const row = { ...readCpqBody(call), id: String(call.org.serial) };
  const newest = [...rows, row].slice(-rowsKept);
  keepConfiguration(call, 'table', { ...table, name: String(table['name']), rows: newest });
  return json(201, row);
}

/** `DELETE …/managedTables/v2/managedTables/{table}`. */
export async function deleteTable(call: Call): Promise<Answer> {
  await cpqSession(call);
  configurationOf(call, 'table').delete(String(tableOf(call)['name']));
  return empty(204);
}

function badRequest(words: string): Refusal {
  return new Refusal('cpq-bad-request', words, words);
}

function tableOf(call: Call): JsonObject {
  return configurationNamed(call, 'table', call.segments['table'] ?? '');
}

function rowsOf(table: JsonObject): readonly JsonObject[] {
  const { rows } = table;
  // Only rows that this file has found to be objects are ever kept.
  return Array.isArray(rows) ? (rows as readonly JsonObject[]) : [];
}
