import { readFileSync } from 'node:fs';
import { badTypography } from '../support/chineseTypography';
import { chineseNamesOf } from '../support/paneNames';

/** README and guide in Chinese say what they say in English, section by section, and call what is in the pane as the pane does. */

const documents = [
  ['README.md', 'README.zh-CN.md'],
  ['docs/guide.md', 'docs/guide.zh-CN.md'],
] as const;

/** Names of Excel and of Microsoft 365, and what cells may look like. */
const others: Record<string, string> = {
  Home: '开始',
  'Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in':
    '开始 > 加载项 > 更多加载项 > 我的加载项 > 上传我的加载项',
  'Upload My Add-in': '上传我的加载项',
  'Settings > Integrated apps > Upload custom apps': '设置 > 集成应用 > 上传自定义应用',
  'File > Options > Trust Center > Trust Center Settings > Trusted Add-in Catalogs':
    '文件 > 选项 > 信任中心 > 信任中心设置 > 受信任的加载项目录',
  'Show in Menu': '显示在菜单中',
  'Home > Add-ins > More Add-ins > Shared Folder': '开始 > 加载项 > 更多加载项 > 共享文件夹',
  'Touchstone (dev)': 'Touchstone (dev)',
  'Data > From Text/CSV': '数据 > 从文本/CSV',
  'Formulas > Calculation Options > Manual': '公式 > 计算选项 > 手动',
  Title: '标题',
  'Explanatory Text': '解释性文本',
  Input: '输入',
  '31/12/2023 22:36 → 31 Dec 2023 22:36, day first, proved by row 14':
    '31/12/2023 22:36 → 2023年12月31日 22:36，日在前，第 14 行可以证明',
  never: '永不',
  'View=1, Click=7': '展示=1，点击=7',
  'short history': '较短',
  'still in time': '仍在期限内',
  'Visit > Trial | Demo > Purchase': '访问 > 试用 | 演示 > 购买',
  '(blank)': '(blank)',
  '2026-06 (open)': '2026-06 (open)',
};

const fences = /^```[^]*?^```/gm;
const code = /`[^`]+`/g;
const pictures = /<img [^>]*>|!\[[^\]]*\]\([^)]*\)/g;
const unwrapped = (text: string) => text.replace(/\s+/g, ' ');
const unique = (texts: Iterable<string>) => [...new Set(texts)].sort();
const found = (text: string, pattern: RegExp, group = 1) =>
  Array.from(text.matchAll(pattern), (match) => unwrapped(match[group]));
const proseOf = (text: string) =>
  text
    .replace(fences, '')
    .replace(code, '`')
    .replace(pictures, '')
    .replace(/\]\([^)]*\)/g, ']');

const sectionsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split(/^(?=#+ )/m)
    .map((text) => ({ text, level: text.indexOf(' '), title: text.slice(0, text.indexOf('\n')) }));

/** Where links and pictures lead, be it to the page and the picture of the one language or of the other. */
const targetsOf = (text: string) =>
  found(text.replace(fences, ''), /(?:\]\(|src=")([^)"]+)[)"]/g)
    .map((target) => target.replace(/-zh(?=\.png$)|\.zh-CN(?=\.md$)/, ''))
    // Headings are called otherwise.
    .map((target) => target.replace(/^#.*/, '#'))
    .filter((target) => !/^(?:README|guide)\.md$/.test(target))
    .sort();

const tablesOf = (text: string) =>
  Array.from(text.replace(code, '').matchAll(/(?:^\|.*\n?)+/gm), ([table]) =>
    table
      .trimEnd()
      .split('\n')
      .map((row) => row.split('|').length),
  );

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const numbersOf = (text: string) =>
  unique(
    proseOf(text)
      .replace(/(?<=\d )[A-Z][a-z]{2}(?= \d)/g, (name) => String(months.indexOf(name) + 1))
      .match(/\d+(?:[.,:]\d+)*/g) ?? [],
  );

const chineseOf = (name: string) => (name in others ? [others[name]] : chineseNamesOf(name));
const inBold = /\*\*([^*]+)\*\*/g;
const namesIn = (text: string) => found(proseOf(text), /(?<!\w)_([^_]+)_(?!\w)/g);

describe.each(documents)('%s and %s', (english, translated) => {
  const [ours, theirs] = [sectionsOf(english), sectionsOf(translated)];

  test('lead to each other', () => {
    const [one, other] = [english, translated].map((file) => file.replace('docs/', ''));
    expect(ours[0].text).toContain(`\n\n[中文](${other})\n`);
    expect(theirs[0].text).toContain(`\n\n[English](${one})\n`);
  });

  test('have the same headings', () => {
    expect(theirs.map(({ level }) => level)).toEqual(ours.map(({ level }) => level));
  });

  describe.each(ours.map(({ title, text }, i) => [title, text, theirs[i]?.text ?? ''] as const))(
    '%s',
    (_, text, translation) => {
      test('has the same formulas, commands and other code', () => {
        expect(found(translation, fences, 0)).toEqual(found(text, fences, 0));
        const spans = [text, translation].map((each) => unique(found(each.replace(fences, ''), code, 0)));
        expect(spans[1]).toEqual(spans[0]);
      });

      test('has the same links and pictures', () => expect(targetsOf(translation)).toEqual(targetsOf(text)));
      test('has the same tables', () => expect(tablesOf(translation)).toEqual(tablesOf(text)));
      test('has the same numbers', () => expect(numbersOf(translation)).toEqual(numbersOf(text)));

      test('calls what is in the pane as the pane does', () => {
        const names = unique(namesIn(text));
        expect(names.filter((name) => chineseOf(name).length === 0)).toEqual([]);
        const quoted = found(proseOf(translation), /“([^”]+)”/g);
        expect(names.filter((name) => !chineseOf(name).some((own) => quoted.includes(own)))).toEqual([]);
        const known = names.flatMap(chineseOf);
        expect(quoted.filter((name) => !known.includes(name))).toEqual([]);
      });

      test('calls tabs, views and models as the pane does', () => {
        const marked = (all: string) => [
          ...found(proseOf(all), inBold),
          ...found(proseOf(all), /^\| ([^|]+?) +\|/gm),
        ];
        const [here, there] = [marked(text), marked(translation)];
        const lacking = here.filter(
          (name) =>
            chineseNamesOf(name).length > 0 && !chineseNamesOf(name).some((own) => there.includes(own)),
        );
        expect(lacking).toEqual([]);
      });

      test('is in Chinese typography', () => {
        const prose = proseOf(translation)
          .replace(/“[^”]*”/g, '')
          .replace(/[[\]]/g, '');
        expect(badTypography(prose)).toEqual([]);
      });
    },
  );
});
