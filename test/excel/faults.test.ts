import { isSizeLimit, toWorkbookError } from '../../src/excel/faults';
import { WorkbookError } from '../../src/excel/workbookError';
import { failureText } from '../../src/taskpane/texts/workbook';

const excelError = (code: string) => Object.assign(new Error('words of the API'), { code });

it.each([
  ['AccessDenied', 'protected'],
  ['InvalidOperationInCellEditMode', 'editing'],
  ['ItemNotFound', 'sheet gone'],
  ['InvalidReference', 'bad address'],
  ['InvalidSelection', 'nothing selected'],
  ['RequestAborted', 'no answer'],
  ['ConnectionFailure', 'no answer'],
  ['ApiNotFound', 'unavailable'],
  ['GeneralException', 'unexpected'],
  ['InvalidArgument', 'unexpected'],
  ['SomethingNew', 'unexpected'],
])('%s is told as “%s”, never in the words of the API', (code, kind) => {
  const error = toWorkbookError(excelError(code));
  expect(error).toMatchObject({ kind });
  expect(failureText(error.failure)).toMatch(/^[A-Z].*\.$/);
  expect(failureText(error.failure)).not.toContain('API');
  expect(error.message).not.toContain('API');
});

it('keeps its own errors', () => {
  const error = new WorkbookError('empty', { code: 'emptyCells' });
  expect(toWorkbookError(error)).toBe(error);
});

it('knows the size limits', () => {
  expect(isSizeLimit(excelError('ResponsePayloadSizeLimitExceeded'))).toBe(true);
  expect(isSizeLimit(excelError('GeneralException'))).toBe(false);
  expect(isSizeLimit(null)).toBe(false);
});
