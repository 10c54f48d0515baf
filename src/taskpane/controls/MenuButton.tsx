import { Button, type ButtonProps } from '@fluentui/react-components';
import { Suspense, useRef, useState } from 'react';
import { later } from './later';
import type { MenuGroup } from './menu';

/** The open menu is not needed for the first paint. */
const MenuList = later(() => import('./MenuList'));

type Props = Omit<ButtonProps, 'onSelect' | 'as'> & {
  label: string;
  groups: MenuGroup[];
  empty?: string;
  onOpen?(): void;
};

/** A button that opens a menu; the focus comes back to it when the menu closes. */
export function MenuButton({ label, groups, empty, onOpen, ...button }: Props) {
  const [open, setOpen] = useState(false);
  const [target, setTarget] = useState<HTMLElement | null>(null);
  const opensNew = useRef(true);
  const close = (returning: boolean) => {
    setOpen(false);
    // Who has scrolled on is not taken back to it.
    if (returning) target?.focus({ preventScroll: true });
  };
  return (
    <>
      <Button
        {...(button as ButtonProps)}
        ref={setTarget as React.Ref<HTMLButtonElement & HTMLAnchorElement>}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={() => void MenuList.fetch()}
        onFocus={() => void MenuList.fetch()}
        // The menu closes on any press outside it; a press on its own button must then not open it again.
        onPointerDown={() => (opensNew.current = !open)}
        onClick={() => {
          if (opensNew.current) {
            onOpen?.();
            setOpen(true);
          }
          opensNew.current = true;
        }}
      />
      {open && target && (
        <Suspense fallback={null}>
          <MenuList label={label} target={target} groups={groups} empty={empty} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
