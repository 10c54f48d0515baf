import type { ReactNode } from 'react';

/** The foot of the pane: messages first, then the one primary button. */
export function Footer({ messages, children }: { messages?: ReactNode; children: ReactNode }) {
  return (
    <footer className="footer">
      {messages}
      {children}
    </footer>
  );
}
