import { isNumberOf } from './roleWords';

/** A heading without case, and with blanks between its words. */
const plain = (heading: string): string =>
  heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-./]+/g, ' ')
    .trim()
    .toLowerCase();

/** Numbers that people have beside amounts: places, ages, counts, marks. */
const noAmount = new RegExp(
  [
    String.raw`\b(postal|post|zip|pin|area|country|dialing)? ?codes?$`,
    String.raw`\b(postal|plz|cp|pincode|fax|mobile|age|employees?|rating|score|rank|position|length|version|lat|lng|lon)$`,
    String.raw`\b(latitude|longitude|duration|seconds|minutes|hour|weekday|week|month|quarter|year|percent|percentage)$`,
    String.raw`\b(count|quantity|qty|users|visits|visitors|views|pageviews|followers|subscribers|type|kind|level)$`,
    String.raw`^(number|count|no|total number|postleitzahl|alter|anzahl|âge|edad|code postal|código postal)( |$)`,
    '邮编|邮政编码|年龄|评分|次数|人数|天数|时长',
  ].join('|'),
);

/** A heading of numbers that are no money, such as "Postal Code" and "Number of Employees". */
export const isNoAmount = (heading: string): boolean => noAmount.test(plain(heading));

const ofOrders =
  /\b(payment|billing|shipping|shipment|delivery|refund|coupon|owner|pipeline|gender|city|province)\b|支付方式|付款方式|配送|收货/;
const status = /\bstatus\b|状态/;

/** A heading of what is known of an order or a customer, such as "Payment Method", and that nobody met anywhere. */
export const isNoEvent = (heading: string): boolean => ofOrders.test(plain(heading));

/** The same, and how far something has come. */
export const isNoTouchpoint = (heading: string): boolean => isNoEvent(heading) || status.test(plain(heading));

/** Dates on which nothing happened to the customer: "Last Modified Date", "Due date". */
export const isNoWait = (heading: string): boolean =>
  /\b(modified|updated|edited|changed|due|expected|planned|scheduled|synced|imported|exported)\b|更新|修改|预计/.test(
    plain(heading),
  );

/** "Tax 2 Value", "Order total": money, though its words may be those of a date. */
export const isOfMoney = (heading: string): boolean =>
  /\b(tax|amount|total|price|discount|fee|revenue)\b|金额|税/.test(plain(heading));

/** "Active users", "New customers": how many there were, where numbers stand below. */
export const isHeadCount = (heading: string): boolean =>
  /\b(users|customers|visitors|clients|members|subscribers|buyers|accounts|contacts|leads)$|人数$|用户数$|客户数$/.test(
    plain(heading),
  );

/** Ids that never come again number the records themselves. */
export const isOwnId = (heading: string, variety: number, filled: number): boolean =>
  isNumberOf(heading) && variety === 1 && filled > 5;
