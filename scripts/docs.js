// Writes docs/functions.md from the declarations in src/functions. `npm run docs`
// The help page is made from the same declarations by the build (help.html in dist).
const { writeFileSync } = require('node:fs');
const path = require('node:path');
require('./typescript');
const { customFunctions } = require('../src/functions');
const { functionReference } = require('./docs/reference');

writeFileSync(path.resolve(__dirname, '../docs/functions.md'), functionReference(customFunctions));
