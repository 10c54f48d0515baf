// npm run reduce: the small table that a definition asks of files too large for a pane, or the statement for a warehouse.
require('./typescript');
const { reduce } = require('./reduce/reduce');

reduce(process.argv.slice(2)).then(
  (said) => console.log(said),
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
