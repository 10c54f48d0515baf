/** What a build may be told, `--env name=value` each. */
const known = {
  url: 'the address the add-in will lie at',
  namespace: 'what its functions are called by',
  cloud: 'the cloud of Microsoft 365 it is for (scripts/clouds.js)',
  publisher: 'who offers it, for its pages of support, privacy and terms',
  contact: 'where that publisher is reached: an e-mail or a web address',
};

/** The pairs of a command line by name: `['cloud=china']` is `{ cloud: 'china' }`. */
function environment(pairs) {
  const named = pairs.map((pair) => {
    const [name, ...value] = pair.split('=');
    if (!Object.hasOwn(known, name) || value.join('') === '') {
      const names = Object.entries(known).map(([each, what]) => `  --env ${each}=…  ${what}`);
      throw new Error(`"--env ${pair}" says nothing a build knows. There are\n${names.join('\n')}`);
    }
    return [name, value.join('=')];
  });
  return Object.fromEntries(named);
}

module.exports = { environment };
