import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';

/** One page of a list, in the members that Spring Data writes. */
export function pageOf(call: Call, all: readonly JsonObject[]): JsonObject {
  const size = wholeNumber(call.query.get('size'), 100, 1);
  const page = wholeNumber(call.query.get('page'), 0, 0);
  const content = all.slice(page * size, (page + 1) * size);
  const totalPages = Math.ceil(all.length / size);
  return {
    content,
    pageable: { pageNumber: page, pageSize: size, offset: page * size, paged: true },
    totalElements: all.length,
    totalPages,
    number: page,
    size,
    numberOfElements: content.length,
    first: page === 0,
    last: page >= totalPages - 1,
    empty: content.length === 0,
  };
}

function wholeNumber(text: string | null, otherwise: number, least: number): number {
  return text !== null && /^\d{1,6}$/.test(text) ? Math.max(least, Number(text)) : otherwise;
}
