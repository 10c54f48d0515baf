import type { Column } from '../views/cells';

/** The Excel number format of a column; that of the amounts is the source's own, where it has one. */
export function numberFormat({ format, cells }: Column, valueFormat: string | null): string {
  switch (format) {
    case 'text':
      return 'General';
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

/** Numbers that two decimals would make nothing of. */
function hasSmall(cells: Column['cells']): boolean {
  for (const cell of cells) if (typeof cell === 'number' && cell !== 0 && Math.abs(cell) < 0.05) return true;
  return false;
}
