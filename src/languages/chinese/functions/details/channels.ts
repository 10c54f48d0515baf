import type { Translations } from '../descriptions/translations';

/** Channels of visits. */
export const channels: Translations = {
  "Answers GA4's default channel group: Direct, Cross-network, Paid Shopping, Paid Search, Paid Social, Paid Video, Display, Paid Other, Organic Shopping, Organic Social, Organic Video, Organic Search, AI Assistant, Referral, Email, Affiliates, Audio, SMS, Mobile Push Notifications; what no rule fits is Unassigned. The first rule that fits counts. Upper and lower case and blanks make no difference.":
    '给出 GA4 的默认渠道组：Direct、Cross-network、Paid Shopping、Paid Search、Paid Social、Paid Video、Display、Paid Other、Organic Shopping、Organic Social、Organic Video、Organic Search、AI Assistant、Referral、Email、Affiliates、Audio、SMS、Mobile Push Notifications；没有规则符合的为 Unassigned。以第一条符合的规则为准。大小写与空格不影响结果。',
  'Which sites are search engines, social networks, video or shopping sites or assistants is told by lists of our own, so a rare site may be another channel than in GA4. With www., of any country and, but for search engines, with any subdomain a site is the same. The rows of the published table that ask an advertising platform are left out. GA4 is literal: affiliates is not affiliate, mail is not email, coffeeshop in a campaign counts as shopping. Rules of your own put that right.':
    '哪些网站是搜索引擎、社交网络、视频或购物网站、AI 助手，由我们自己的列表判断，因此少见的网站可能与 GA4 中的渠道不同。带 www.、属于任何国家，以及（搜索引擎除外）带任何子域名，都视为同一网站。已公布的表中需要询问广告平台的行未采用。GA4 按字面判断：affiliates 不同于 affiliate，mail 不同于 email，营销活动中的 coffeeshop 算购物。您自己的规则可以纠正这些。',
  'Where source and medium are empty, they are filled in from the referrer: a search engine is organic, an assistant ai-assistant, any other host referral. Without a referrer and a campaign the visit is Direct. A source such as google / cpc without a medium holds both.':
    '来源与媒介为空时，由引荐网址补全：搜索引擎为 organic，助手为 ai-assistant，其他任何主机为 referral。没有引荐网址和营销活动的访问为 Direct。google / cpc 这样的来源，没有媒介时即同时包含两者。',
  'rules: in each row Field (Source, Medium, Campaign, Referrer or Host), Match (Contains, Is, Starts with or Matches), Text and Channel, with or without headings. They are read from the top before the default ones. Host is the host of the source or, where source and medium are empty, of the referrer, without www.; Is takes its subdomains too. With own as its channel a host is yours: who comes from it by a link came from nowhere, so its visits are Direct. Payment providers are best listed so.':
    'rules：每行为 Field（Source、Medium、Campaign、Referrer 或 Host）、Match（Contains、Is、Starts with 或 Matches）、Text 与 Channel，有无标题均可。它们先于默认规则，从上往下读取。Host 是来源的主机，来源与媒介为空时则为引荐网址的主机，不含 www.；Is 也包括其子域名。渠道填 own 表示主机是您自己的：经链接从那里来的人没有外部来源，因此其访问为 Direct。支付平台最好这样列出。',
  'Matches takes a regular expression, found anywhere in the text unless ^ and $ hold it: characters, ., [a-z], \\d, \\w, \\s, ( ), |, *, +, ? and {2,3}. Look-around, references and \\b are refused; none takes longer than the text is long.':
    'Matches 采用正则表达式，在文本的任何位置查找，除非用 ^ 和 $ 固定：可用普通字符、.、[a-z]、\\d、\\w、\\s、( )、|、*、+、?、{2,3}。不接受环视、引用与 \\b；任何表达式所需的时间都只与文本长度成正比。',
  'Blank rows at the end are left out; a first row of headings answers Channel.':
    '末尾的空行不计入；首行为标题时，给出 Channel。',
};
