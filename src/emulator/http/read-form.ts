import { Refusal } from '../refusal.ts';
import { parseUrlencoded } from './parse-urlencoded.ts';

/** A longer form is not read: a megabyte of parameters would keep everybody else waiting. */
const longestForm = 100_000;

/** The parameters of a form body, urlencoded or multipart. Any other body, such as JSON, has none. */
export async function readForm(
  contentType: string,
  body: Buffer,
  text: string,
): Promise<URLSearchParams> {
  const isUrlencoded = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType);
  const isMultipart = /^multipart\/form-data\s*(;|$)/i.test(contentType);
  if (!isUrlencoded && !isMultipart) return new URLSearchParams();
  if (body.length > longestForm) {
    throw new Refusal('body-too-large', `the form has more than ${longestForm} bytes`);
  }
  return isUrlencoded
    ? parseUrlencoded(text)
    : new URLSearchParams(await readMultipart(contentType, body));
}

async function readMultipart(contentType: string, body: Buffer): Promise<[string, string][]> {
  try {
    const response = new Response(body, { headers: { 'content-type': contentType } });
    const fields = [...(await response.formData())];
    return fields.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
  } catch {
    // A broken multipart body has no parameters.
    return [];
  }
}
