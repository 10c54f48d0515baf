import { element } from './element';
import { excelLanguage } from './language';
import { groupLabel, ribbonControls } from './manifest.build';
import { paneDoor } from './paneFrame';

/** The add-in's group of the ribbon, folded to one button as in a narrow window. */
export function ribbonGroup(call: (command: string) => void): HTMLElement {
  const language = excelLanguage();
  const buttons = ribbonControls.map(({ label, tip, command }) => {
    const click = () => {
      group.open = false;
      if (command === null) paneDoor.show(true);
      else call(command);
    };
    return element('button', { type: 'button', title: tip[language], click }, label[language]);
  });
  const group = element(
    'details',
    { class: 'menu commands' },
    element('summary', {}, groupLabel[language] ?? groupLabel['en-US']),
    element('div', {}, ...buttons),
  );
  return group;
}
