/** @jest-environment jsdom */
import { AnalysesPart } from '../../src/excel/analysesPart';
import { analysisVersion } from '../../src/excel/analysisVersions';
import { readKept } from '../../src/excel/keptAnalysis';
import type { AnalysisDefinition, Source } from '../../src/excel/types';
import { attributionModelsForPane } from '../../src/functions';
import { tableAnalyses } from '../../src/analyses';
import { type KeptRequest, readRequest, settingsOf } from '../../src/taskpane/kept/request';
import { defaultOptions, type Options } from '../../src/analyses/attribution/options';
import { noOtherTables } from '../../src/blueprint/otherTables';
import { problemsOf } from '../../src/taskpane/rules/problems';
import { problemsOf as problemsOfTable } from '../../src/blueprint/problems';
import { initialTable } from '../../src/taskpane/flow/tabState';
import { readSavedWorkbook, savedWorkbooks } from '../support/savedWorkbooks';
import { sourceIn } from './savedSource';

/** What earlier releases have kept in workbooks can be read, and run again, by this one. */

const kept = savedWorkbooks.flatMap((name) => {
  const workbook = readSavedWorkbook(name);
  const texts = workbook.analyses === null ? [] : new AnalysesPart(workbook.analyses).texts();
  return texts.map((text) => ({ name: `${name}: ${JSON.parse(text).name}`, text, workbook }));
});

test('there are analyses of every kind, as values and as formulas, in both languages', () => {
  const kinds = kept.map(({ text }) => JSON.parse(text) as AnalysisDefinition);
  const told = new Set(kinds.map(({ kind, form, language }) => `${kind}, ${form}, ${language}`));
  const analyses = ['attribution', ...tableAnalyses.map(({ id }) => id)];
  for (const kind of analyses) {
    for (const form of ['values', 'formula']) {
      for (const language of ['en', 'zh-CN']) expect(told).toContain(`${kind}, ${form}, ${language}`);
    }
  }
});

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
  if (kind === 'attribution') {
    const { columns, options, others } = settingsOf(request, sources, defaultOptions, 'refuse');
    const settings = { columns, options: options as Options, others: others ?? noOtherTables };
    return problemsOf(settings, attributionModelsForPane);
  }
  const analysis = tableAnalyses.find(({ id }) => id === kind);
  if (!analysis) throw new Error(`There is no analysis "${kind}".`);
  const { options: defaults } = initialTable(analysis);
  const { columns, options } = settingsOf(request, sources, defaults, 'refuse');
  return problemsOfTable(analysis, columns, options as typeof defaults);
}
