// Columns as CSV, for both sides of a comparison. Nothing in them needs quotes.
const { createReadStream, createWriteStream } = require('node:fs');
const { once } = require('node:events');
const readline = require('node:readline');

/** Writes columns of equal length, each under its name; `null` and NaN are empty. */
async function writeColumns(file, columns) {
  const [names, lists] = [Object.keys(columns), Object.values(columns)];
  const stream = createWriteStream(file);
  let lines = [names.join(',')];
  const flush = async () => {
    const isTaken = stream.write(`${lines.join('\n')}\n`);
    lines = [];
    if (!isTaken) await once(stream, 'drain');
  };
  for (let row = 0; row < lists[0].length; row++) {
    lines.push(lists.map((list) => (Number.isNaN(list[row]) ? '' : (list[row] ?? ''))).join(','));
    if (lines.length === 50_000) await flush();
  }
  await flush();
  stream.end();
  await once(stream, 'finish');
}

/** What one takes for a number is one; empty cells are `null`. */
const cellOf = (text) => (text === '' ? null : /^-?[\d.]+(e-?\d+)?$/.test(text) ? Number(text) : text);

/** The columns of a file by name, as cells. */
async function readColumns(file) {
  let columns = null;
  for await (const line of readline.createInterface({ input: createReadStream(file) })) {
    const cells = line.split(',');
    if (columns === null) columns = cells.map((name) => ({ name, cells: [] }));
    else columns.forEach((column, at) => column.cells.push(cellOf(cells[at])));
  }
  // As they come out of Excel's answer: a text cut out of a line would hold on to the line.
  return Object.fromEntries(columns.map(({ name, cells }) => [name, JSON.parse(JSON.stringify(cells))]));
}

module.exports = { readColumns, writeColumns };
