import { cellsOf, column, columnsOf, type Page } from './page';
import type { SampleSheet } from './types';

/** Customer, time and event of three who signed up. */
const events: readonly (readonly [string, string, string])[] = [
  ['C1', '2026-03-02', 'signed up'],
  ['C1', '2026-03-05', 'member invited'],
  ['C1', '2026-03-09', 'project created'],
  ['C2', '2026-03-03', 'signed up'],
  ['C2', '2026-03-20', 'project created'],
  ['C2', '2026-03-24', 'member invited'],
  ['C3', '2026-03-10', 'signed up'],
  ['C3', '2026-04-02', 'member invited'],
];

/** What becomes of logs of events: waits, those who did not finish, and funnels. */
export function eventSteps(page: Page, journeys: SampleSheet): void {
  page.section(
    'TOUCH.TIMETOVALUE.EVENTS and TOUCH.ABANDONED: start and value of each customer, and who did not get there in time',
    'Value is reached with both events of column E. Below: who had created no project 14 days after the sign-up.',
  );
  page.add('Customer', 'Time', 'Event', null, 'Events that are the value');
  const first = page.rows.length + 2;
  const ranges = cellsOf('ABC', first, first + events.length - 1);
  const both = ['member invited', 'project created'];
  events.forEach((cells, i) => page.add(...cells, null, both[i] ?? null));
  page.add();
  page.add(`=TOUCH.TIMETOVALUE.EVENTS(${ranges},"signed up",E${first}:E${first + 1})`);
  page.leave(4);
  page.add(`=TOUCH.ABANDONED(${ranges},"signed up","project created",14)`);
  page.leave(3);

  page.section(
    'TOUCH.FUNNEL and TOUCH.FUNNEL.SEGMENTS: customers step by step, and segment by segment',
    'From Organic Search to Email to Direct within 30 days. Who still has time is not lost.',
  );
  page.add('Steps');
  const top = page.rows.length + 2;
  ['Organic Search', 'Email', 'Direct'].forEach((step) => page.add(step));
  page.add();
  const log = columnsOf(journeys, 'customer_id', 'timestamp', 'channel');
  page.add(`=TOUCH.FUNNEL(${log},A${top}:A${top + 2},30)`);
  page.leave(4);
  page.add(`=TOUCH.FUNNEL.SEGMENTS(${log},A${top}:A${top + 1},${column(journeys, 'segment')},30)`);
  page.leave(9);
}
