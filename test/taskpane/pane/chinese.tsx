import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { startLanguage } from '../../../src/taskpane/pane/language';
import { Pane } from '../../../src/taskpane/pane/Pane';
import { englishSpeech, setLanguage } from '../../../src/language/current';
import {
  analysis,
  type Change,
  fakeServices,
  fakeWorkbook,
  result,
  source,
  workbookFault,
  written,
} from '../fakes';
import { foreignWords } from '../latinWords';
import './support';

afterEach(() => setLanguage(englishSpeech));

async function open(change: Change = {}) {
  const services = fakeServices({
    language: 'zh-CN',
    analyse: async () => analysis({ skipped: [] }),
    ...change,
  });
  await startLanguage(services);
  await act(async () => void render(<Pane services={services} onReady={jest.fn()} />));
  return userEvent.setup();
}

const spokenAttributes = ['aria-label', 'aria-description', 'title', 'placeholder'];

/** Names that come from the workbook. */
const data = new Set(
  [
    ...source().head.flat(),
    written.sheet,
    source().address,
    ...result().summary.rows.map(({ touchpoint }) => touchpoint),
    'Direct',
  ]
    .join(' ')
    .match(/[A-Za-z]{3,}/g),
);

/** English words one can see or hear. */
function englishWords(): string[] {
  const elements = [...document.body.querySelectorAll('*')].filter((one) => !one.matches('style, script'));
  const said = elements.flatMap((element) => [
    ...[...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.nodeValue ?? ''),
    ...spokenAttributes.map((name) => element.getAttribute(name) ?? ''),
  ]);
  return said.filter((text) => foreignWords(text).some((word) => !data.has(word)));
}

test('the welcome is Chinese', async () => {
  const nothing = workbookFault('nothing selected', { code: 'noCellsSelected' });
  await open({ workbook: fakeWorkbook({ selectedSource: () => Promise.reject(nothing) }) });
  await screen.findByRole('button', { name: '插入示例数据' });
  expect(englishWords()).toEqual([]);
});

test('set-up, result and the page of analyses are Chinese', async () => {
  const user = await open();
  const show = await screen.findByRole('button', { name: '显示结果' });
  expect(englishWords()).toEqual([]);
  await user.click(show);
  await screen.findByRole('button', { name: '写入新工作表' });
  expect(screen.getByRole('columnheader', { name: '末次触达' })).toBeTruthy();
  expect(englishWords()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '写入新工作表' }));
  await user.click(await screen.findByRole('button', { name: /^分析/ }));
  await screen.findByRole('heading', { name: '此工作簿中的分析' });
  expect(englishWords()).toEqual([]);
});

test.each(['客户终身价值', '价值实现时间', '旅程'])('the tab %s is Chinese', async (name) => {
  const user = await open();
  await screen.findByRole('button', { name: '显示结果' });
  await user.click(screen.getByRole('tab', { name }));
  expect(englishWords()).toEqual([]);
});
