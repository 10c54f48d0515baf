import type { Format } from '../language/format';
import type { Answer, KeyFigure } from './answer';
import type { OptionField } from './fields';
import type { TypedCells } from './formula/inputs';
import type { LiveFormula } from './formula/live';
import type { Report } from './report';
import type { Request, TableResult } from './request';
import type { Run } from './run';
import type { Options, Settings } from './settings';
import type { Figure } from './session';
import type { TableShape } from './tables';
import type { ResultView } from './views';
import type { WhySkipped } from './skipped';

/** What is said of an analysis before there is a result, in the current language. */
export interface SetUpTexts {
  /** Said while it runs. */
  working: string;
}

/**
 * The settings as the worker takes them: asked once there is no problem; `null` where a column is still missing. A method, so that what
 * takes options of one analysis may stand for that of any.
 */
export type RequestOf<R extends Request = Request, O extends Options = Options> = {
  of(settings: Settings<O>): R | null;
}['of'];

/** The inputs of options, in the order of the page. A method, as above. */
export type FieldsOf<O extends Options = Options> = {
  of(settings: Settings<O>): readonly OptionField[];
}['of'];

/** All that sets one analysis apart, as far as the pane knows of it before there is a result. */
export interface Analysis<
  R extends Request = Request,
  T extends TableResult = TableResult,
  O extends Options = Options,
> {
  id: R['kind'];
  say: SetUpTexts;
  /** The main table first; those beside it are asked for. */
  tables: readonly [TableShape, ...TableShape[]];
  /** What the options are before anybody sets them. */
  options: O;
  /**
   * The inputs of the options, in the order of the page; what can be chosen may hang on what is set. They are there once what makes the
   * request is.
   */
  fields(settings: Settings<O>): readonly OptionField[];
  /** Those folded away that come once options are shown: nothing about them is a problem before a run. */
  loadFolded?(): Promise<FieldsOf<O>>;
  /** Names in the data, most frequent first, for options that ask for names. */
  namesIn?(result: T): readonly string[];
  /** What of a result was written, as workbooks of earlier releases may tell it. */
  keptView?(kept: unknown, options: O): unknown;
  /** What makes the request comes with the first table. */
  loadRequest(): Promise<RequestOf<R, O>>;
  /** The words for its results come with the first of them. */
  loadWords(): Promise<ResultWords<R, T>>;
}

/** What is said of a result, in the pane and in the workbook. */
export interface ResultWords<R extends Request = Request, T extends TableResult = TableResult> {
  answer(result: T, format: Format): Answer;
  figures(result: T, format: Format): KeyFigure[];
  /** The settings in short, behind the address of the source. */
  settings(run: Run<R>, result: T, format: Format): string[];
  /** Where the data lie, one line a table, for the note in the workbook; absent: the address of the one table. */
  sources?(run: Run<R>): string[];
  /** The settings in full, one line each, for the note in the workbook. */
  method(run: Run<R>, result: T, format: Format): string[];
  /** How the figures add up: said after how many rows were used, and what else there is to say of it, one by one. */
  reconciliation?(result: T, format: Format): { sum: string[]; others: string[] };
  /** The same in the note in the workbook, around what there is to know of the result. */
  remarks?(result: T, notes: string[], format: Format): string[];
  /** Rows that are left out and yet as they should be. */
  passedOver?: PassedOver;
  view(id: string, run: Run<R>, result: T): ViewWords;
  /** What stands on a report sheet; absent: there is none. */
  report?(result: T): Report;
  /** What may be tried on the result; absent: nothing. */
  trial?: Trial<R, T>;
  /** The formula that gives a view. */
  formula(run: Run<R>, result: T, view: string): LiveFormula;
  /** The options that stand in the cells of such a formula, as they are typed; absent: it has no cells. */
  typed?(cells: TypedCells, labels: readonly string[]): Options;
  /** The formula that lists the rows behind a figure; absent: there is none. */
  formulaBehind?(run: Run<R>, result: T, figure: Figure, found: ResultView): LiveFormula;
  /** Why there is no formula, by the codes that this analysis alone has. */
  refusals?: Readonly<Record<string, string>>;
  /** What is said of the rows of a view that can be opened. */
  opening?(view: string): OpeningWords;
  /** What is said of the rows behind a figure; their view has the columns of the list and its foot. */
  behind?(figure: Figure, result: T, found: ResultView, format: Format): BehindWords;
}

/** What may be tried on a view of a result: nothing is read for it, so the view is another one at once. */
export interface Trial<R extends Request = Request, T extends TableResult = TableResult> {
  /** Id of the view. */
  view: string;
  title(): string;
  /** What it is, and is not. */
  help(): string;
  /** Inputs of options. A problem keeps what was tried last. */
  fields(result: T, options: Options): readonly OptionField[];
  /** What came of it in words: the answer, how sure it is, and what else there is to know. */
  said(run: Run<R>, result: T, format: Format): string[];
  /** The same with other options; `null`: one of them cannot be tried. */
  again(run: Run<R>, result: T, options: Options): { run: Run<R>; result: T } | null;
}

/** Said before it is known what is behind a figure. */
export interface OpeningWords {
  /** Above the table. */
  hint: string;
  /** What the name of a row opens, as a label of it. */
  label(row: string): string;
  /** Above what is found, and what is said once it is. */
  title(row: string): string;
  announced(row: string): string;
  /** While it is looked for. */
  looking: string;
  /** What the figures of a row are, where there are several to choose from, and the advice to choose another one. */
  figure: string;
  otherFigure: string;
}

/** Said of what is behind a figure. */
export interface BehindWords {
  /** How many rows there are and what they come to, or that there are none. */
  sentence: string;
  /** Above the list: how it is ordered. */
  order: string;
  /** Of a list: what the part of a row is a part of, and what the rows come to that are not listed. */
  of?(value: string): string;
  rest?: string;
  /** Above the table in the workbook, and what its sheet is called. */
  title: string;
  sheetName: string;
}

export interface PassedOver {
  reasons: readonly WhySkipped[];
  say: { title(rows: string): string; sentence: string };
}

export interface ViewWords {
  /** On the switch between the views; `null`: there is but one. */
  name: string | null;
  /** It is what the analysis is for: what is kept of it goes by the name of the analysis alone. */
  isMain?: boolean;
  /** Above the table, in the pane and in the workbook. */
  title: string;
  /** Above the table in the pane, where that is not the title. */
  table?: string;
  chartTitle: string;
  sheetName: string;
  /** That a chart has no room for more than so many series. */
  firstSeries?(count: number): string;
  ranks?: RankWords;
}

/** What is said of columns that bring the same rows into different orders. */
export interface RankWords {
  title: string;
  /** With what all others are compared. */
  against(first: string): string;
  /** Which columns do not change the order. */
  same(names: string[], format: Format): string;
}
