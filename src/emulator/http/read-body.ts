import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal.ts';

/** Longer bodies are not read to the end: nothing here is that long. */
const longestBody = 1_000_000;

/** The body of a request. Events take a third of the time that `for await` takes. */
export function readBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      chunks.push(chunk);
      if (length <= longestBody) return;
      incoming.off('data', take);
      reject(new Refusal('body-too-large', `the body has more than ${longestBody} bytes`));
    };
    incoming.on('data', take);
    incoming.on('end', () => resolve(Buffer.concat(chunks)));
    incoming.on('error', reject);
  });
}
