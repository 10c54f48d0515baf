// The most memory this process has had. What Node tells of it holds what the parent had when it started the process, so Linux is asked.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

const isKnown = existsSync('/proc/self/clear_refs');

/** Forgets the peak of what came before. */
function forgetPeak() {
  global.gc?.();
  if (isKnown) writeFileSync('/proc/self/clear_refs', '5');
}

/** Megabytes, Node itself included; `null` where they are not known. */
const peak = () =>
  isKnown ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024 : null;

module.exports = { forgetPeak, peak };
