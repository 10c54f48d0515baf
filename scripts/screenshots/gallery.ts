import { type Look, looks } from './looks';

/** docs/gallery.md: every state of the pane in every look. */
export function gallery(states: string[]): string {
  const all: Look[] = Object.values(looks);
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const picture = (state: string, { suffix, title, width }: Look) =>
    `<img src="images/${state}${suffix}.png" width="${width / 2}" alt="${state}: ${title}">`;
  return [
    '<!-- Written by npm run screenshots. -->',
    '',
    '# Every state of the pane',
    '',
    'After `npm start`, each of them stands at an address such as',
    '<http://localhost:3000/workbench/?state=result-journeys-funnel&theme=dark&language=zh-CN&width=320>.',
    '',
    row(['State', ...all.map(({ title }) => title)]),
    row(['State', ...all].map(() => '---')),
    ...states.map((state) => row([`\`${state}\``, ...all.map((look) => picture(state, look))])),
    '',
  ].join('\n');
}
