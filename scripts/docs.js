// Writes docs/functions.md from the declarations in src/functions, and adds what is new to the signatures that are frozen.
// `npm run docs`
// The help page is made from the same declarations by the build (help.html in dist, and help.zh-CN.html).
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
require('./typescript');
const { customFunctions } = require('../src/functions');
const { grown } = require('./docs/frozenSignatures');
const { functionReference } = require('./docs/reference');

const signatures = path.resolve(__dirname, '../test/fixtures/signatures.json');
const frozen = JSON.parse(readFileSync(signatures, 'utf8'));
writeFileSync(signatures, `${JSON.stringify(grown(frozen, customFunctions), null, 2)}\n`);

writeFileSync(path.resolve(__dirname, '../docs/functions.md'), functionReference(customFunctions));
