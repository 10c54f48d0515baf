import { configure } from '@testing-library/react';
import axe from 'axe-core';

// Whether each element is visible takes jsdom most of the time, and nothing here is rendered but hidden.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

/** Colours cannot be judged without a layout; the browser tests do that. */
export async function violations(context: axe.ElementContext): Promise<string[]> {
  const found = await axe.run(context, {
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
}
