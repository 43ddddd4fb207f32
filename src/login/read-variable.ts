import type { VariableName } from '../model/variables.ts';

/** Reads a variable of an environment; empty when it has none. */
export type ReadVariable = (name: VariableName) => string;
