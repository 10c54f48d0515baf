import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { MenuEntry, MenuGroup } from './menu';
import { placeBeside } from './placeBeside';

interface Props {
  label: string;
  target: HTMLElement;
  groups: MenuGroup[];
  empty?: string;
  /** `returning`: the focus goes back to the button. */
  onClose(returning: boolean): void;
}

/**
 * The open menu of a `MenuButton`. Fluent's own menu stands outside the landmarks of the page and surrounds itself with
 * stops that take the focus but are hidden from those who listen; this one does neither, and is a tenth of the code.
 */
export default function MenuList({ label, target, groups, empty, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (menu.current) placeBeside(menu.current, target);
  });
  useEffect(() => itemsOf(menu.current)[0]?.focus({ preventScroll: true }), []);
  useCloseOutside(menu, target, onClose);
  const isEmpty = groups.every((group) => group.entries.length === 0);
  const select = (entry: MenuEntry) => {
    onClose(true);
    entry.onSelect();
  };
  return createPortal(
    <div
      ref={menu}
      className="menu"
      role="menu"
      aria-label={label}
      onKeyDown={(event) => onKeyDown(event, menu.current, onClose)}
    >
      {isEmpty && empty && (
        <button type="button" role="menuitem" className="menu-item" aria-disabled="true" tabIndex={-1}>
          {empty}
        </button>
      )}
      {groups.map((group) => (
        <Group key={group.key} group={group} onSelect={select} />
      ))}
    </div>,
    target.closest('main, header') ?? document.body,
  );
}

function Group({ group, onSelect }: { group: MenuGroup; onSelect(entry: MenuEntry): void }) {
  const id = useId();
  const { heading, entries, remark } = group;
  return (
    <div className="menu-group" role="group" aria-labelledby={heading && id}>
      {heading && (
        <div className="menu-heading" id={id}>
          {heading}
        </div>
      )}
      {entries.map((entry) => (
        <button
          key={entry.key}
          type="button"
          className="menu-item"
          role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={entry.checked}
          aria-disabled={entry.disabled || undefined}
          tabIndex={-1}
          onClick={() => !entry.disabled && onSelect(entry)}
          onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
        >
          {entry.checked !== undefined && (
            <span className="menu-check">{entry.checked && <Checkmark16Regular />}</span>
          )}
          <span className="menu-label">{entry.label}</span>
          {entry.detail && <span className="hint">{entry.detail}</span>}
        </button>
      ))}
      {remark && <div className="menu-remark">{remark}</div>}
    </div>
  );
}

const itemsOf = (menu: HTMLElement | null): HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('.menu-item') ?? []),
];

/** The keys of every menu: arrows, Home and End, the first letter of an entry, and Escape or Tab to leave. */
function onKeyDown(event: KeyboardEvent, menu: HTMLElement | null, onClose: Props['onClose']): void {
  const items = itemsOf(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const { key } = event;
  if (key === 'Escape' || key === 'Tab') {
    // From the button, Tab goes on to what comes after it.
    if (key === 'Escape') event.preventDefault();
    onClose(true);
    return;
  }
  const startsWithKey = (item: HTMLElement) =>
    key.length === 1 && key !== ' ' && item.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
  const targets: Record<string, HTMLElement | undefined> = {
    ArrowDown: items[(at + 1) % items.length],
    ArrowUp: items.at(at <= 0 ? -1 : at - 1),
    Home: items[0],
    End: items.at(-1),
  };
  const next = targets[key] ?? [...items.slice(at + 1), ...items.slice(0, at + 1)].find(startsWithKey);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** A press elsewhere, in the sheet too, closes the menu, and so does what moves its button away. */
function useCloseOutside(
  menu: React.RefObject<HTMLDivElement | null>,
  button: HTMLElement,
  onClose: Props['onClose'],
): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const { top, right } = button.getBoundingClientRect();
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node && menu.current?.contains(target))) close.current(false);
    };
    // The browser tells of scrolling late: what was scrolled before the menu opened has moved nothing since.
    const follow = () => {
      const now = button.getBoundingClientRect();
      if (now.top !== top || now.right !== right) close.current(true);
      else if (menu.current) placeBeside(menu.current, button);
    };
    const events = [
      [document, 'pointerdown', leave],
      [document, 'scroll', follow],
      [window, 'resize', follow],
      [window, 'blur', leave],
    ] as const;
    events.forEach(([where, event, react]) => where.addEventListener(event, react, true));
    return () => events.forEach(([where, event, react]) => where.removeEventListener(event, react, true));
  }, [menu, button]);
}
