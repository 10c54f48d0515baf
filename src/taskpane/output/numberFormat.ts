import type { Column } from '../views/cells';

/** The Excel number format of a column; that of the amounts is the source's own, where it has one. */
export function numberFormat({ format, cells }: Column, valueFormat: string | null): string {
  switch (format) {
    case 'text':
      return hasLong(cells) ? '0' : 'General';
    case 'count':
      return '#,##0';
    case 'number':
      return hasSmall(cells) ? '#,##0.0000' : '#,##0.00';
    case 'money':
      return valueFormat ?? '#,##0.00';
    case 'share':
      return '0.0%';
    case 'days':
    case 'parts':
      return '#,##0.0';
    case 'ratio':
      return '0.00';
    case 'percent':
      return '0%';
    case 'date':
      return 'yyyy-mm-dd';
    case 'moment':
      return 'yyyy-mm-dd hh:mm';
  }
}

/** Excel writes whole numbers of twelve digits, such as ids may be, as powers of ten. */
function hasLong(cells: Column['cells']): boolean {
  for (const cell of cells) if (Number.isInteger(cell) && Math.abs(Number(cell)) >= 1e11) return true;
  return false;
}

/** Numbers that two decimals would make nothing of. */
function hasSmall(cells: Column['cells']): boolean {
  for (const cell of cells) if (typeof cell === 'number' && cell !== 0 && Math.abs(cell) < 0.05) return true;
  return false;
}
