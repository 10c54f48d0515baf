import { countedBy } from '../../blueprint/countedBy';
import { namesOf, outsideSource } from '../../blueprint/outside';
import { readingLines } from '../../blueprint/readingLines';
import type { Run } from '../../blueprint/run';
import type { Format } from '../../language/format';
import { dialects } from '../../queries';
import { outsideTexts as say } from '../texts/outside';

/** What counted the rows of a result, where they were in no cells, and which of them counted. */
export function countedLines(run: Run, format: Format): string[] {
  const counted = countedBy(run.query);
  if (!counted) return [];
  const { outside, version, reading } = counted;
  const rows = readingLines({
    ...run,
    source: outsideSource(outside),
    others: {},
    request: { ...run.request, hasHeadings: true, reading },
  });
  if (outside.kind === 'warehouse')
    return [say.counted(dialects[outside.dialect].name, outside.table, String(version)), ...rows];
  const { leftOut } = outside;
  return [
    say.countedFiles(namesOf(outside), format.count(outside.rows), String(version)),
    ...(leftOut ? [say.countedLeftOut(format.count(leftOut.rows))] : []),
    ...rows,
  ];
}
