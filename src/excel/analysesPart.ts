import { WorkbookError } from './workbookError';

/** Marks the custom XML part that keeps the analyses. */
export const analysesNamespace = 'urn:touchstone:analyses';

const emptyPart = `<analyses xmlns="${analysesNamespace}"/>`;

/**
 * The custom XML part that keeps analyses: `<analyses><analysis>{…}</analysis>…</analyses>`, each definition as JSON.
 * It is changed in place, so whatever another release put there stays as it is.
 */
export class AnalysesPart {
  private readonly document: Document;

  constructor(xml: string = emptyPart) {
    this.document = new DOMParser().parseFromString(xml, 'application/xml');
    const root = this.document.documentElement;
    const isSound = this.document.getElementsByTagName('parsererror').length === 0;
    if (!isSound || root.namespaceURI !== analysesNamespace || root.localName !== 'analyses') throw damaged();
  }

  /** The JSON of each definition, in order. */
  texts(): string[] {
    return this.elements().map(({ textContent }) => textContent ?? '');
  }

  add(text: string): void {
    const element = this.document.createElementNS(analysesNamespace, 'analysis');
    element.textContent = text;
    this.document.documentElement.append(element);
  }

  replace(position: number, text: string): void {
    this.elements()[position].textContent = text;
  }

  remove(position: number): void {
    this.elements()[position].remove();
  }

  get isEmpty(): boolean {
    return this.document.documentElement.childElementCount === 0;
  }

  toXml(): string {
    return new XMLSerializer().serializeToString(this.document);
  }

  private elements(): Element[] {
    return Array.from(this.document.getElementsByTagNameNS(analysesNamespace, 'analysis'));
  }
}

/**
 * JSON as the part may hold it. JSON itself writes control characters and lone surrogates as escapes; these are the
 * others that XML has no place for.
 */
export const partText = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const damaged = () => new WorkbookError('analyses damaged', { code: 'analysesDamaged' });
