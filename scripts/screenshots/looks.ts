export interface Look {
  /** What the name of a picture ends with. */
  suffix: string;
  /** The heading of its pictures in docs/gallery.md. */
  title: string;
  theme: 'light' | 'dark';
  /** Excel's. */
  language: 'en-US' | 'zh-CN';
  width: number;
}

/** Each state of the pane as users meet it: as wide as most drag it, and dark and as narrow as it gets. */
export const looks = {
  light: { suffix: '', title: 'Light, 450 px', theme: 'light', language: 'en-US', width: 450 },
  dark: { suffix: '-dark', title: 'Dark, 320 px', theme: 'dark', language: 'en-US', width: 320 },
  lightChinese: { suffix: '-zh', title: 'Light, Chinese', theme: 'light', language: 'zh-CN', width: 450 },
  darkChinese: { suffix: '-dark-zh', title: 'Dark, Chinese', theme: 'dark', language: 'zh-CN', width: 320 },
} as const satisfies Record<string, Look>;
