import { CFB } from '@e965/xlsx';

/** The files inside an .xlsx file, as SheetJS reads and writes a zip archive. */
export interface Parts {
  FileIndex: Part[];
}

interface Part {
  content: Uint8Array;
  size: number;
  /** When the file was changed. */
  mt?: Date;
}

export function add(parts: Parts, path: string, text: string): void {
  CFB.utils.cfb_add(parts, path, Buffer.from(text));
}

export function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const part: Part | null = CFB.find(parts, path);
  if (!part) throw new Error(`SheetJS wrote no ${path}.`);
  const text = change(Buffer.from(part.content).toString());
  part.content = Buffer.from(text);
  part.size = part.content.length;
}
