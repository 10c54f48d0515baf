import { type RefObject, useEffect } from 'react';
import { bringFocus } from './bringFocus';

/** Takes the focus when a view appears, so that it is never lost with the view before it. */
export function useLanding(target: RefObject<HTMLElement | null>, wanted = true): void {
  useEffect(() => {
    if (wanted) bringFocus(target.current);
  }, [target, wanted]);
}
