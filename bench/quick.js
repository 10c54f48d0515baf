// npm run bench -- --quick: a tenth of the rows and at most three runs, to see in under a minute which claim has moved.
const isQuick = process.argv.includes('--quick');

const sized = (rows) => (isQuick ? rows / 10 : rows);
const timesOf = (times) => (isQuick ? Math.min(times, 3) : times);

module.exports = { isQuick, sized, timesOf };
