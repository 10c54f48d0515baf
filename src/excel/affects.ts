import { parseAddress, type Rectangle, rectangleAt } from './address';

/** What Excel tells of a change on a sheet. */
export interface SheetChange {
  address: string;
  changeType: string;
}

/**
 * Whether a change may have touched cells of a rectangle. `grows`: rows added right below and columns added right
 * beside become part of it, as with tables. In doubt it answers yes: whoever asks can compare contents.
 */
export function affects({ address, changeType }: SheetChange, watched: Rectangle, grows: boolean): boolean {
  const areas = address.split(',').map(rectangleOrNull);
  return areas.some((area) => {
    if (area === null) return true;
    const reach = grows ? beyond(watched) : watched;
    if (changeType === 'RangeEdited') return isBefore(area, reach) && isBefore(reach, area);
    // Cells that come or go move those below and beside them.
    return isBefore(area, reach);
  });
}

function rectangleOrNull(address: string): Rectangle | null {
  try {
    const parts = parseAddress(address);
    return parts.kind === 'cells' ? rectangleAt(parts.cells) : null;
  } catch {
    return null;
  }
}

const beyond = (area: Rectangle): Rectangle => ({ ...area, rows: Infinity, columns: area.columns + 1 });

/** Whether one rectangle begins above and left of the end of another. */
const isBefore = (one: Rectangle, other: Rectangle): boolean =>
  one.row < other.row + other.rows && one.column < other.column + other.columns;
