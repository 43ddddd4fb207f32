import { read } from './read.ts';

export function required(name: string): string {
  if (!read(name)) throw new Error(`${name} is empty. Fill it in.`);
  return read(name);
}
