/** What is known of where a visit came from. All texts are tidy and in lower case, '' where there is none. */
export interface Visit {
  source: string;
  medium: string;
  campaign: string;
  /** The address of the page before, or its host. */
  referrer: string;
}
