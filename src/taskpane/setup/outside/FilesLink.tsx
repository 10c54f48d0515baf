import { Link } from '@fluentui/react-components';
import { useRef } from 'react';
import { outsideTexts as say } from '../../texts/outside';

/** What is read: CSV, also packed, and Parquet. */
const accept = '.csv,.gz,.parquet';

/** Asks the browser for files. */
export function FilesLink({ label, onChoose }: { label: string; onChoose(files: readonly File[]): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Link as="button" onClick={() => input.current?.click()}>
        {label}
      </Link>
      <input
        ref={input}
        type="file"
        className="hidden"
        hidden
        multiple
        accept={accept}
        aria-label={say.files.choose}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file chosen again is a change as well.
          target.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
    </>
  );
}
