/** So many more bytes of files the engine has read. */
export interface BytesRead {
  type: 'READ';
  bytes: number;
}

/** As far as the types of a page know it, which has none. */
declare const FileReaderSync: { prototype: { readAsArrayBuffer(blob: Blob): ArrayBuffer } };

/** Not each read is worth a message. */
const enough = 1_000_000;

/**
 * Has a worker tell how much it reads of files. Of its own accord the engine tells nothing while it runs a statement: its progress bar
 * evaluates text as code, which the policy forbids.
 */
export function tellReading(): void {
  const { readAsArrayBuffer } = FileReaderSync.prototype;
  let untold = 0;
  FileReaderSync.prototype.readAsArrayBuffer = function (blob) {
    untold += blob.size;
    if (untold >= enough) {
      postMessage({ type: 'READ', bytes: untold } satisfies BytesRead);
      untold = 0;
    }
    return readAsArrayBuffer.call(this, blob);
  };
}
