import { foreignWords } from '../taskpane/latinWords';
import { flaws } from './support/flaws';
import { TaskPane } from './support/taskPane';

/** A Chinese Excel in the dark: each analysis from the selection to the written table. */

const taskPane = TaskPane.use({ language: 'zh-CN' });

/** Words the pane says of its own: without names from the data, and what is the same in Chinese. */
async function foreignIn(text: string, cells: readonly (readonly unknown[])[]): Promise<string[]> {
  const names = new Set(cells.flat().filter((cell): cell is string => typeof cell === 'string'));
  const fromData = [...names, ...(await taskPane.sheets())].sort((a, b) => b.length - a.length);
  return foreignWords(fromData.reduce((rest, name) => rest.replaceAll(name, ' '), text));
}

const shownText = () => taskPane.pane.locator('body').innerText();

async function choose(menuButton: string, entry: string): Promise<void> {
  await taskPane.pane.getByRole('button', { name: menuButton }).click();
  await taskPane.pane.getByRole('menuitemradio', { name: entry }).click();
  await taskPane.pane.getByRole('menu').waitFor({ state: 'detached' });
}

test.each([
  ['归因', 'Journeys!A1:H2001', '归因', '触点', 'Touchpoint'],
  ['客户终身价值', 'Orders!A1:D1289', '终身价值 细分', '细分', 'Segment'],
  ['价值实现时间', 'Signups!A1:F501', '价值实现时间', '天数', 'Days'],
  ['旅程', 'Journeys!A1:H2001', '漏斗', '步骤', 'Step'],
])(
  '%s',
  async (tab, data, sheet, firstHeading, inEnglish) => {
    const { pane } = taskPane;
    expect(await pane.evaluate('Office.context.displayLanguage')).toBe('zh-CN');
    await choose('更多选项', '深色');
    await pane.getByRole('tab', { name: tab }).click();
    await taskPane.follow(data);
    await taskPane.panel.getByText(/^已找到 (\d+) 列，共需 \1 列$/).waitFor();
    const cells = await taskPane.values(data);
    expect(await foreignIn(await shownText(), cells)).toEqual([]);
    expect(await flaws(pane)).toEqual([]);

    await taskPane.button('显示结果').click();
    await taskPane.button('写入新工作表').click();
    await taskPane.button('删除输出').waitFor();
    const { note, headings } = await taskPane.written(sheet, firstHeading);
    expect(await foreignIn([...note, ...headings].join('\n'), cells)).toEqual([]);
    expect(await foreignIn(await shownText(), cells)).toEqual([]);
    expect(await flaws(pane)).toEqual([]);

    await choose('更多选项', 'English');
    await taskPane.button('Remove output').waitFor();
    expect(await shownText()).toContain(inEnglish);
    expect((await shownText()).replaceAll('简体中文', '').replaceAll(sheet, '')).not.toMatch(
      /\p{Script=Han}/u,
    );
  },
  120_000,
);
