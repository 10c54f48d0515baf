/** The language Excel is shown in, as a BCP 47 tag. */
export const displayLanguage = (): string => Office.context?.displayLanguage ?? navigator.language;
