require('../../../scripts/typescript');
const { launchBrowser } = require('../../../scripts/browser');

/** The browser of this worker, begun for the first file that needs one and ended with the worker. */
let launched;
function browser() {
  launched ??= withoutWaiting(launchBrowser);
  return launched;
}

/** What begins here keeps the worker from ending no longer than its tests do. */
async function withoutWaiting(begin) {
  const before = new Set(process._getActiveHandles());
  const begun = await begin();
  for (const handle of process._getActiveHandles()) if (!before.has(handle)) handle.unref?.();
  return begun;
}

/** Pages of files that have ended, by what they were opened with: opening one costs as much as two tests. */
const left = new Map();
const pages = {
  take(kind) {
    const page = left.get(kind);
    left.delete(kind);
    return page;
  },
  leave(kind, page) {
    left.set(kind, page);
  },
};

module.exports = { browser, pages };
