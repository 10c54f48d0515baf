import { useState } from 'react';
import type { Explaining } from '../../blueprint/behind';

/** The touchpoint whose list was open last: the focus goes back to its name when the list closes. */
export function useReturn(explaining: Explaining | null): string | null {
  const [last, setLast] = useState<string | null>(null);
  if (explaining && explaining.touchpoint !== last) setLast(explaining.touchpoint);
  return last;
}
