import { read } from './read.ts';

export function required(name: string): string {
  const value = read(name);
  if (!value) throw new Error(`${name} is empty. Fill it in.`);
  return value;
}
