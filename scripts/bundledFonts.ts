import { writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Fontconfig's settings, under which all text is in Open Sans, which @sparticuz/chromium unpacks beside its browser.
 * Chinese, which it lacks, is in what the system has for it. How letters are smoothed is no matter of the system either.
 */
const settings = (openSans: string, cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${openSans}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <selectfont>
    <rejectfont><pattern><patelt name="scalable"><bool>true</bool></patelt></pattern></rejectfont>
    <acceptfont>
      <pattern><patelt name="family"><string>Open Sans</string></patelt></pattern>
      <pattern><patelt name="lang"><string>zh-cn</string></patelt></pattern>
    </acceptfont>
  </selectfont>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;

/** Writes them beside the unpacked browser and tells where. */
export function bundledFonts(folder: string): string {
  const file = path.join(folder, 'touchstone-fonts.conf');
  writeFileSync(
    file,
    settings(path.join(folder, 'fonts/fonts'), path.join(folder, 'touchstone-fonts-cache')),
  );
  return file;
}
