import type { ReactNode } from 'react';

interface Props {
  intent: 'error' | 'warning' | 'success' | 'info';
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A message in words with what can be done about it below; the live region speaks it. */
export function Notice({ intent, title, children, actions }: Props) {
  return (
    <div className={`notice ${intent}`}>
      {title && <strong>{title} </strong>}
      {children}
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  );
}
