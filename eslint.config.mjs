import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * The doors between rooms (docs/architecture.md): for each room, the other rooms it may import.
 * A room always may import itself. Everything not listed is closed.
 */
const doors = {
  analytics: [],
  cells: [],
  language: [],
  queries: [],
  sample: [],
  engine: ['queries'],
  functions: ['cells', 'analytics'],
  excel: ['cells'],
  reading: ['queries', 'functions', 'excel', 'analytics', 'cells', 'language'],
  blueprint: ['queries', 'reading', 'functions', 'excel', 'analytics', 'cells', 'language'],
  analyses: ['blueprint', 'queries', 'reading', 'functions', 'excel', 'analytics', 'cells', 'language'],
  worker: ['analyses', 'blueprint', 'functions', 'analytics', 'cells', 'language'],
  // Of taskpane the texts alone, which are the ground it stands on.
  languages: ['taskpane', 'analyses', 'blueprint', 'functions', 'excel', 'analytics', 'cells', 'language'],
  taskpane: [
    'languages',
    'worker',
    'engine',
    'analyses',
    'blueprint',
    'queries',
    'reading',
    'functions',
    'excel',
    'cells',
    'language',
    'sample',
  ],
  workbench: ['sample'],
};
const rooms = Object.keys(doors);

/** Text stays text: what makes markup or code of a string stays out, also of the workbench. */
const markup = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'srcdoc',
  'createContextualFragment',
];
const message = 'Text may come from cells. Make elements and set their textContent.';
const textStaysText = {
  files: ['src/**/*.{ts,tsx}'],
  rules: {
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
    'no-script-url': 'error',
    'no-restricted-syntax': [
      'error',
      ...[
        `MemberExpression[property.name=/^(${markup.join('|')})$/]`,
        `MemberExpression[computed=true] > Literal[value=/^(${markup.join('|')})$/]`,
        'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]',
        'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]',
        'Property[key.name="dangerouslySetInnerHTML"]',
      ].map((selector) => ({ selector, message })),
    ],
  },
};

/**
 * The floors of the pane, from the ground up: what stands on one floor may import only what stands below. Files right in
 * src/taskpane are the ground.
 */
const floors = [
  ['texts'],
  ['controls'],
  ['flow'],
  ['views'],
  ['kept'],
  ['output'],
  ['actions'],
  ['tabs'],
  ['calculation'],
  ['charts', 'setup', 'functionHelp', 'keptPage', 'inputs', 'resume'],
  ['result'],
  ['pane'],
  ['commands'],
  ['start'],
];

/** What the files of a room must not import; other rooms are reached by `up`. */
function closedTo(room, up) {
  const closed = rooms.filter((other) => other !== room && !doors[room].includes(other));
  const patterns = closed.map((other) => ({
    group: [`${up}${other}`, `${up}${other}/**`],
    message: `${room} has no door to ${other} (docs/architecture.md).`,
  }));
  if (room !== 'engine') {
    patterns.push({
      group: ['@duckdb/*', 'parquet-wasm', 'parquet-wasm/*'],
      message: 'Only src/engine names the engine for files and its reader.',
    });
  }
  if (room === 'taskpane') {
    // The pane sees the list of functions, and how settings are written.
    const settings = `${up}functions/settings`;
    patterns.push({
      group: [`${up}functions/*`, `!${settings}`, `${settings}/*`, `!${settings}/text`],
      message: 'taskpane may import only functions/index and functions/settings/text.',
    });
  }
  if (room === 'languages') {
    patterns.push({
      regex: `^${up.replaceAll('.', '\\.')}taskpane/(?!texts(/|$))`,
      message: 'languages may import only the texts of taskpane.',
    });
  }
  return patterns;
}

const restricted = (files, patterns) => ({
  files: [files],
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

/** Rules for the files `depth` folders down in a room: other rooms are reached by so many `../` and one more. */
const doorRules = rooms.flatMap((room) =>
  [0, 1, 2, 3].map((depth) =>
    restricted(`src/${room}/${'*/'.repeat(depth)}*.{ts,tsx}`, closedTo(room, '../'.repeat(depth + 1))),
  ),
);

/** Languages put the texts into words of theirs, and all above the texts may ask for them. */
const belowLanguages = (up) => ({
  group: [`${up}languages`, `${up}languages/**`],
  message: 'The texts stand below the languages.',
});

/** The same of the pane, with its floors. */
const floorRules = floors.flat().flatMap((name) =>
  [0, 1, 2].map((depth) => {
    const level = floors.findIndex((floor) => floor.includes(name));
    const above = floors
      .slice(level)
      .flat()
      .filter((other) => other !== name);
    const up = '../'.repeat(depth + 1);
    return restricted(`src/taskpane/${name}/${'*/'.repeat(depth)}*.{ts,tsx}`, [
      ...closedTo('taskpane', `${up}../`),
      ...(name === 'texts' ? [belowLanguages(`${up}../`)] : []),
      ...above.map((other) => ({
        group: [`${up}${other}`, `${up}${other}/**`],
        message: `${other} does not stand below ${name} (the floors in eslint.config.mjs).`,
      })),
    ]);
  }),
);

/** An analysis knows nothing of the others, and its description nothing of what comes with a result or runs in the worker. */
const otherAnalysis = (depth) => ({
  regex: `^${'\\.\\./'.repeat(depth)}(?!\\.\\.)`,
  message: 'An analysis may import no other one, nor the lists of them.',
});
const analysisRules = [
  restricted('src/analyses/*/*.ts', [...closedTo('analyses', '../../'), otherAnalysis(1)]),
  restricted('src/analyses/*/*/*.ts', [...closedTo('analyses', '../../../'), otherAnalysis(2)]),
  restricted('src/analyses/*/index.ts', [
    ...closedTo('analyses', '../../'),
    otherAnalysis(1),
    {
      regex: '^\\./(session|request|tables|words|formula|resultTexts|method)$',
      message: 'What comes with a result, or runs in the worker, would come with the tabs.',
    },
  ]),
];

const officeRules = Object.assign({}, ...officeAddins.configs.recommended.map(({ rules }) => rules ?? {}));
const officeOnly = Object.fromEntries(
  Object.entries(officeRules).filter(([name]) => name.startsWith('office-addins/')),
);

export default tseslint.config(
  { ignores: ['dist*/', 'node_modules/', 'coverage/', '.cache/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: {
      globals: {
        ...globals.browser,
        Office: 'readonly',
        Excel: 'readonly',
        OfficeExtension: 'readonly',
        CustomFunctions: 'readonly',
      },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    languageOptions: { parser: tseslint.parser },
    rules: officeOnly,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/excel/**', 'src/taskpane/start/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Excel', message: 'Only src/excel touches Excel.' },
        { name: 'Office', message: 'Only src/excel touches Office.' },
      ],
    },
  },
  textStaysText,
  ...doorRules,
  ...floorRules,
  ...analysisRules,
  {
    // Mathematics knows no clock and no random source.
    files: ['src/analytics/**/*.ts', 'src/cells/**/*.ts', 'src/functions/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Same input, same output.' },
        { object: 'Date', property: 'now', message: 'No volatile today.' },
      ],
      'no-restricted-globals': ['error', 'window', 'document', 'Excel', 'Office', 'performance'],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}', 'test/**', 'bench/**', 'scripts/**'],
    languageOptions: { globals: { ...globals.node } },
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off' },
  },
  prettier,
);
