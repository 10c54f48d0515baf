import { useEffect, useState } from 'react';
import type { Workbook } from '../services';

/** Address of the active cell, wherever the selection goes; `null` while there is none. */
export function useActiveCell(workbook: Workbook): string | null {
  const [cell, setCell] = useState<string | null>(null);
  useEffect(() => {
    let isOpen = true;
    const show = (address: string | null) => {
      if (isOpen) setCell(address);
    };
    // A chart may be selected, or a cell being edited.
    const look = () => void workbook.activeCell().then(show, () => show(null));
    look();
    const following = workbook.onSelectionChanged(look);
    following.catch(() => undefined);
    return () => {
      isOpen = false;
      void following.then((stop) => stop()).catch(() => undefined);
    };
  }, [workbook]);
  return cell;
}
