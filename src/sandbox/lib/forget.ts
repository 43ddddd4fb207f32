import { write } from './write.ts';

/** Empties a variable; to remove it would lose its description and its type. */
export function forget(name: string): void {
  write(name, '');
}
