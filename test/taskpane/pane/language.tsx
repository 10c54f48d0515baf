import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { formatSpoken } from '../../../src/language/format';
import { startLanguage } from '../../../src/taskpane/pane/language';
import { Pane } from '../../../src/taskpane/pane/Pane';
import { englishSpeech, setLanguage, inCurrentLanguage } from '../../../src/language/current';
import { fakeServices } from '../fakes';
import './support';

afterEach(() => setLanguage(englishSpeech));

describe('a catalogue', () => {
  const english = { title: 'Data', groups: { rows: (count: string) => `${count} rows` }, list: ['a'] };
  const texts = inCurrentLanguage('sample', english);
  const { groups } = texts;

  test('answers in the language of the moment, even through a group taken before', () => {
    setLanguage({
      locale: 'zh-CN',
      language: 'zh-CN',
      translation: { sample: { title: '数据', groups: { rows: (n: string) => `${n} 行` }, list: ['甲'] } },
    });
    expect([texts.title, groups.rows('2'), texts.list[0]]).toEqual(['数据', '2 行', '甲']);
    setLanguage(englishSpeech);
    expect([texts.title, groups.rows('2'), texts.list[0]]).toEqual(['Data', '2 rows', 'a']);
  });
});

test('numbers follow the language of Excel where texts are in English', async () => {
  await startLanguage(fakeServices({ language: 'de-DE' }));
  expect(formatSpoken.money(1234.5)).toBe('1.234,50');
  expect(document.documentElement.lang).toBe('en');
});

test('the language chosen in the menu is kept, shown at once and said of the page', async () => {
  const kept = new Map<string, string>();
  const services = fakeServices({
    remember: (key, value) => void kept.set(key, value),
    recall: (key) => kept.get(key) ?? null,
  });
  render(<Pane services={services} onReady={jest.fn()} />);
  await userEvent.click(await screen.findByRole('button', { name: 'More options' }));
  await userEvent.click(await screen.findByRole('menuitemradio', { name: '简体中文' }));
  await waitFor(() => expect(kept.get('language')).toBe('zh-CN'));
  expect(document.documentElement.lang).toBe('zh-CN');
});
