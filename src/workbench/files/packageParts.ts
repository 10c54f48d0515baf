import { declaration, namespaces, tag } from './markup';

/** The parts of a file that is being made. */
export interface Editor {
  add(path: string, text: string): void;
  edit(path: string, change: (xml: string) => string): void;
}

/** Adds a part that is told of in the list of contents. */
export function addPart(file: Editor, path: string, contentType: string, xml: string): void {
  file.add(path, declaration + xml);
  file.edit('/[Content_Types].xml', (types) =>
    types.replace('</Types>', `${tag('Override', { PartName: path, ContentType: contentType })}</Types>`),
  );
}

/** The parts that one part calls by ids. All of them lie in folders of `/xl`, as it does itself. */
export class Relations {
  private readonly links: string[] = [];

  /** Answers the id. */
  add(type: string, path: string): string {
    const id = `rId${this.links.length + 1}`;
    const target = path.replace(/^\/xl\//, '../');
    this.links.push(tag('Relationship', { Id: id, Type: `${namespaces.office}/${type}`, Target: target }));
    return id;
  }

  write(file: Editor, path: string): void {
    if (this.links.length === 0) return;
    const [, folder, name] = /^(.*\/)([^/]+)$/.exec(path) ?? ['', '', path];
    file.add(
      `${folder}_rels/${name}.rels`,
      declaration + tag('Relationships', { xmlns: namespaces.packaged }, ...this.links),
    );
  }
}

/** Numbers the parts of each kind through the whole file. */
export class Numbering {
  private readonly last = new Map<string, number>();

  next(kind: string): number {
    const number = (this.last.get(kind) ?? 0) + 1;
    this.last.set(kind, number);
    return number;
  }
}
