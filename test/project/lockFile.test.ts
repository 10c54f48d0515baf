import lock from '../../package-lock.json';

interface Locked {
  optionalDependencies?: Record<string, string>;
}
const packages = Object.entries(lock.packages as Record<string, Locked>);

/**
 * A package with a binary for each platform names them all as optional. A lock file written where only one of them lay in
 * node_modules lacks the others, and `npm ci` then leaves the package without its binary on every other machine.
 */
test('every package can be installed on each platform it is made for', () => {
  const locked = packages.map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 13));
  const missing = packages.flatMap(([, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !locked.includes(name)),
  );
  expect(locked).toContain('@swc/core-win32-x64-msvc');
  expect(missing).toEqual([]);
});
