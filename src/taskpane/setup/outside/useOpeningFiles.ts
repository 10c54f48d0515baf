import { useRef, useState } from 'react';
import type { LoadProgress } from '../../../engine';
import { outsideSource } from '../../../blueprint/outside';
import { engineFailureIn, openFor } from '../../actions/openedFiles';
import { engineText } from '../../actions/engineText';
import { isCancelled } from '../../flow/fault';
import { rolesAmong } from '../../flow/table';
import { useActions, useAnalysis, useFlow } from '../../tabs/context';

export interface Opening {
  /** `null`: nothing is being opened. */
  progress: LoadProgress | null;
  /** What came of the last files; its words follow the language. */
  failure: (() => string) | null;
  open(files: readonly File[]): Promise<void>;
  cancel(): void;
}

/** Opens files as the main table of the tab. With the same columns they keep what is set for those. */
export function useOpeningFiles(): Opening {
  const { id, tables } = useAnalysis();
  const { changeTable } = useActions();
  const { main } = useFlow().tables;
  const [progress, setProgress] = useState<LoadProgress | null>(null);
  const [failure, setFailure] = useState<(() => string) | null>(null);
  const working = useRef<AbortController | null>(null);

  async function open(files: readonly File[]): Promise<void> {
    working.current?.abort();
    const { signal } = (working.current = new AbortController());
    const tell = (now: LoadProgress) => {
      if (!signal.aborted) setProgress(now);
    };
    setFailure(null);
    tell({ rows: 0, of: 0 });
    try {
      const { outside, head, formats } = await openFor(id, files, { signal, onProgress: tell });
      const source = { ...outsideSource(outside), head, formats };
      const isSame = main.outside && String(main.source?.head[0]) === String(head[0]);
      const guessed = () => rolesAmong(tables[0], tables[0].guess(source, true));
      const { recognise } = await import('../../../reading/exports/recognise');
      changeTable('main', {
        type: 'outside',
        recognised: isSame ? null : recognise(source),
        table: {
          ...{ source, outside, hasHeadings: true },
          columns: isSame ? main.columns : guessed(),
          reading: (isSame && main.reading) || {},
        },
      });
    } catch (error) {
      if (isCancelled(error)) return;
      const known = await engineFailureIn(error);
      setFailure(() => () => engineText(known));
    } finally {
      if (working.current?.signal === signal) setProgress(null);
    }
  }

  const cancel = () => {
    working.current?.abort();
    setProgress(null);
  };

  return { progress, failure, open, cancel };
}
