/** What can go wrong with files: a code, and the values its sentence names. The texts of the pane put each code into words. */
export type EngineFailure = {
  [C in EngineFailureCode]: EngineFailureValues[C] extends null
    ? { code: C }
    : { code: C; values: EngineFailureValues[C] };
}[EngineFailureCode];

/** `null`: the sentence names nothing. */
export interface EngineFailureValues {
  // The engine itself.
  noWebAssembly: null;
  /** The host sends the files under /engine/ with a policy that forbids what this directive rules. */
  forbidden: { directive: string };
  /** Nothing was heard for so many seconds. The host may lack a header, as of `forbidden`. */
  noStart: { seconds: number };
  /** It stopped for a reason that nobody told. */
  died: null;
  /** `limit`: as the engine writes it, such as 3.1 GiB. */
  tooLarge: { limit: string };

  // The files.
  /** `kinds`: how the names of files end that can be read. */
  otherKind: { file: string; kinds: readonly string[] };
  /** `line`: where reading stopped, if that is known. */
  unreadable: { file: string; line: number | null };
  notUtf8: { file: string };
  noRows: { file: string };
  /** One of two files has a column that the other has not. */
  otherColumns: { column: string; has: string; lacks: string };
  /** More rows than are worth counting do not fit their columns; the first of them. */
  manyUnread: { file: string; line: number; column: string };

  // What is asked of them.
  /** The engine knows no clock but that of UTC. */
  zone: null;
  /** It does not understand a statement: nothing a user could change. */
  refused: { message: string };
}

export type EngineFailureCode = keyof EngineFailureValues;

/** A failure at the files: what happened, for the pane to put into words. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(readonly failure: EngineFailure) {
    // For logs: nobody else reads it.
    super(JSON.stringify(failure));
  }
}

export const abortError = () => new DOMException('Reading the files was cancelled.', 'AbortError');
