import type { Migration } from '../../src/excel/analysisVersions';
import { readKept } from '../../src/excel/keptAnalysis';

/** A release in which the name was called `title`, and one that had no sources yet. */
const migrations: Migration[] = [
  ({ title, ...rest }) => ({ ...rest, name: title }),
  (older) => ({ ...older, sources: [] }),
];
const times = { createdAt: '2026-03-01T09:00:00Z', updatedAt: '2026-03-01T09:00:00Z' };
const common = { id: 'a', kind: 'attribution', language: 'en', comment: '', output: null, ...times };

it.each([
  { ...common, version: 1, title: 'Channels' },
  { ...common, version: 2, name: 'Channels' },
  { ...common, version: 3, name: 'Channels', sources: [] },
])('brings version $version up to date', (kept) => {
  expect(readKept(JSON.stringify(kept), migrations)).toEqual({
    kind: 'analysis',
    id: 'a',
    analysis: { ...common, version: 3, name: 'Channels', sources: [] },
  });
});

it('leaves a newer version to a newer release', () => {
  expect(readKept(JSON.stringify({ ...common, version: 4 }), migrations)).toEqual({ kind: 'newer', id: 'a' });
});

it('takes what an older release wrote to be in English', () => {
  const { language, ...older } = { ...common, name: 'Channels', sources: [] };
  expect(readKept(JSON.stringify({ ...older, version: 1 }))).toMatchObject({ analysis: { language } });
});

it('takes what an older release wrote for values', () => {
  const output = { sheet: 'Attribution', tableName: 'Attribution' };
  expect(readKept(JSON.stringify({ ...common, version: 1, name: 'A', sources: [], output }))).toMatchObject({
    analysis: { form: 'values', output: { ...output, form: 'values' } },
  });
});

it('takes a formula of an older release to be one the functions may refuse, until it is rewritten', () => {
  const output = { form: 'formula', sheet: 'Attribution', tableName: 'Attribution' };
  const older = { ...common, version: 3, name: 'A', sources: [], form: 'formula' };
  expect(readKept(JSON.stringify({ ...older, output }))).toMatchObject({ analysis: { formerFormula: true } });
  for (const kept of [older, { ...older, form: 'values', output }, { ...older, version: 4, output }]) {
    expect(readKept(JSON.stringify(kept))).not.toHaveProperty('analysis.formerFormula');
  }
});

it('takes the note of an older release to stand above its table, and nobody to have commented on it', () => {
  const { comment, ...older } = { ...common, name: 'A', sources: [] };
  const output = { form: 'values', above: ['Title', 'Note', ''] };
  const kept = { ...older, version: 4, form: 'values', output };
  expect(readKept(JSON.stringify(kept))).toMatchObject({
    analysis: { comment, output: { ...output, note: null } },
  });
});
