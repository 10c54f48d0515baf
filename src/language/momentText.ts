import { currentLanguage } from './current';

/** A date as people write it, with the month by its name, so that nobody takes it for the day. */
export function momentText(date: Date, hasTime: boolean): string {
  const day = date.toLocaleDateString(dayFirst(currentLanguage()), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const clock = date.toISOString().slice(11, 19);
  return hasTime ? `${day} ${clock.endsWith(':00') ? clock.slice(0, 5) : clock}` : day;
}

/** English with the day before the month, as the rest of the world reads it. */
const dayFirst = (language: string): string => (language === 'en' ? 'en-GB' : language);
