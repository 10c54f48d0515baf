/** How headings end that tell, besides the source, where a visit came from. */
export const visitEndings = {
  medium: /(^|\s)medium$|媒介$/,
  campaign: /(^|\s)campaign$|广告系列$|活动$/,
  referrer: /(^|\s)referr?er( url)?$|引荐(来源)?$/,
};
