import { CommandType, ICommandService } from '@univerjs/core';
import type { Univer } from '@univerjs/core';
import { ContextMenuGroup, ContextMenuPosition, IMenuManagerService, MenuItemType } from '@univerjs/ui';
import { excelLanguage } from './language';
import { cellMenuControls, shortcuts } from './manifest.build';

/** The commands of the add-in in the menu of a cell, and by their keys. */
export function offerCommands(univer: Univer, call: (command: string) => void): void {
  const injector = univer.__getInjector();
  const entries = cellMenuControls.map(({ id, label, command }, order) => {
    const title = label[excelLanguage()];
    injector.get(ICommandService).registerCommand({
      id,
      type: CommandType.COMMAND,
      handler: () => {
        if (command !== null) call(command);
        return true;
      },
    });
    return [id, { order, menuItemFactory: () => ({ id, type: MenuItemType.BUTTON, title }) }];
  });
  injector.get(IMenuManagerService).mergeMenu({
    [ContextMenuPosition.MAIN_AREA]: { [ContextMenuGroup.OTHERS]: Object.fromEntries(entries) },
  });
  document.addEventListener(
    'keydown',
    (event) => {
      const pressed = keysOf(event);
      const shortcut = shortcuts.find(({ keys }) => keys === pressed);
      if (!shortcut) return;
      event.preventDefault();
      event.stopPropagation();
      call(shortcut.command);
    },
    true,
  );
}

/** As the list of shortcuts writes them. */
function keysOf({ ctrlKey, altKey, shiftKey, code }: KeyboardEvent): string {
  const modifiers = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift'].filter(Boolean);
  return [...modifiers, code.replace(/^Key/, '')].join('+');
}
