// Writes assets/sample.xlsx: the sheets of src/sample as an Excel workbook. `npm run sample`
const { writeFileSync } = require('node:fs');
require('./typescript');
const { customFunctions } = require('../src/functions');
const { sampleWorkbook } = require('../src/sample');
const { workbookFile } = require('./sample/workbook');

writeFileSync('assets/sample.xlsx', workbookFile(sampleWorkbook(), customFunctions));
