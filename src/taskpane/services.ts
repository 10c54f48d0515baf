import type {
  AnalysisDefinition,
  Destination,
  KeptAnalyses,
  Output,
  Source,
  SourcePlace,
  NamedCells,
  Theme,
  TypedInput,
  Written,
  FrozenTexts,
} from '../excel/types';
import type { FormatOf } from '../excel/formatSpill';
import type { InputTable, InsertedTable } from '../excel/inputTable';
import type { AnalysisHandlers, FinishedAnalysis, PushRows } from '../worker/client';
import type { Request, Result } from '../blueprint/request';
import type { RowsRead } from '../blueprint/session';
import type { Argument, CustomFunction } from '../functions';

interface WriteOptions {
  overwrite: boolean;
  onProgress(fraction: number): void;
  signal: AbortSignal;
}

interface UpdateOptions extends WriteOptions {
  /** What stands in the cells for the settings of a formula counts, and not what the output has for them. */
  keepsInputs?: boolean;
}

/** What the pane needs of the workbook: the part of src/excel it uses, so that tests can stand in for it. */
export interface Workbook {
  selectedSource(): Promise<Source>;
  sourceAt(address: string): Promise<Source>;
  listTables(): Promise<NamedCells[]>;
  listNames(): Promise<NamedCells[]>;
  onSelectionChanged(changed: () => void): Promise<() => Promise<void>>;
  readBlocks(
    address: string,
    onBlock: (rows: unknown[][], firstRowOffset: number, fraction: number) => void | Promise<void>,
    signal: AbortSignal,
  ): Promise<void>;
  /** Which rows of a range are hidden, by their offset from its first one. */
  hiddenRows(address: string, signal?: AbortSignal): Promise<(offset: number) => boolean>;
  writeOutput(output: Output, destination: Destination, options: WriteOptions): Promise<Written>;
  /** Writes in the place of an earlier output. */
  updateOutput(written: Written, output: Output, options: UpdateOptions): Promise<Written>;
  /** What stands in the cells for the settings of a formula; `null`: there are none. */
  readInputs(written: Written): Promise<TypedInput[] | null>;
  /** The formula of an output as Excel has it by now; `null`: it is gone. */
  presentFormula(written: Written): Promise<string | null>;
  removeOutput(written: Written): Promise<void>;
  /** Puts another first line into the note of an output; answers what now stands there. */
  changeRemark(written: Written, before: string | null, now: string | null): Promise<Written>;
  /** Puts the figures a formula gives in its place. */
  freezeOutput(written: Written, texts: FrozenTexts): Promise<Written>;
  goTo(address: string): Promise<void>;
  readAnalyses(): Promise<KeptAnalyses>;
  saveAnalysis(definition: AnalysisDefinition): Promise<void>;
  removeAnalysis(id: string): Promise<void>;
  keepPlace(source: Source): Promise<SourcePlace>;
  findSource(place: SourcePlace): Promise<Source>;
  sourceHash(address: string, signal: AbortSignal): Promise<string>;
  onSourceChanged(
    places: readonly SourcePlace[],
    callback: (place: SourcePlace, change: 'edited' | 'gone') => void,
  ): Promise<() => Promise<void>>;
  /** What tells this workbook from all others; `null` for one that was neither saved nor written to. */
  workbookKey(): string | null;
  /** Address of the active cell with its sheet. */
  activeCell(): Promise<string>;
  insertFormula(address: string, formula: string, options: { overwrite: boolean }): Promise<void>;
  /** Gives the figures of a formula that was just entered their number formats, once it has answered. */
  formatSpill(address: string, formatOf: FormatOf): Promise<void>;
  /** Whether the add-in starts with the workbook, for whoever opens it; `null`: this Excel does not say. */
  startsWithWorkbook(): Promise<boolean | null>;
  startWithWorkbook(starts: boolean): Promise<void>;
  /** Whether formulas follow their data only when somebody asks for it. */
  calculatesByHand(): Promise<boolean>;
  /** Computes all formulas anew. */
  recalculate(): Promise<void>;
  currentTheme(): Theme;
  onThemeChanged(changed: (theme: Theme) => void): () => void;
}

export type Analyse = <R extends Result>(
  request: Request,
  feed: (push: PushRows, signal: AbortSignal) => Promise<void>,
  handlers: AnalysisHandlers,
  signal: AbortSignal,
) => Promise<FinishedAnalysis<R>>;

/** What a run would use of the rows; rejects with what it would be refused for. */
export type Look = (
  request: Request,
  feed: (push: PushRows, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
) => Promise<RowsRead>;

/** A write that was cut off: it may have left a part of an output, or an output that is partly new. */
export interface Interrupted {
  kind: 'write' | 'update';
  written: Written;
}

export type ArgumentInfo = Omit<Argument<unknown>, 'read'>;

/** What the page tells of a worksheet function: its declaration, without what computes. */
export type FunctionInfo = Pick<CustomFunction, 'id' | 'description' | 'result' | 'formats' | 'examples'> & {
  arguments: readonly ArgumentInfo[];
};

/** Everything the pane asks of the world around it; put together in start/. */
export interface Services {
  workbook: Workbook;
  analyse: Analyse;
  look: Look;
  /** What there is to tell of the worksheet functions. */
  loadFunctions(): Promise<readonly FunctionInfo[]>;
  /** Page with the full description of a worksheet function, or of all of them. */
  helpUrl(id?: string): string;
  /** Puts the sample journey log into the workbook and answers its address. */
  insertSample(): Promise<string>;
  /** Puts an empty table into the workbook, to be filled in. */
  insertInput(input: InputTable): Promise<InsertedTable>;
  now(): Date;
  version: string;
  /** BCP 47 tag of the language Excel is shown in. */
  language: string;
  /** A setting that outlives the session, where the browser allows it. */
  remember(key: string, value: string): void;
  recall(key: string): string | null;
  /** What was being written into this workbook when the pane was closed the last time; `null` if nothing was. */
  interruptedWrite(): Interrupted | null;
  /** The user knows of it. */
  forgetWrite(): void;
}
