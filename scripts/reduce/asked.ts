import type { Dialect } from '../../src/queries';
import type { FileEngine } from './engine';

/** What is asked of a log, as a file of JSON says it. */
export interface Definition {
  /** The parts of the name the table has. */
  table: readonly string[];
  /** What a warehouse is asked. */
  statement(dialect: Dialect): string;
  /**
   * What the files that an engine has open come to.
   *
   * @param slices so many slices of customers, one after the other, where the reduction adds up over them; absent: as many as the
   *   memory of the engine asks for.
   */
  answer(engine: FileEngine, slices?: number): Promise<Answer>;
}

/** A table with its headings, and what to know of it. */
export interface Answer {
  rows: (string | number)[][];
  notes: string[];
}

/** Definitions of the reductions of one kind of log. */
export interface Kind {
  reductions: readonly string[];
  /** @throws DefinitionError that names the part and what it may be. */
  read(all: Readonly<Record<string, unknown>>): Definition;
}
