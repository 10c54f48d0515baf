import type { SkipReason } from '../../blueprint/skipped';
import type { Complaint } from '../../reading/cellProblems';
import type { NotCounted } from '../../reading/notCounted';
import { plural, rows } from '../../language/plural';
import { inCurrentLanguage } from '../../language/current';

const cells = (count: string, of: string) => plural(count, `cell of ${of}`, `cells of ${of}`);
const verb = (count: string, one: string, many: string) => (count === '1' ? one : many);

/** What is said of cells that are looked at before anything is computed. */
const english = {
  checking: 'Checking the cells…',
  large: 'The cells of a range this large are checked while the result is computed.',
  checkNow: 'Check them now',
  counts: (blanks: string, errors: string) =>
    `${plural(blanks, 'blank', 'blanks')} and ${plural(errors, 'error', 'errors')} in the columns needed`,
  computing: (count: string) =>
    `${plural(count, 'cell is', 'cells are')} still being computed. They are read again when they have their results.`,
  whole: 'Of whole columns or rows the used part is read.',
  goTo: (cell: string) => `Go to ${cell}`,
  next: (cell: string) => `Next: ${cell}`,
  title: 'Worth a look before you go on:',
  wouldBeRefused: 'There is no result yet:',
  /** Of rows with which there is nothing wrong. */
  expected: (parts: string[]) => `Left out as they should be: ${parts.join('; ')}.`,
  leftOut: (count: string, reason: string) => `${rows(count)}: ${reason}`,
  /** Of rows that are no fault, and of those that are, what to do about them. */
  whatToDo: (reason: string, advice: string) => `${reason}. ${advice}`,
  advice: {
    empty: 'Fill it in, or delete the row.',
    error: 'Correct the formula there.',
    notDate: 'Enter a date, or text such as 2026-03-04 14:30.',
    twoDates: 'Say below which part is the day.',
    after2199: 'If it stands for “never”, leave the cell empty.',
    notNumber: 'Enter a number, or text such as $1,234.50.',
    notAmount: 'Enter a number, or text such as $1,234.50.',
    notMilestone: 'Known are lead and opportunity.',
    beforeStart: 'Correct one of the two dates.',
    afterEnd: 'Choose a later end of observation if they should count.',
    refundsNoOrder: 'Add the order, or leave it so.',
    takenAsZero: 'Enter a number.',
    saysNothing: 'Fill one of them in, or leave it so.',
    listedBefore: 'The row above counts: delete one of the two if it should not.',
    notAfterStart: 'Correct one of the two dates.',
    notInterval: 'Use month, quarter, year, week or day.',
    notYesOrNo: 'Use yes and no, or 1 and 0.',
    negative: 'Enter a number of 0 or more.',
    tooManyPeriods: 'Enter how many billing periods the customer has been there.',
  } satisfies Record<Exclude<SkipReason, NotCounted>, string>,
  either: (names: string[]) => names.join(' or ').toLowerCase(),

  /** What is wrong, and what to do about it. `of` names the columns. */
  complaint({ kind, heading = '' }: Pick<Complaint, 'kind' | 'heading'>, count: string, of: string): string {
    switch (kind) {
      case 'error':
        return `${cells(count, of)} ${verb(count, 'holds an error. Correct the formula there; the row is', 'hold errors. Correct the formulas there; such rows are')} left out and counted.`;
      case 'empty':
        return `${cells(count, of)} ${verb(count, 'is empty. Fill it in or delete the row; the row is', 'are empty. Fill them in or delete the rows; such rows are')} left out and counted.`;
      case 'says nothing':
        return `${cells(count, of)} ${verb(count, 'says that there is none, as NULL does. Fill it in or delete the row; the row is', 'say that there is none, as NULL does. Fill them in or delete the rows; such rows are')} left out and counted.`;
      case 'not a number':
        return `${cells(count, of)} ${verb(count, 'holds no number. TOUCH.AMOUNT turns a text such as $1,234.50 into one.', 'hold no numbers. TOUCH.AMOUNT turns texts such as $1,234.50 into numbers.')}`;
      case 'not a date':
        return `${cells(count, of)} ${verb(count, 'holds no date. Enter one, or text such as', 'hold no dates. Enter dates, or texts such as')} 2026-03-04 14:30.`;
      case 'same headings':
        return `${count} columns are called “${heading}”. Give each a heading of its own.`;
      case 'no headings':
        return 'The first row is read as data. Put a heading above each column, or check the columns below.';
    }
  },
};

export type CellTexts = typeof english;
export const cellTexts = inCurrentLanguage('cells', english);
