import type { KeyValue } from '../model/collection.ts';
import type { Parameter } from '../model/request.ts';

/** A parameter as Postman writes it, be it of a form, a query or the headers. */
export function keyValue({ name, value, description, disabled }: Parameter): KeyValue {
  return {
    key: name,
    value,
    description,
    ...(disabled === undefined ? {} : { disabled }),
  };
}
