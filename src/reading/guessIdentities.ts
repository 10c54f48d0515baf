import type { Source } from '../excel/types';
import type { RoleColumns } from './roles';

/** Who somebody is: what a company calls its customers by. */
const owners =
  /(user|customer|member|account|person|profile|client|contact|crm|canonical|master)\W*(id|no|number|key|ref)?$|(客户|用户|会员|顾客)(编号|号|ID)?$/i;

/** An id as a device, a browser or a form gives it. */
const ids =
  /anonymous|pseudo|cookie|device|visitor|browser|session|distinct|alias|e-?mail|phone|merged|previous|\bold\b|^client\W*id$|^(any )?id(entifier)?$|匿名|设备|访客|邮箱|手机|标识/i;

/** Of the columns of an identity table the one with the ids and the one with the customers, by their headings, or else of two the first and the second. */
export function guessIdentities({ head, columns }: Source, hasHeadings: boolean): RoleColumns {
  const headings = hasHeadings
    ? head[0].map((heading) =>
        String(heading)
          .replace(/_/g, ' ')
          .replace(/([a-z])([A-Z])/g, '$1 $2')
          .trim(),
      )
    : [];
  const isId = headings.map((heading) => ids.test(heading));
  const isOwner = headings.map((heading, column) => !isId[column] && owners.test(heading));
  const [id, customer] = [isId.indexOf(true), isOwner.indexOf(true)];
  const other = (column: number) => (columns === 2 ? 1 - column : null);
  if (id < 0 && customer < 0) return columns === 2 ? { id: 0, customer: 1 } : { id: null, customer: null };
  return {
    id: id < 0 ? other(customer) : id,
    customer: customer < 0 ? other(id) : customer,
  };
}
