/** Chinese by English sentence, so that what several functions share is translated once. */
export type Translations = Readonly<Record<string, string>>;
