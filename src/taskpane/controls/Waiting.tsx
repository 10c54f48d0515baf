import { useEffect, useState } from 'react';
import { texts } from '../texts';

const patience = 4_000;

/** What may be in the way, said when it takes long. Its `key` is the progress: where that moves, nothing is. */
export function Waiting() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? (
    <span role="status" className="hint">
      {texts.run.waiting}
    </span>
  ) : null;
}
