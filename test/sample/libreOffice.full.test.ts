import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expectSameInLibreOffice, testWithLibreOffice } from '../support/libreOffice';

testWithLibreOffice(
  'LibreOffice opens the sample',
  () => expectSameInLibreOffice(readFileSync(path.resolve(__dirname, '../../assets/sample.xlsx'))),
  180_000,
);
