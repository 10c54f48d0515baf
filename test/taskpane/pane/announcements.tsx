import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../../src/taskpane/pane/Pane';
import { englishSpeech, setLanguage } from '../../../src/language/current';
import { analysis, type Change, fakeServices, fakeWorkbook, workbookFault } from '../fakes';
import './support';

/** What those hear who listen to the pane: each thing once, in the order in which it happens. */

afterEach(() => setLanguage(englishSpeech));

/** Opens the pane and keeps all that its live regions say from then on. */
async function listen(change: Change = {}) {
  const user = userEvent.setup();
  const heard: string[] = [];
  const hear = (records: MutationRecord[]) => {
    const elements = records.map(({ target }) => (target instanceof Element ? target : target.parentElement));
    const regions = new Set(elements.map((element) => element?.closest('[role="status"], [role="alert"]')));
    for (const region of regions) if (region?.textContent) heard.push(region.textContent);
  };
  const observer = new MutationObserver(hear);
  const { rerender } = render(<Pane services={fakeServices(change)} onReady={() => undefined} />);
  await screen.findByRole('button', { name: 'Show result' });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return {
    user,
    press: (name: string | RegExp) => user.click(screen.getByRole('button', { name })),
    rerender: () => rerender(<Pane services={fakeServices(change)} onReady={() => undefined} />),
    heard: () => heard.splice(0),
  };
}

const answer = /^Paid Search earns 36% of value under last touch/;

describe('announcements', () => {
  test('tell progress in quarters, then the answer, then what was written and removed', async () => {
    let report: (fraction: number) => void = () => {};
    let finish: () => void = () => {};
    const { press, heard, rerender } = await listen({
      analyse: (_request, _feed, { onProgress }) => {
        report = onProgress;
        return new Promise((resolve) => (finish = () => resolve(analysis())));
      },
    });
    await press('Show result');
    for (const fraction of [0.1, 0.3, 0.4, 0.49, 0.6]) await act(async () => report(fraction));
    await waitFor(() => expect(document.querySelector('[role="progressbar"]')).toBeTruthy());
    expect(heard()).toEqual(['0% done', '25% done', '50% done']);
    act(() => finish());
    await screen.findByRole('button', { name: 'Write to new sheet' });
    expect(heard()).toEqual([expect.stringMatching(answer)]);
    rerender();
    await press('Write to new sheet');
    await screen.findByRole('button', { name: 'Remove output' });
    await press('Remove output');
    await screen.findByRole('alertdialog');
    await press('Remove');
    await screen.findByText('The output is removed.', { selector: '.notice' });
    expect(heard()).toEqual(['Writing', 'Written to the sheet Attribution.', 'The output is removed.']);
  });

  test('tell a fault at once, and again if it happens again', async () => {
    const workbook = fakeWorkbook({
      writeOutput: async () => {
        throw workbookFault('protected', { code: 'accessDenied' });
      },
    });
    const { press, heard } = await listen({ workbook });
    await press('Show result');
    await screen.findByRole('button', { name: 'Write to new sheet' });
    heard();
    for (const button of ['Write to new sheet', 'Try again']) {
      await press(button);
      await screen.findByRole('button', { name: 'Try again' });
      expect(heard().at(-1)).toMatch(
        / is protected\. Remove the protection \(Review > Unprotect\) and try again\.$/,
      );
    }
    await press('Dismiss');
    expect(heard()).toEqual([]);
  });

  test('tell of another language in its own words', async () => {
    const { user, press, heard } = await listen();
    await press('More options');
    await user.click(await screen.findByRole('menuitemradio', { name: '简体中文' }));
    await waitFor(() => expect(heard()).toEqual(['语言：简体中文']));
  });
});
