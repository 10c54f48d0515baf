/** What to know of a table, in words that several reductions share. */

export const apartNotes = (customers: number): string[] =>
  customers > 0
    ? [`${customers} customers have refunds that only Touchstone's own functions settle: done here.`]
    : [];

/** @param changes what came in after the period of orders, which no path has. */
export const laterNotes = (changes: ArrayLike<number>): string[] => {
  const sum = Array.from(changes).reduce((all, each) => all + each, 0);
  return changes.length > 0
    ? [
        `Refunds and additions of orders from before a period, ${changes.length} of them, worth ${sum}, are in no path: see credits.`,
      ]
    : [];
};

export const tieNotes = (moments: number, what: 'touches' | 'events'): string[] =>
  moments > 0
    ? [
        `In ${moments} moments of a customer several ${what} are ordered by name: name a sequence to order them.`,
      ]
    : [];

/** @param day such as 2026-06-30. */
export const endNote = (day: string): string => `Observation ends on ${day}.`;
