import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What of the add-in Excel shows around the pane, as the manifest and the list of shortcuts have it. */

const root = path.resolve(__dirname, '../../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const shortcutFile = JSON.parse(readFileSync(path.join(root, 'assets/shortcuts.json'), 'utf8')) as {
  shortcuts: { action: string; key: { default: string } }[];
};

/** A text by the languages of Excel; `en-US` is always there. */
export type Texts = Record<string, string>;

export interface Control {
  id: string;
  label: Texts;
  tip: Texts;
  /** The command it calls; `null`: it shows the pane. */
  command: string | null;
}

function textsOf(id: string): Texts {
  const name = id.replaceAll('.', '\\.');
  const [, english, others = ''] =
    new RegExp(`<bt:String id="${name}" DefaultValue="([^"]*)"(?: />|>([\\s\\S]*?)</bt:String>)`).exec(
      manifest,
    ) ?? [];
  const overrides = others.matchAll(/Locale="([^"]*)" Value="([^"]*)"/g);
  return {
    'en-US': english,
    ...Object.fromEntries(Array.from(overrides, ([, locale, text]) => [locale, text])),
  };
}

function controlsOf(extensionPoint: string): Control[] {
  const [, part] =
    new RegExp(`<ExtensionPoint xsi:type="${extensionPoint}">([\\s\\S]*?)</ExtensionPoint>`).exec(manifest) ??
    [];
  return Array.from(
    (part ?? '').matchAll(/<Control [^>]*id="([^"]*)">([\s\S]*?)<\/Control>/g),
    ([, id, control]) => {
      const resid = (element: string) => new RegExp(`<${element} resid="([^"]*)"`).exec(control)?.[1] ?? '';
      const command = /<FunctionName>([^<]*)</.exec(control)?.[1] ?? null;
      return { id, label: textsOf(resid('Label')), tip: textsOf(resid('Description')), command };
    },
  );
}

export const groupLabel = textsOf('Group.Label');
export const ribbonControls = controlsOf('PrimaryCommandSurface');
export const cellMenuControls = controlsOf('ContextMenu');

/** Keys such as `Ctrl+Alt+Shift+T`, and the command each calls. */
export const shortcuts = shortcutFile.shortcuts.map(({ action, key }) => ({
  keys: key.default,
  command: action,
}));
