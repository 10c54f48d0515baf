import { hostOf } from './hostOf';

/** Well-known sites by what they are. Lists of our own: Google's may not be handed on. */

export type SiteKind = 'search' | 'social' | 'video' | 'shopping' | 'assistant';

export interface Site {
  kind: SiteKind;
  /** The word it is known by: `google` for `google.de`. */
  name: string;
  takesSubdomains: boolean;
}

interface SiteList {
  kind: SiteKind;
  /** Whether subdomains are of the same kind. */
  takesSubdomains: boolean;
  /** Names as tools write them, and hosts; `.*` stands for the domain of any country. */
  sites: string;
}

const lists: readonly SiteList[] = [
  {
    // Portals: their other hosts are mail, documents and the like.
    kind: 'search',
    takesSubdomains: false,
    sites: `
      google, google.*, search.google.com, news.google.com, lens.google.com, play.google.com, google-play,
      bing, bing.*, cn.bing.com, yahoo, yahoo.*, msn, msn.com, aol, aol.*, ask, ask.com, lycos, lycos.*, excite, excite.*,
      yandex, yandex.*, ya.ru, go.mail.ru, rambler, rambler.ru, seznam, seznam.cz, search.gmx.net, suche.t-online.de, suche.web.de,
      baidu, baidu.com, sogou, sogou.com, so.com, 360.cn, sm.cn, so.toutiao.com, naver, naver.com, daum, daum.net, zum.com, goo.ne.jp,
      brave, kagi, kagi.com, qwant, startpage, duckduckgo, ecosia, dogpile, mojeek, swisscows, metager`,
  },
  {
    kind: 'search',
    takesSubdomains: true,
    sites: `
      search.yahoo.*, search.aol.*, search.seznam.cz, search.naver.com, search.daum.net, search.brave.com, duckduckgo.com,
      ecosia.org, qwant.com, startpage.com, swisscows.com, mojeek.com, metager.*, dogpile.com, webcrawler.com, presearch.com,
      petalsearch.com, coccoc.com`,
  },
  {
    kind: 'social',
    takesSubdomains: true,
    sites: `
      facebook, facebook.com, fb, fb.com, fb.me, instagram, ig, instagram.com, threads, threads.com, threads.net, messenger,
      messenger.com, m.me, whatsapp, whatsapp.com, wa.me, twitter, twitter.com, x.com, t.co, linkedin, linkedin.com, lnkd.in,
      pinterest, pinterest.*, pin.it, reddit, reddit.com, redd.it, snapchat, snapchat.com, tiktok, tiktok.com, tumblr, tumblr.com,
      quora, quora.com, telegram, telegram.org, telegram.me, t.me, discord, discord.com, discord.gg, mastodon, mastodon.social,
      mastodon.online, bluesky, bsky.app, truthsocial.com, nextdoor, nextdoor.com, flickr, flickr.com, goodreads.com,
      livejournal.com, meetup, meetup.com, xing, xing.com, vk, vk.com, vkontakte, ok.ru, odnoklassniki, weibo, weibo.com, weibo.cn,
      wechat, weixin, weixin.qq.com, qzone.qq.com, xiaohongshu, xiaohongshu.com, xhslink.com, rednote, douyin, douyin.com, kuaishou,
      kuaishou.com, zhihu, zhihu.com, douban, douban.com, tieba.baidu.com, line.me, kakaotalk, story.kakao.com, yelp, yelp.com,
      stackoverflow.com, stackexchange.com, news.ycombinator.com, groups.google.com`,
  },
  {
    kind: 'video',
    takesSubdomains: true,
    sites: `
      youtube, youtube.com, youtube-nocookie.com, youtu.be, vimeo, vimeo.com, dailymotion, dailymotion.com, dai.ly, twitch, twitch.tv,
      netflix, netflix.com, hulu, hulu.com, disneyplus, disneyplus.com, ted, ted.com, wistia, wistia.com, wistia.net, vidyard.com,
      crunchyroll, crunchyroll.com, primevideo, primevideo.com, hbomax.com, peacocktv.com, paramountplus.com, tubitv.com, pluto.tv,
      rumble, rumble.com, odysee.com, kick.com, rutube, rutube.ru, nicovideo.jp, youku, youku.com, iqiyi, iqiyi.com, bilibili,
      bilibili.com, b23.tv, v.qq.com, tudou.com`,
  },
  {
    // Without payment providers: who comes back from one has come from elsewhere.
    kind: 'shopping',
    takesSubdomains: true,
    sites: `
      amazon, amazon.*, ebay, ebay.*, etsy, etsy.com, walmart, walmart.com, target.com, bestbuy.com, costco.com, wayfair.com,
      google shopping, shopping.google.com, igshopping, shopify, shopify.com, shop.app, shopping.yahoo.*, shopping.naver.com, shopzilla,
      shopping.com, bizrate.com, pricegrabber.com, pricerunner, pricerunner.*, pricespy.*, idealo, idealo.*, geizhals, geizhals.*,
      billiger.de, kelkoo, kelkoo.*, ceneo, ceneo.pl, heureka, heureka.*, kakaku.com, alibaba, alibaba.com, aliexpress, aliexpress.*,
      1688.com, taobao, taobao.com, tmall, tmall.com, jd.com, pinduoduo, pinduoduo.com, temu, temu.com, shein, shein.com,
      rakuten, rakuten.com, rakuten.co.jp, coupang, coupang.com, gmarket.co.kr, 11st.co.kr, lazada, lazada.*, shopee.*, flipkart,
      flipkart.com, myntra, myntra.com, mercadolibre, mercadolibre.*, mercadolivre, mercadolivre.com.br, allegro, allegro.pl,
      zalando, zalando.*, otto.de, bol.com, cdiscount, cdiscount.com, fnac.com, vinted, vinted.*, ozon, ozon.ru, wildberries,
      wildberries.ru, trendyol, trendyol.com, hepsiburada, hepsiburada.com`,
  },
  {
    kind: 'assistant',
    takesSubdomains: false,
    sites: `
      chatgpt, chatgpt.com, chat.openai.com, openai.com, claude.ai, gemini.google.com, bard.google.com, copilot.microsoft.com,
      copilot.cloud.microsoft, perplexity, perplexity.ai, grok.com, meta.ai, chat.mistral.ai, chat.deepseek.com, chat.qwen.ai, kimi.com,
      doubao.com, yiyan.baidu.com, poe.com, you.com, duck.ai, phind.com, character.ai, pi.ai`,
  },
];

/** The domain of a country (`.de`, `.co.uk`) or one of those for all (`.com`). */
const anyEnding = /\.(?:[a-z]{2,3}|(?:com?|net?|org)\.[a-z]{2})$/;

const sites = new Map(
  lists.flatMap(({ kind, takesSubdomains, sites: listed }) =>
    listed.split(',').map((entry): [string, Site] => {
      const site = entry.trim();
      const name = site.replace('.*', '').replace(anyEnding, '').split('.').at(-1) ?? site;
      return [site, { kind, name, takesSubdomains }];
    }),
  ),
);

/** The well-known site that a name, a host or an address (in lower case) means; the nearest domain that is listed tells. */
export function siteOf(nameOrAddress: string): Site | null {
  const name = hostOf(nameOrAddress) || nameOrAddress;
  for (let at = 0; ; at = name.indexOf('.', at) + 1) {
    const domain = name.slice(at);
    const site = sites.get(domain) ?? sites.get(domain.replace(anyEnding, '.*'));
    const isItself = at === 0 || name.slice(0, at) === 'm.';
    if (site) return isItself || site.takesSubdomains ? site : null;
    if (!domain.includes('.')) return null;
  }
}
