import type { GuessedRole } from './roles';

/**
 * `order` and `aside` have no role here; naming them keeps the number of an order, or what was taken off it, from being
 * taken for the value.
 */
export type Meaning = Exclude<GuessedRole, 'orderId'> | 'order' | 'aside';

/**
 * Words of headings by meaning, as analytics, shops and customer systems export them. English words match whole words,
 * Chinese ones any part of the heading; words joined by _ count only together, and then more than each alone.
 */
const words: Record<Meaning, string> = {
  customer:
    'customer client user visitor account contact member buyer shopper subscriber person lead cookie uid ' +
    'email distinct openid unionid user_pseudo ' +
    '客户 用户 顾客 会员 买家 访客 账号 账户 联系人 粉丝 手机 邮箱',
  time: 'time date timestamp datetime when day at on occurred created 时间 日期 时刻 日子',
  touchpoint:
    'touchpoint touch channel source medium referrer placement origin channel_group channel_grouping ' +
    'source_type source_platform 触点 渠道 来源 媒介 接触点 媒体 场景 入口',
  value:
    'value revenue amount sales price total ttv gmv income turnover purchase converted conversion conversion_flag 金额 价值 收入 销售额 营收 成交额 价格 总额',
  campaign: 'campaign promotion 活动 广告系列 推广 广告计划 广告组',
  product: 'product item lineitem sku article merchandise 产品 商品 货品 品类',
  segment:
    'segment group tier plan cohort region country market industry 细分 分群 客群 地区 等级 分组 群体 套餐 方案',
  cost: 'cost costs spend spending spent expense expenses cpc cpm budget 成本 费用 花费 支出 预算 消耗',
  milestone: 'milestone 里程碑',
  currency: 'currency 货币 币种',
  event: 'event action activity step stage page 事件 步骤 行为 操作 动作 阶段 页面 环节',
  aside:
    'fee 手续费 interaction hit hit_number index impression impr click session reach zip postcode phone ' +
    'discount_amount refund_amount refunded_amount tax_amount tax_total shipping_amount shipping_total discount_total ' +
    '优惠金额 退款金额 运费金额',
  order: 'order transaction invoice session event 订单 交易 发票 事件',
};

const vocabulary = Object.entries(words).flatMap(([meaning, list]) =>
  list.split(' ').map((word) => ({ meaning: meaning as Meaning, word: word.replaceAll('_', ' ') })),
);

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** What a heading still means without: units in brackets, currencies, and endings such as "ID" or "name". */
const endings =
  /[\s#:：]*(\b(id|ids|no|nr|number|name|key|code|usd|eur|gbp|cny|rmb|utc)|编号|名称|昵称|标识|代码|号|名)$/i;

/** "customerID", "Customer Id" and "customer_id (CRM)" all become "customer". */
export function coreOf(heading: string): string {
  let core = heading
    .replace(/[(（[].*?[)）\]]/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-./$€£¥]+/g, ' ')
    .replace(/\b(of|in|per)\b.*$/i, '')
    .trim()
    .toLowerCase();
  for (let shorter = core.replace(endings, '').trim(); shorter && shorter !== core;) {
    core = shorter;
    shorter = core.replace(endings, '').trim();
  }
  return core;
}

const orderNumber =
  /(^|\W)(order|transaction|invoice|purchase) ?(id|no|nr|number|#)\W*$|(bestell|auftrags|rechnungs)-?(nr|nummer)\W*$|(订单|交易|发票)(编号|号|单号|ID)$/i;

const inWords = (heading: string): string =>
  heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim();

/** "Revenue", "Order amount", 金额: money, whatever the cells hold. */
export const isOfMoney = (heading: string): boolean =>
  /revenue|amount|sales|price|gmv|income|turnover|金额|价格|总额|收入|销售额|营收|成交额/i.test(heading);

/** "Converted", "conversion_flag", 转化: who converted, or how often. */
export const isOfConversions = (heading: string): boolean => /conversion|converted|flag|转化/i.test(heading);

/** "order_id", "Invoice No", 订单号. */
export const isOrderNumber = (heading: string): boolean => orderNumber.test(inWords(heading));

/** "payment ID", 金额编号: whatever it is the number of, it is no amount. */
export const isNumberOf = (heading: string): boolean =>
  /(^|\s)(id|ids|no|number|#|index)\W*$|nr\W*$|nummer$|^(n[°º]|n[uú]m(\.|ero)|numéro)|编号$/i.test(
    inWords(heading),
  );

/** "ID", 编号: does not say of what. */
export const isBareId = (heading: string): boolean =>
  /^(id|ids|uid|uuid|guid|key|编号|标识)$/i.test(inWords(heading));

/** "utm_medium", 媒介: says by what a visit came, and not where from. */
export const isMedium = (heading: string): boolean =>
  /^(?!.*(source|来源)).*(medium|媒介)$/.test(coreOf(heading));

const unitPrice =
  /(^|\W)(unit|item|lineitem|piece) price\W*$|(^|\W)price (each|per (unit|item|piece))\W*$|单价|einzelpreis|stückpreis/i;

/** "Unit Price", "price_each", 单价: what one piece costs, and no amount by itself. */
export const isUnitPrice = (heading: string): boolean => unitPrice.test(inWords(heading));

const quantity =
  /(^|\W)(quantity|qty|units|pieces)( (ordered|sold|purchased))?\W*$|数量|件数|(^|\W)(menge|stückzahl)\W*$/i;

/** "Quantity", "Units sold", 数量: how many pieces there were. */
export const isQuantity = (heading: string): boolean => quantity.test(inWords(heading));

/**
 * How strongly a heading speaks for each meaning: 3 where the word ends the heading, since the last word is what a
 * heading is about ("customer segment" is a segment), 1 where the word only occurs in it.
 */
export function meaningsOf(heading: string): Map<Meaning, number> {
  const core = coreOf(heading);
  const found = new Map<Meaning, number>();
  for (const { meaning, word } of vocabulary) {
    const ends = isChinese(word) ? core.endsWith(word) : new RegExp(`(^|\\s)${word}s?$`).test(core);
    const occurs = isChinese(word) ? core.includes(word) : new RegExp(`(^|\\s)${word}s?(\\s|$)`).test(core);
    // What several words say together outweighs the last of them.
    const score = ends ? (word.includes(' ') || meaning === 'aside' ? 4 : 3) : occurs ? 1 : 0;
    if (score > (found.get(meaning) ?? 0)) found.set(meaning, score);
  }
  return found;
}
