import type { TableReading } from '../../../reading/tableReading';

/** Something about the cells that they do not say themselves, with what can be said of it. */
export interface Decision {
  /** Tells it from the others of its table. */
  key: string;
  question: string;
  /** There is no result, or rows are left out, until it is made. */
  isOpen: boolean;
  /** Sheet row and column of the first cell it is about. */
  at: { row: number; column: number } | null;
  choices: Choice[];
  /** A zone can be typed besides; how the table is read in it. */
  inZone?: (zone: string) => TableReading;
}

interface Choice {
  label: string;
  isChosen: boolean;
  /** How the table is read once it is chosen, or taken back where it is chosen already. */
  reading: TableReading;
}

/** One part of a reading to choose from several; chosen again, it is taken back. */
export function choicesOf<Part extends keyof TableReading>(
  reading: TableReading,
  part: Part,
  choices: readonly { label: string; is: NonNullable<TableReading[Part]> }[],
): Choice[] {
  const { [part]: chosen, ...rest } = reading;
  return choices.map(({ label, is }) => ({
    label,
    isChosen: chosen === is,
    reading: chosen === is ? rest : { ...rest, [part]: is },
  }));
}

/** A part of a reading without what nothing is chosen for. */
export const chosenIn = <Part extends object>(part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, column]) => column !== undefined)) as Part;
