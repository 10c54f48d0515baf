import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList as FluentMenuList,
  MenuPopover,
} from '@fluentui/react-components';
import { Fragment } from 'react';
import type { MenuGroup as Group } from './MenuButton';

interface Props {
  label: string;
  target: HTMLElement | null;
  groups: Group[];
  empty?: string;
  onClose(): void;
}

/** The open menu of a `MenuButton`. */
export default function MenuList({ label, target, groups, empty, onClose }: Props) {
  const checked = Object.fromEntries(
    groups.map((group) => [
      group.key,
      group.entries.filter((entry) => entry.checked).map((entry) => entry.key),
    ]),
  );
  const isEmpty = groups.every((group) => group.entries.length === 0);
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => !open && onClose()}
      positioning={{ target, position: 'below', align: 'end', offset: 4 }}
      checkedValues={checked}
    >
      <MenuPopover>
        <FluentMenuList aria-label={label} aria-labelledby={undefined}>
          {isEmpty && empty && <MenuItem disabled>{empty}</MenuItem>}
          {groups.map((group, index) => (
            <Fragment key={group.key}>
              {index > 0 && <MenuDivider />}
              <MenuGroup>
                {group.heading && <MenuGroupHeader>{group.heading}</MenuGroupHeader>}
                {group.entries.map(({ key, label: text, detail, checked: isChecked, disabled, onSelect }) =>
                  isChecked === undefined ? (
                    <MenuItem key={key} secondaryContent={detail} onClick={onSelect}>
                      {text}
                    </MenuItem>
                  ) : (
                    <MenuItemRadio
                      key={key}
                      name={group.key}
                      value={key}
                      disabled={disabled}
                      onClick={onSelect}
                    >
                      {text}
                    </MenuItemRadio>
                  ),
                )}
                {group.remark && <div className="menu-remark">{group.remark}</div>}
              </MenuGroup>
            </Fragment>
          ))}
        </FluentMenuList>
      </MenuPopover>
    </Menu>
  );
}
