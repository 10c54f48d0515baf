import { inCurrentLanguage } from '../../../src/language/current';

export const weekdaysTitles = inCurrentLanguage('weekdaysTitles', { title: 'Weekdays', short: 'Weekdays' });

const english = {
  working: 'Adding up weekdays',
  tooNarrow: 'Select two columns: date and amount.',
  from: { label: 'Orders from', help: 'Smaller ones do not count.' },
  notANumber: 'Enter an amount, such as 10.',
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  headline: (day: string, value: string) => `Most is ordered on a ${day}: ${value}.`,
  table: 'Orders by weekday',
};

export type WeekdaysTexts = typeof english;
export const weekdaysTexts = inCurrentLanguage('weekdays', english);
