import type { TableChoice } from '../../blueprint/settings';
import { namesCurrency } from '../../reading/inMoneyFormat';
import { moneyFormat } from '../../reading/moneyFormat';
import { isOfConversions, isOfMoney } from '../../reading/roleWords';

/** What headings and number formats say of the values in tables; `null`: nothing. */
export function valuesSay(tables: readonly (TableChoice | null | undefined)[]): 'money' | 'flags' | null {
  const said = tables.map((table) => (table ? saidIn(table) : null));
  return said.find((one) => one === 'money') ?? said.find((one) => one !== null) ?? null;
}

function saidIn({ source, hasHeadings, columns: { value } }: TableChoice): 'money' | 'flags' | null {
  if (!source || value === null) return null;
  const heading = hasHeadings ? String(source.head[0]?.[value]) : '';
  const format = moneyFormat(source, hasHeadings, value);
  if (isOfMoney(heading) || (format !== null && namesCurrency(format))) return 'money';
  return isOfConversions(heading) ? 'flags' : null;
}
