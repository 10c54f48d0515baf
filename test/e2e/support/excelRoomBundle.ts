import { execFileSync } from 'node:child_process';
import path from 'node:path';

export const excelRoomBundle = path.resolve('.cache/excel-room/excelRoom.js');

/** Puts src/excel into one script that a page can load. The bundler is an ES module, which tests cannot require. */
export const bundleExcelRoom = (): void =>
  void execFileSync(process.execPath, [path.join(__dirname, 'bundleExcelRoom.js')], { stdio: 'inherit' });
