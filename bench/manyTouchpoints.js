// Logs of as many touchpoints as are asked for, some of them met far more often than others.
const { mulberry32 } = require('../test/support/random');

/** The columns customer, time, touchpoint and value: three touches a customer and at most twelve, a tenth of the customers order. */
function buildManyTouchpoints(touches, touchpoints) {
  const random = mulberry32(20261130);
  const columns = { customer: [], time: [], touchpoint: [], value: [] };
  const add = (...row) => Object.values(columns).forEach((column, at) => column.push(row[at]));
  for (let customer = 0, made = 0; made < touches; customer++) {
    let time = 45292 + 300 * random();
    const name = `c${customer}`;
    let length = 0;
    do {
      add(name, time, `T${Math.floor(touchpoints * random() ** 2)}`, null);
      time += 5 * random();
      made++;
      length++;
    } while (random() < 0.66 && length < 12 && made < touches);
    if (random() < 0.1) add(name, time, null, Math.round(2000 + 18000 * random()) / 100);
  }
  return columns;
}

module.exports = { buildManyTouchpoints };
