import { type RefObject, useEffect } from 'react';

/** Takes the focus when a view appears, so that it is never lost with the view before it. */
export function useLanding(target: RefObject<HTMLElement | null>): void {
  useEffect(() => target.current?.focus(), [target]);
}
