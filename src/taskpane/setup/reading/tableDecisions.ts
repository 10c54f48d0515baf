import type { Format } from '../../../language/format';
import type { ReadingSaying } from '../../../cells';
import type { Source } from '../../../excel/types';
import type { CellCheck } from '../../../reading/cellCheck';
import type { TableReading } from '../../../reading/tableReading';
import type { RowsToUse } from '../../flow/looked';
import { setUpTexts } from '../../texts/setUp';
import { choicesOf, type Decision } from './decision';

const say = setUpTexts.decide;

/** What can be said of the rows of a table and their names; nothing of it stands in the way of a result. */
export function tableDecisions(
  source: Source,
  check: CellCheck | null,
  rows: RowsToUse | null,
  reading: TableReading,
  format: Format,
): Decision[] {
  const spelling = spellingsIn(rows);
  return [
    ...(source.hasHiddenRows || reading.visibleOnly
      ? [
          {
            key: 'hidden',
            question: say.hiddenRows,
            isOpen: false,
            at: null,
            choices: eitherOf(reading, 'visibleOnly', [say.countHidden, say.visibleOnly], true),
          },
        ]
      : []),
    ...(check && check.repeats > 0
      ? [
          {
            key: 'repeats',
            question: say.repeats(format.count(check.repeats)),
            isOpen: false,
            at: null,
            choices: eitherOf(reading, 'repeatsCountOnce', [say.countEach, say.countOnce], true),
          },
        ]
      : []),
    ...(spelling !== null || reading.spelling
      ? [
          {
            key: 'spelling',
            question: spelling ?? say.namesApart,
            isOpen: false,
            at: null,
            choices: eitherOf(reading, 'spelling', [say.oneName, say.apart], 'as written'),
          },
        ]
      : []),
  ];
}

/** Two choices, of which the first is how it is where nothing is said. */
function eitherOf<Part extends 'visibleOnly' | 'repeatsCountOnce' | 'spelling'>(
  reading: TableReading,
  part: Part,
  [otherwise, label]: [string, string],
  is: NonNullable<TableReading[Part]>,
): Decision['choices'] {
  const [said] = choicesOf(reading, part, [{ label, is }]);
  return [
    { label: otherwise, isChosen: !said.isChosen, reading: { ...reading, [part]: undefined } },
    { ...said, reading: { ...reading, [part]: is } },
  ];
}

function spellingsIn(rows: RowsToUse | null): string | null {
  const said = (rows?.said as ReadingSaying[] | undefined)?.find(
    (saying) => saying.code === 'severalSpellings',
  );
  return said
    ? say.spellings(said.values.name.replace(/^"(.*)"$/, '$1'), String(said.values.spellings))
    : null;
}
