// Logs read from columns of cells, as the functions read them.
const { EventLogBuilder, OrderLogBuilder, TouchLogBuilder } = require('../src/cells');

const [none, noRate] = [null, null];

function readTouches([customer, time, touchpoint, value]) {
  const rows = customer.length;
  const log = new TouchLogBuilder(rows);
  const who = log.customersAhead(customer, rows);
  for (let i = 0; i < rows; i++)
    log.add(customer[i], time[i], touchpoint[i], value[i], none, none, i + 1, none, noRate, false, who.at(i));
  return log.build();
}

function readOrders([customer, date, amount]) {
  const rows = customer.length;
  const log = new OrderLogBuilder(rows);
  const who = log.customersAhead(customer, rows);
  for (let i = 0; i < rows; i++)
    log.add(customer[i], date[i], amount[i], none, none, i + 1, noRate, who.at(i));
  return log.build();
}

function readEvents([customer, time, event]) {
  const rows = customer.length;
  const log = new EventLogBuilder(rows);
  const who = log.customersAhead(customer, rows);
  for (let i = 0; i < rows; i++) log.add(customer[i], time[i], event[i], i + 1, none, who.at(i));
  return log.build();
}

module.exports = { readEvents, readOrders, readTouches };
