import { utils } from '@e965/xlsx';
import type { SampleSheet } from '../../src/sample';
import { edit, type Parts } from './parts';

/** Sets the titles of a sheet without a table in bold: SheetJS writes number formats but no fonts. */
export function boldTitles(parts: Parts, sheetNumber: number, sheet: SampleSheet): void {
  let boldStyle = 0;
  edit(parts, '/xl/styles.xml', (xml) => {
    boldStyle = Number(/<cellXfs count="(\d+)"/.exec(xml)?.[1]);
    const font = /<fonts count="1">(<font>)(.*?<\/font>)<\/fonts>/;
    const xf = `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>`;
    return xml
      .replace(font, '<fonts count="2">$1$2$1<b/>$2</fonts>')
      .replace(
        /<cellXfs count="\d+">(.*?)<\/cellXfs>/,
        `<cellXfs count="${boldStyle + 1}">$1${xf}</cellXfs>`,
      );
  });
  edit(parts, `/xl/worksheets/sheet${sheetNumber}.xml`, (xml) =>
    (sheet.titles ?? []).reduce((text, { row: r, column: c }) => {
      const cell = `<c r="${utils.encode_cell({ r, c })}"`;
      return text.replace(`${cell} t="s">`, `${cell} s="${boldStyle}" t="s">`);
    }, xml),
  );
}
