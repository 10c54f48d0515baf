import { type Reason, reasons } from '../cells/reasons';
import type { Sentences } from '../cells/saying';
import { inCurrentLanguage } from '../language/current';
import type { NothingUsed } from './nothingUsed';
import type { SkipReason, WhySkipped } from './skipped';

/** How a reason names the column it is about: the names the requests and the functions give them. */
const columns = {
  customer: 'customer',
  id: 'id',
  time: 'time',
  date: 'date',
  touchpoint: 'touchpoint',
  event: 'event',
  value: 'value',
  amount: 'amount',
  cost: 'cost',
  currency: 'currency',
  rate: 'rate',
  segment: 'segment',
  milestone: 'milestone',
  hold: 'hold',
  orderId: 'orderId',
  start: 'start',
  reached: 'reached',
  lost: 'lost',
  days: 'days',
  reachedCount: 'reached',
  waitingCount: 'waiting',
  lostCount: 'lost',
  repeatOrders: 'repeatOrders',
  recency: 'recency',
  age: 'age',
  customers: 'customers',
  averageValue: 'averageValue',
  variance: 'variance',
  cohort: 'cohort',
  period: 'period',
  active: 'active',
  orders: 'orders',
  isOver: 'isOver',
  path: 'path',
  conversions: 'conversions',
  nonConversions: 'nonConversions',
  stillOpen: 'stillOpen',
  apart: 'apart',
  from: 'from',
  to: 'to',
  wait: 'wait',
  step: 'step',
  decided: 'decided',
  fromFirst: 'fromFirst',
  end: 'end',
  plan: 'plan',
  interval: 'interval',
  tenure: 'tenure',
  left: 'churn',
};

type Say = (column: string) => string;

/** As the functions say it. */
const ofCell =
  (reason: Reason): Say =>
  (column) =>
    `${column} ${reasons[reason]}`;

/** What is said of all rows. */
const ofAll: Partial<Record<SkipReason, string>> = {
  notDate: 'are not dates',
  twoDates: 'could be two dates each',
  after2199: 'are after 2199',
  notNumber: 'are not numbers',
  empty: 'are empty',
  error: 'are errors',
};

/** Columns whose names say what each of their cells is. */
const hasPlural = /^(time|date|customer|event|value|amount|start)$/;

function saidOfAll({ column, reason }: WhySkipped): string {
  const isOfCells = column !== null && hasPlural.test(column) && reason in ofAll;
  return isOfCells ? `the ${column}s ${ofAll[reason]}` : english.why[reason](column ?? '');
}

export interface LeftOutTexts {
  columns: Record<keyof typeof columns, string>;
  /** Why rows are left out, within a sentence. */
  why: Record<SkipReason, Say>;
  sentences: Sentences<NothingUsed>;
}

const english: LeftOutTexts = {
  columns,
  why: {
    empty: ofCell('empty'),
    error: ofCell('error'),
    notDate: ofCell('notDate'),
    twoDates: ofCell('twoDates'),
    after2199: ofCell('after2199'),
    notNumber: ofCell('notNumber'),
    notAmount: ofCell('notAmount'),
    notMilestone: ofCell('notMilestone'),
    beforeStart: ofCell('beforeStart'),
    notAfterStart: ofCell('notAfterStart'),
    notInterval: ofCell('notInterval'),
    notYesOrNo: ofCell('notYesOrNo'),
    negative: ofCell('negative'),
    tooManyPeriods: ofCell('tooManyPeriods'),
    afterEnd: (column) => `${column} is after the end of observation`,
    refundsNoOrder: () => 'amount refunds a customer without an order before',
    takenAsZero: (column) => `${column} is not a number (taken as 0)`,
    saysNothing: () => 'neither touchpoint nor value',
    listedBefore: (column) => `${column} stands in a row above already`,
    byCondition: () => 'left out by Only rows where',
    hiddenRow: () => 'hidden',
    totalRow: () => 'sums up the others',
    repeatedRow: () => 'repeats another row',
    noAmountLeft: () => 'its amount was refunded whole, or counts with another row of its order',
  },
  sentences: {
    nothingUsed: ({ rows, why }) => `None of the ${rows} rows could be used: ${saidOfAll(why)}.`,
  },
};

export const leftOutTexts = inCurrentLanguage('leftOut', english);

export const leftOutSentences = leftOutTexts.sentences;

/** A column as sentences of the worker name it. */
export const columnName = (name: string): string => nameIn(leftOutTexts.columns, name);

/** A name nobody knows is told as it is. */
export const nameIn = (names: LeftOutTexts['columns'], name: string): string =>
  isKnown(name) ? names[name] : name;

const isKnown = (name: string): name is keyof typeof columns => name in columns;

/** Why a row is left out. */
export const whySkipped = ({ column, reason }: WhySkipped): string =>
  leftOutTexts.why[reason](columnName(column ?? ''));
