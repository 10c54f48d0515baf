/** The domain the repository's manifest and the functions' help links name until a team puts in its own. */
export const placeholder = 'https://touchstone-addin.example';

/** The development add-in may be installed beside the released one, so it has its own id, name and namespace. */
export const development = {
  url: 'https://localhost:3000',
  id: '596e5af0-d8da-4146-b30e-f3b1540b4649',
  namespace: 'TOUCHDEV',
  name: 'Touchstone (dev)',
};

/** The address as the manifest wants it: https, without a slash at the end, a query or a fragment. */
function baseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.protocol !== 'https:' || url.search || url.hash) {
    throw new Error(
      `"${text}" is not the address of a web site. Excel loads add-ins from https only, such as https://addins.example.com/touchstone.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

/** The manifest, or the metadata of the functions, with the domain of whoever serves the add-in. */
export function withUrl(text: string, url: string): string {
  return text.replaceAll(placeholder, baseUrl(url));
}

export function developmentManifest(manifest: string): string {
  const { url, id, namespace, name } = development;
  return withUrl(manifest, url)
    .replace(/(?<=<Id>)[^<]+/, id)
    .replace(/(?<=id="Functions.Namespace" DefaultValue=")[^"]+/, namespace)
    .replace(/(?<=(?:<DisplayName|id="Group.Label"|id="OpenPane.Label") DefaultValue=")[^"]+/g, name);
}
