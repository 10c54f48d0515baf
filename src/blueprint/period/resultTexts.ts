import { inCurrentLanguage } from '../../language/current';
import { learnSentences } from '../sentences';
import { periodSayings } from './sayings';

/** Whether a change is more than chance, within what chance does, or was not tested. */
export type Verdict = 'more' | 'within' | 'untested';

const behind: Readonly<Record<Verdict, string>> = {
  more: ': more than chance',
  within: ', within what chance does',
  untested: '',
};

/** What is said of a period, and of a change: comes with the first result. */
const english = {
  fromTo: (name: string, before: string, now: string, way: 'grew' | 'fell', is: Verdict) =>
    `${name} ${way} from ${before} to ${now}${behind[is]}.`,
  by: (name: string, share: string, way: 'grew' | 'fell', is: Verdict) =>
    `${name} ${way} by ${share}${behind[is]}.`,
  fresh: (name: string, now: string, is: Verdict) => `${name} is new with ${now}${behind[is]}.`,
  same: (now: string, before: string) => `Nothing changed from ${before} to ${now}.`,
  quiet: (now: string, before: string) => `No change from ${before} to ${now} is more than chance.`,
  total: (now: string, change: { by: string; isUp: boolean } | null, isCertain: boolean) =>
    `All together: ${now}${change === null ? '' : `, ${change.isUp ? 'up' : 'down'} ${change.by}`}${isCertain ? ', more than chance' : ''}.`,

  /** Behind the address of the source. */
  setting: (now: string, before: string | null) => (before === null ? now : `${now} against ${before}`),
  /** In the note in the workbook. */
  method: (now: string) => `Period: ${now}. What happened in it counts, and what led to it from before.`,
  compared: (before: string) =>
    `Compared with ${before}. p: sign flips over customers, 1,999 drawn, seed 20260101, adjusted by Holm; limits: 95 %, from the differences per customer.`,

  view: (by: string) => ({
    name: 'Comparison',
    title: `Change by ${by.toLowerCase()}`,
    chartTitle: `Both periods by ${by.toLowerCase()}`,
    sheetName: 'Comparison',
  }),
};

export type ChangeTexts = typeof english;
export const changeTexts = inCurrentLanguage('change', english);

learnSentences(periodSayings);
