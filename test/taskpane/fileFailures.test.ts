import { fileFailureText } from '../../src/taskpane/texts/files';

/** What the pane says where files cannot be read. */

test('a host without the header is told which one is missing, and for which files', () => {
  expect(fileFailureText({ code: 'forbidden', values: { directive: 'script-src' } })).toBe(
    "This host does not let files be read: the header Content-Security-Policy of the files under /engine/ forbids it (script-src). It has to contain script-src 'self' 'wasm-unsafe-eval' and connect-src 'self'.",
  );
  expect(fileFailureText({ code: 'noStart', values: { seconds: 60 } })).toContain(
    "the header script-src 'wasm-unsafe-eval' for the files under /engine/",
  );
});

test('files of other columns are told by their names', () =>
  expect(
    fileFailureText({ code: 'otherColumns', values: { column: 'x', has: 'a.csv', lacks: 'b.csv' } }),
  ).toBe('The files do not have the same columns: “x” is in “a.csv”, but not in “b.csv”.'));

test('what names nothing is said as it is', () =>
  expect(fileFailureText({ code: 'zone' })).toBe(
    'In files days are counted by the clock of UTC alone. Choose UTC as the time zone.',
  ));
