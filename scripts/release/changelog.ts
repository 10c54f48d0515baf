const unreleased = '## [Unreleased]\n';

function checkDate(date: string): void {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(date).toJSON()?.startsWith(date);
  if (!isDay) throw new Error(`"${date}" is no date. Say year, month and day, such as 2026-12-31.`);
}

/** The changelog with what is unreleased under the version, and room above it for what comes next. */
export function closeUnreleased(changelog: string, version: string, date: string): string {
  checkDate(date);
  const [before, after] = changelog.split(unreleased);
  if (after === undefined) throw new Error('CHANGELOG.md has no section [Unreleased].');
  const [section] = after.split(/^## /m);
  if (!/^- /m.test(section)) {
    throw new Error('CHANGELOG.md lists nothing under [Unreleased]: say there what users will notice.');
  }
  return `${before}${unreleased}\n## [${version}] - ${date}\n${after}`;
}
