import type { ReactNode, Ref } from 'react';

/** The scrolling part between header and foot. */
export function Page({ ref, children }: { ref?: Ref<HTMLDivElement>; children: ReactNode }) {
  return (
    <div className="page" ref={ref} tabIndex={-1}>
      {children}
    </div>
  );
}
