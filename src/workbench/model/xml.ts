/** The namespace of a document's root, '' for none; `null` where the text is no XML. */
export function rootNamespace(xml: string): string | null {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const isXml = document.getElementsByTagName('parsererror').length === 0;
  return isXml ? (document.documentElement.namespaceURI ?? '') : null;
}
