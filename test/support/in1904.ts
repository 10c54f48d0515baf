import { setEnvironment } from '../../src/cells';

/** What comes out in a workbook that counts its days from 1904. */
export function in1904<T>(act: () => T): T {
  setEnvironment({ date1904: true });
  try {
    return act();
  } finally {
    setEnvironment({ date1904: false });
  }
}
