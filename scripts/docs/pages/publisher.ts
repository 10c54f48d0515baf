/** Who offers this copy of the add-in, where the build was told: `--env publisher=… --env contact=…`. */
export interface Publisher {
  publisher?: string;
  contact?: string;
}

/** Where the contact leads: an e-mail address or a page on the web. */
export function contactLink(contact: string): string {
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(contact)) return `mailto:${contact}`;
  if (URL.canParse(contact) && new URL(contact).protocol === 'https:') return contact;
  throw new Error(
    `"${contact}" is no contact. Give an e-mail address or a web address: --env contact=help@example.com`,
  );
}
