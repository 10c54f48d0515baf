/** @jest-environment jsdom */
import fc from 'fast-check';
import { readAnalyses, removeAnalysis, saveAnalysis } from '../../src/excel/analyses';
import { analysesNamespace } from '../../src/excel/analysesPart';
import { analysisVersion } from '../../src/excel/analysisVersions';
import type { AnalysisDefinition } from '../../src/excel/types';
import { anyText } from '../support/anyText';
import { written } from '../taskpane/fakes';
import { FakeWorkbook } from './fakeWorkbook';

const definition = (id: string, change: Partial<AnalysisDefinition> = {}): AnalysisDefinition => ({
  id,
  version: analysisVersion,
  language: 'en',
  kind: 'attribution',
  name: `Analysis ${id}`,
  comment: '',
  createdAt: '2026-03-01T09:00:00Z',
  updatedAt: '2026-03-01T09:00:00Z',
  request: { columns: { customer: 0 }, models: ['linear'] },
  sources: [{ role: 'log', place: { address: 'Journeys!A1:D9', sheetId: '{1}', table: null }, hash: null }],
  form: 'values',
  output: null,
  ...change,
});
const part = (...texts: string[]) =>
  `<analyses xmlns="${analysesNamespace}">${texts.map((text) => `<analysis>${text}</analysis>`).join('')}</analyses>`;

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});
const kept = async () => (await readAnalyses()).analyses.map(({ id }) => id);

it('keeps nothing in a workbook that has none', async () => {
  expect(await readAnalyses()).toEqual({ analyses: [], newer: 0, damaged: 0, orphans: [] });
  expect(book.xmlParts).toEqual([]);
});

it('keeps analyses in one part, in the order of their first saving', async () => {
  await saveAnalysis(definition('a'));
  await saveAnalysis(definition('b'));
  await saveAnalysis(definition('a', { name: 'Renamed' }));
  expect((await readAnalyses()).analyses).toEqual([definition('a', { name: 'Renamed' }), definition('b')]);
  expect(book.xmlParts).toHaveLength(1);
});

it('finds its part where Excel has lost track of namespaces', async () => {
  book.xmlParts.push({ id: '{foreign}', xml: '<other xmlns="urn:other"/>' });
  await saveAnalysis(definition('a'));
  book.isXmlIndexLost = true;
  expect(await kept()).toEqual(['a']);
  await saveAnalysis(definition('b'));
  expect(await kept()).toEqual(['a', 'b']);
  expect(book.xmlParts).toHaveLength(2);
});

it('removes one, and its part with the last', async () => {
  await saveAnalysis(definition('a'));
  await saveAnalysis(definition('b'));
  await removeAnalysis('a');
  expect(await kept()).toEqual(['b']);
  await removeAnalysis('unknown');
  await removeAnalysis('b');
  expect(book.xmlParts).toEqual([]);
});

it('is not broken by any text', async () => {
  const texts = fc.oneof(
    anyText({ maxLength: 30 }),
    fc.constantFrom(']]>', '</analysis>', '<!--', '&lt;', '\u0000\u0085\ud800\uffff', '\r\n\t', '漏斗 👋'),
  );
  await fc.assert(
    fc.asyncProperty(texts, texts, async (id, name) => {
      book.xmlParts.length = 0;
      const saved = definition(id, { name, request: { [name]: id } });
      await saveAnalysis(saved);
      await saveAnalysis({ ...saved, kind: name });
      expect((await readAnalyses()).analyses).toEqual([{ ...saved, kind: name }]);
    }),
    { numRuns: 60 },
  );
});

it('saves several at once without losing one', async () => {
  await Promise.all(['a', 'b', 'c', 'd'].map((id) => saveAnalysis(definition(id))));
  expect(await kept()).toEqual(['a', 'b', 'c', 'd']);
});

it('goes on saving after a failure', async () => {
  book.beforeSync = () => 'AccessDenied';
  await expect(saveAnalysis(definition('a'))).rejects.toMatchObject({ kind: 'protected' });
  book.beforeSync = () => null;
  await saveAnalysis(definition('b'));
  expect(await kept()).toEqual(['b']);
});

it('changes one analysis without touching what others saved meanwhile', async () => {
  await saveAnalysis(definition('a'));
  const [old] = (await readAnalyses()).analyses;
  // Another pane changes its own analysis, and adds one.
  await saveAnalysis(definition('b'));
  await saveAnalysis({ ...old, name: 'Mine' });
  expect((await readAnalyses()).analyses.map(({ name }) => name)).toEqual(['Mine', 'Analysis b']);
});

it('reads and changes analyses in two parts, as two first savings leave them', async () => {
  book.xmlParts.push({ id: '{1}', xml: part(JSON.stringify(definition('a'))) });
  book.xmlParts.push({ id: '{2}', xml: part(JSON.stringify(definition('b'))) });
  await saveAnalysis(definition('b', { name: 'Changed' }));
  await saveAnalysis(definition('c'));
  expect((await readAnalyses()).analyses.map(({ name }) => name)).toEqual([
    'Analysis a',
    'Analysis c',
    'Changed',
  ]);
});

it('leaves alone the parts of others', async () => {
  book.xmlParts.push({ id: '{1}', xml: '<other xmlns="urn:other"/>' });
  await saveAnalysis(definition('a'));
  await removeAnalysis('a');
  expect(book.xmlParts).toEqual([{ id: '{1}', xml: '<other xmlns="urn:other"/>' }]);
});

describe('what it does not know', () => {
  const newer = JSON.stringify({ id: 'n', version: 99, shape: 'unknown' });

  it('counts and keeps what a newer release saved, to the letter', async () => {
    book.xmlParts.push({
      id: '{1}',
      xml: part(newer).replace('<analysis>', '<extra to="keep"/><analysis why="x">'),
    });
    await saveAnalysis(definition('a'));
    expect(await readAnalyses()).toMatchObject({ analyses: [definition('a')], newer: 1, damaged: 0 });
    expect(book.xmlParts[0].xml).toContain(`<extra to="keep"/><analysis why="x">${newer}</analysis>`);
  });

  it('does not save an old form over a newer one', async () => {
    book.xmlParts.push({ id: '{1}', xml: part(newer) });
    await expect(saveAnalysis(definition('n'))).rejects.toMatchObject({ kind: 'unavailable' });
    expect(book.xmlParts[0].xml).toBe(part(newer));
  });

  it.each(['', '{', '[]', '{"id":"a"}', '{"id":"a","version":0}', '{"id":"a","version":1,"name":"no more"}'])(
    'counts and keeps the damaged definition %s',
    async (text) => {
      book.xmlParts.push({ id: '{1}', xml: part(text) });
      await saveAnalysis(definition('b'));
      expect(await readAnalyses()).toMatchObject({ analyses: [definition('b')], damaged: 1 });
    },
  );

  it.each([
    `<analyses xmlns="${analysesNamespace}"><analysis>`,
    `<other xmlns="${analysesNamespace}"/>`,
    `<a:analyses xmlns:a="urn:other" xmlns="${analysesNamespace}"/>`,
  ])('refuses to touch a damaged part: %s', async (xml) => {
    book.xmlParts.push({ id: '{1}', xml });
    for (const work of [
      () => readAnalyses(),
      () => saveAnalysis(definition('a')),
      () => removeAnalysis('a'),
    ]) {
      await expect(work()).rejects.toMatchObject({ kind: 'analyses damaged' });
    }
    expect(book.xmlParts).toEqual([{ id: '{1}', xml }]);
  });
});

describe('the hidden name of an output', () => {
  const output = { ...written, tableName: 'Attribution', note: ['Source: “Journeys”', 'x'.repeat(400)] };
  const withOutput = (id: string, change: Partial<AnalysisDefinition> = {}) =>
    definition(id, { output, ...change });
  const lose = () => void book.xmlParts.splice(0);
  const orphans = async () => (await readAnalyses()).orphans;
  beforeEach(() => book.names.push({ name: 'Attribution', formula: '=Sheet1!A4' }));

  it('brings back an analysis that the workbook has lost', async () => {
    const saved = withOutput('a', { comment: 'He said "so", twice' });
    await saveAnalysis(saved);
    expect(await orphans()).toEqual([]);
    expect(book.names.map(({ name, isHidden }) => [name, isHidden])).toContainEqual(['Touchstone.a', true]);
    lose();
    expect(await orphans()).toEqual([saved]);
    await saveAnalysis(saved);
    expect(await orphans()).toEqual([]);
    expect(await kept()).toEqual(['a']);
  });

  it('follows the analysis, and goes with it', async () => {
    await saveAnalysis(withOutput('a'));
    await saveAnalysis(withOutput('a', { name: 'Renamed' }));
    expect(book.names.filter(({ name }) => name === 'Touchstone.a')).toHaveLength(1);
    await saveAnalysis(withOutput('b'));
    await removeAnalysis('a');
    lose();
    expect(await orphans()).toMatchObject([{ id: 'b' }]);
  });

  it('is none where nothing was written, or what was is gone', async () => {
    await saveAnalysis(definition('a'));
    expect(book.names).toHaveLength(1);
    await saveAnalysis(withOutput('b'));
    lose();
    book.names = book.names.filter(({ name }) => name !== 'Attribution');
    expect(await orphans()).toEqual([]);
  });

  it('does without the note where all would be too long, and is left out where that is not enough', async () => {
    await saveAnalysis(withOutput('a', { output: { ...output, note: ['x'.repeat(9000)] } }));
    await saveAnalysis(withOutput('b', { comment: 'x'.repeat(9000) }));
    lose();
    expect(await orphans()).toMatchObject([{ id: 'a', output: { note: [] } }]);
  });

  it('holds any text, in pieces that Excel takes', async () => {
    await fc.assert(
      fc.asyncProperty(anyText({ maxLength: 300 }), async (comment) => {
        lose();
        await saveAnalysis(withOutput('a', { comment }));
        const [{ formula }] = book.names.filter(({ name }) => name === 'Touchstone.a');
        expect(formula.length).toBeLessThanOrEqual(8192);
        for (const [, text] of formula.matchAll(/"((?:[^"]|"")*)"/g))
          expect(text.replaceAll('""', '"').length).toBeLessThanOrEqual(255);
        lose();
        expect(await orphans()).toEqual([withOutput('a', { comment })]);
      }),
      { numRuns: 50 },
    );
  });

  it('is not missed where Excel takes none', async () => {
    book.version = '1.6';
    await saveAnalysis(withOutput('a'));
    expect(await kept()).toEqual(['a']);
    expect(book.names).toHaveLength(1);
  });
});
