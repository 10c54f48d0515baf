/** @jest-environment jsdom */
import { AnalysesPart } from '../../src/excel/analysesPart';
import { analysisVersion } from '../../src/excel/analysisVersions';
import { readKept } from '../../src/excel/keptAnalysis';
import type { AnalysisDefinition, Source } from '../../src/excel/types';
import { analyses } from '../../src/analyses';
import { type KeptRequest, readRequest, settingsOf } from '../../src/taskpane/kept/request';
import { problemsOf } from '../../src/blueprint/problems';
import { readSavedWorkbook, savedWorkbooks } from '../support/savedWorkbooks';
import { sourceIn } from './savedSource';

/** The inputs of options come with what makes requests. */
beforeAll(() => Promise.all(analyses.map((analysis) => analysis.loadRequest())));

/** What releases have kept in workbooks can be read, and run again, by this one. */

const kept = savedWorkbooks.flatMap((name) => {
  const workbook = readSavedWorkbook(name);
  const texts = workbook.analyses === null ? [] : new AnalysesPart(workbook.analyses).texts();
  return texts.map((text) => ({ name: `${name}: ${JSON.parse(text).name}`, text, workbook }));
});

/** The release whose workbooks are the first with these; all others are in those of 0.1.0. */
const since: Record<string, string> = { scorecard: '0.2.0' };

const isSince = (release: string, first = '0.1.0') =>
  release.localeCompare(first, 'en', { numeric: true }) >= 0;
const releases = [...new Set(kept.map(({ name }) => name.split('/')[0]))];

test.each(releases)(
  '%s has left analyses of every kind, as values and as formulas, in both languages',
  (release) => {
    const left = kept.filter(({ name }) => name.startsWith(`${release}/`));
    const kinds = left.map(({ text }) => JSON.parse(text) as AnalysisDefinition);
    const told = new Set(kinds.map(({ kind, form, language }) => `${kind}, ${form}, ${language}`));
    for (const { id: kind } of analyses.filter(({ id }) => isSince(release, since[id]))) {
      for (const form of ['values', 'formula']) {
        for (const language of ['en', 'zh-CN']) expect(told).toContain(`${kind}, ${form}, ${language}`);
      }
    }
  },
);

test.each(kept)('$name can be read and run again', ({ text, workbook }) => {
  const { id, name, kind, form, language } = JSON.parse(text) as AnalysisDefinition;
  const reading = readKept(text);
  if (reading.kind !== 'analysis') throw new Error(`It is ${reading.kind}.`);
  const { analysis } = reading;
  expect(analysis).toMatchObject({ id, name, kind, form, language, version: analysisVersion });

  const request = readRequest(analysis.request);
  if (!request) throw new Error('Its request cannot be read.');
  const present = Object.fromEntries(
    analysis.sources.map((each) => [each.role, sourceIn(workbook, each.place.address)]),
  );
  expect(problemsIn(kind, request, present)).toEqual([]);
});

/** What the page would ask to put right before the analysis can run. */
function problemsIn(kind: string, request: KeptRequest, sources: Record<string, Source>): object[] {
  const analysis = analyses.find(({ id }) => id === kind);
  if (!analysis) throw new Error(`There is no analysis "${kind}".`);
  return problemsOf(analysis, settingsOf(request, sources, analysis, 'refuse'));
}
