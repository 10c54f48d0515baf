import type { Saying } from '../../cells';
import type { IdentityTable } from '../../blueprint/identityTable';
import type { SegmentTable } from '../../blueprint/segmentTable';
import type { MoreTables } from '../../blueprint/moreTables';
import type { Request, TableRequest } from '../../blueprint/request';
import type { SkippedRows } from '../../blueprint/skipped';
import type { Change } from '../../blueprint/period/change';
import type { Periods } from '../../blueprint/period/periods';
import type { PeriodRequest } from '../../blueprint/period/request';
import type { ResultView } from '../../blueprint/views';
import type { periods } from './options';

/** What the pane asks for, and gets, in an analysis of journeys. */

/** Where each role's column stands in the source, 0-based; one row an event. */
export interface JourneysColumns {
  customer: number;
  time: number;
  /** The touchpoint or event of the row. */
  event: number;
  /** A property that is the same in all steps of an attempt; absent: none has to be. */
  hold?: number;
}

/** Its period: the days of first steps, of the beginning of transitions, and of that of paths. */
export interface JourneysOptions extends PeriodRequest {
  /** Names of the funnel's steps in order; empty: the events most customers have, in the order they usually come. */
  steps: string[];
  /** Days from the first step in which the others count; `null`: no limit. */
  window: number | null;
  /** From where the window runs; absent: from the first step. */
  windowFrom?: 'step before';
  /** Steps that may be skipped, with steps that are named and in order and a window from the first of them; absent: none. */
  optional?: string[];
  /** Events that end an attempt where they lie between two of its steps, with steps in order; absent: none. */
  exclude?: string[];
  /** The kind of period of the first step by which the funnel is shown as well. */
  by?: (typeof periods)[number];
  /** The part of each journey that transitions and paths show; absent: all of it. */
  part?: {
    /** The events of which the first begins it, and ends it; empty: it begins and ends with the journey. */
    from: string[];
    upTo: string[];
    /** How many events at most; `null`: all. */
    length: number | null;
    /** Whether repeats in a row count once. */
    collapse: boolean;
  };
  /** How strictly the steps follow one another. */
  order: 'ordered' | 'strict' | 'any';
  /** Transitions from step to step of a journey that are shown one by one; the others are added up. */
  top: number;
}

/** One of several tables that hold the events. */
export interface EventsTable extends TableRequest {
  columns: JourneysColumns;
}

/** Of a log of events. */
export interface EventsRequest extends Request {
  kind: 'journeys';
  columns: JourneysColumns;
  options: JourneysOptions;
  beside?: MoreTables<EventsTable> & { identities?: IdentityTable; segments?: SegmentTable };
}

/** Where the columns of counted transitions stand, one row a transition; without names: all others together. */
export interface WaysColumns {
  from: number;
  to: number;
  customers: number;
  /** The median wait between the two. */
  wait?: number;
  /** The days of the period that was counted, the same in every row. */
  firstDay?: number;
  lastDay?: number;
}

/** Where the columns of a counted funnel stand, one row a step. */
export interface StepsColumns {
  /** The number of the step, from 1. */
  step: number;
  customers: number;
  /** Those of them whose window is over. */
  decided: number;
  /** Median waits from the step before and from the first one. */
  wait?: number;
  fromFirst?: number;
  /** What the step is called; absent: by the options. */
  name?: number;
  /** As those of transitions. */
  firstDay?: number;
  lastDay?: number;
}

/** Of transitions, or of the steps of a funnel, that were counted elsewhere. */
export interface CountedRequest extends Request {
  kind: 'journeys';
  columns: WaysColumns | StepsColumns;
  options: JourneysOptions & {
    /** A statement of ours has counted them, by these options. */
    areAsked: boolean;
    /** Waits are told in days; else in milliseconds. */
    isInDays: boolean;
  };
}

export type JourneysRequest = EventsRequest | CountedRequest;

interface FunnelFigures {
  step: string;
  customers: number;
  decided: number;
  /** It may be skipped, and nobody is lost at it. */
  isOptional?: true;
}

/** The figures the answer in words is made of. */
export interface JourneysSummary {
  /** `null`, as the events: counted rows do not tell. */
  customers: number | null;
  events: number | null;
  /** What the rows were that came counted. */
  counted?: 'transitions' | 'steps';
  /** Names of all events there are, most frequent first. */
  names: string[];
  /** Customers on all transitions, each once for each; absent unless these came counted. */
  onTransitions?: number;
  /** The steps of the funnel with the customers who got to each, and those of them whose window is over. */
  funnel: FunnelFigures[];
  /** Customers who have not made all steps and still have time. */
  stillInTime: number;
  /** Steps between which most customers are lost, and their share of those whose window is over. */
  biggestLoss: { from: string; to: string; lost: number; share: number } | null;
  /** Steps with the longest median wait between them, in days; without `from` the step before is one that some skip. */
  slowest: { from: string | null; to: string; days: number } | null;
  /** The most frequent transition; `null` if there is none, or several are as frequent. */
  commonest: { from: string; to: string; customers: number; share: number } | null;
}

export interface JourneysResult {
  kind: 'journeys';
  summary: JourneysSummary;
  /** The days that count; absent: all do. */
  periods?: Periods;
  /** The conversion at each step against that of other days. */
  change?: Change;
  /** `funnel`, where asked for `trend` and `segments`, `steps` (transitions) and `paths` (whole journeys, most frequent first). */
  views: ResultView[];
  notes: Saying[];
  rowsRead: number;
  rowsUsed: number;
  skipped: SkippedRows[];
}
