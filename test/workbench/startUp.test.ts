/** @jest-environment jsdom */
import { completeStartUp } from '../../src/workbench/bridge/startUp';

test.each([
  ['not there', undefined],
  ['closed to additions', Object.freeze({})],
])('office.js learns of its host where window.external is %s', (_, external) => {
  Object.defineProperty(window, 'external', { value: external, configurable: true });
  completeStartUp({
    theme: {},
    language: 'en-US',
    documentName: 'Workbook.xlsx',
    requirementSets: { ExcelApi: '1.20' },
  });
  const { GetHostInfo } = window.external as unknown as { GetHostInfo(): string };
  expect(GetHostInfo()).toMatch(/^Excel\$Web\$16\.00\$en-US\$/);
});
