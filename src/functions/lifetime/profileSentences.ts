import { counted } from '../../cells/counted';
import type { Sentences } from '../../cells/saying';
import { short } from './findingSentences';

/** What is said of the best tenth of the customers and what they have in common. */
export type ProfileSaying =
  | { code: 'bestTenth'; values: { days: number; best: number; customers: number; cut: number } }
  /** Ties at the cut are all in, more than were due. */
  | { code: 'tiedAtCut'; values: { best: number; due: number } }
  | { code: 'tooYoung'; values: { customers: number; days: number } }
  | { code: 'moreAmongBest'; values: { trait: string; name: string; lift: number; q: number } }
  | { code: 'fewerAmongBest'; values: { trait: string; name: string; lift: number; q: number } }
  /** Found besides those that are named. */
  | { code: 'moreFound'; values: { count: number } }
  | { code: 'testedTogether'; values: { tested: number; found: number } }
  | { code: 'noneTested' }
  | { code: 'variesWithin'; values: { trait: string; customers: number } }
  | { code: 'circular'; values: { trait: string } };

/** Which value of which attribute: `channel Email`. */
const which = ({ trait, name }: { trait: string; name: string }): string => `${trait} ${name}`;
const sure = (q: number): string => `q ${q < 0.001 ? 'below 0.001' : q.toFixed(3)}`;

export const profileSentences: Sentences<ProfileSaying> = {
  bestTenth: ({ days, best, customers, cut }) =>
    `Value of the first ${counted(days, 'day')} from the first order. The best tenth: ${best} of ${counted(customers, 'customer')}, who brought ${short(cut)} or more.`,
  tiedAtCut: ({ best, due }) =>
    `Several brought exactly that and are all in, so the best are ${best}, not ${due}.`,
  tooYoung: ({ customers, days }) =>
    `${counted(customers, 'customer')} observed for fewer than ${counted(days, 'day')} left out.`,
  moreAmongBest: ({ lift, q, ...of }) =>
    `${which(of)}: ${lift.toFixed(2)} times as common among the best as among all (${sure(q)}).`,
  fewerAmongBest: ({ lift, q, ...of }) =>
    lift === 0
      ? `${which(of)}: none among the best (${sure(q)}).`
      : `${which(of)}: only ${lift.toFixed(2)} times as common among the best as among all (${sure(q)}).`,
  moreFound: ({ count }) => `${count} more stand below.`,
  testedTogether: ({ tested, found }) =>
    found === 0
      ? `Of ${counted(tested, 'value')} tested together none differs by more than chance (q below 0.05).`
      : `${found} of ${counted(tested, 'value')} tested together ${found === 1 ? 'differs' : 'differ'} by more than chance (q below 0.05).`,
  noneTested: 'Too few customers have the same value of an attribute to tell anything from chance.',
  variesWithin: ({ trait, customers }) =>
    `${trait} varies within ${counted(customers, 'customer')}: what it was at the first order counts.`,
  circular: ({ trait }) =>
    `${trait} is circular, being known only after the purchase: it tells what good customers became, not whom to look for, and is not tested.`,
};
