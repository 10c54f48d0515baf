import { element } from './element';

export interface PickedFile {
  name: string;
  bytes: Uint8Array;
}

export function pickFile(accept: string): Promise<PickedFile | null> {
  return new Promise((resolve) => {
    const input = element('input', { type: 'file', accept, cancel: () => resolve(null) });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (!file) resolve(null);
      else
        void file.arrayBuffer().then((buffer) => resolve({ name: file.name, bytes: new Uint8Array(buffer) }));
    });
    input.click();
  });
}

export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart]));
  element('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
