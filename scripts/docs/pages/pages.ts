/** The pages a marketplace and an administrator ask for, beside the help. */
export const pageNames = ['support', 'privacy', 'terms'] as const;
export type PageName = (typeof pageNames)[number];

/** A paragraph, or several things one after the other. */
export type Block = string | readonly string[];

export interface PageText {
  title: string;
  lead: string;
  sections: readonly { title: string; blocks: readonly Block[] | 'licence' }[];
}

export interface PageTexts {
  pages: Readonly<Record<PageName, PageText>>;
  /** On top of every page: the others by their short names. */
  names: Readonly<Record<PageName | 'help', string>>;
  contact: {
    title: string;
    /** Who offers this copy and how to reach them. */
    by: (publisher: string) => string;
    reach: string;
    /** Where the build was told neither. */
    unknown: string;
  };
}
