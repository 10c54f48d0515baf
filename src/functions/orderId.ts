import { optional, range } from './arguments';

export const orderIdArgument = optional(
  range(
    'orderId',
    'Order id of each row, blank where there is none: rows of one id at one moment are its lines and count once.',
  ),
  null,
);

/** What order ids are in every function over orders. */
export const orderIdDetail =
  "With orderId, rows of one id of a customer at one moment are the lines of an order and add up, equal ones too, so each holds its own amount and not the order's total; the order counts once. The same sum again at a later moment is the order sent again and counts once, another sum is added to it. A refund belongs to the order of its id before any other. Notes say how many were sent again.";

/** What order ids and refunds are, in every function over a journey log. */
export const orderDetails = [
  "With orderId, rows of one id of a customer at one moment are the lines of an order and add up, equal ones too, so each holds its own amount and not the order's total; the order counts once. The same sum again at a later moment is the order sent again and counts once, another sum is added to it; the heading Conversions says how many were sent again.",
  'A negative value is a refund. It belongs to the order of its id, without one to the latest earlier order whose value left equals it, else to the latest earlier ones with value left, one after the other, and takes back credit where the credit of its order went. It is no conversion. An order refunded whole, and its refund, are as if neither row were there: its touches go on to the next order, or to a journey that did not convert. What no order covers is Unattributed, and the heading Conversions says so.',
] as const;
