import { element } from '../element';
import { addressOf } from './address';
import { states } from './states';

/** Says what went wrong over the grid, and which states there are. */
export function showList(problem: string): void {
  const links = Object.keys(states).map((name) =>
    element('li', {}, element('a', { href: addressOf(name) }, name)),
  );
  document
    .querySelector('.sheet')
    ?.append(
      element(
        'section',
        { class: 'states', role: 'alert' },
        element('h2', {}, problem),
        element('ul', {}, ...links),
      ),
    );
}
