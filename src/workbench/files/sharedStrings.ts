import { declaration, escaped, namespaces, tag } from './markup';

/** Gathers the texts of cells while they are written, each kept once, and is the part of the file that holds them. */
export class SharedStrings {
  private readonly places = new Map<string, number>();
  private count = 0;

  /** The number by which cells call a text. */
  at(text: string): number {
    const place = this.places.get(text) ?? this.places.size;
    this.places.set(text, place);
    this.count++;
    return place;
  }

  xml(): string {
    const items = [...this.places.keys()].map((text) =>
      tag('si', {}, tag('t', { 'xml:space': text === text.trim() ? undefined : 'preserve' }, escaped(text))),
    );
    const counts = { count: this.count, uniqueCount: this.places.size };
    return declaration + tag('sst', { xmlns: namespaces.main, ...counts }, ...items);
  }
}
