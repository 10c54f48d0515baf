import AxeBuilder from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** Gives the pane a width, as users do by its edge. */
export async function setPaneWidth(page: Page, width: number): Promise<void> {
  await page.evaluate(
    (px) => ((document.querySelector('#pane-frame') as HTMLElement).style.width = `${px}px`),
    width,
  );
}

/**
 * Faults of accessibility that axe finds in the pane as it is, and whether anything runs out of it sideways. While
 * colours still change from one state to the next, no contrast can be told, so that is waited for.
 */
export async function flaws(pane: Frame): Promise<string[]> {
  await pane.evaluate(AxeBuilder.source);
  return (await pane.evaluate(`
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
      .then(() => axe.run())
      .then(({ violations }) => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const found = violations.map(({ id, nodes }) => id + ': ' + nodes[0].html);
        return scrollWidth > clientWidth ? [...found, 'runs out sideways'] : found;
      })`)) as string[];
}
