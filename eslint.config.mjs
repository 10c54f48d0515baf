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
  sample: [],
  functions: ['cells', 'analytics'],
  excel: ['cells'],
  reading: ['functions', 'excel', 'analytics', 'cells', 'language'],
  // Still: imports of worker and taskpane by blueprint and analyses run up, as does one of analyses by blueprint.
  blueprint: [
    'reading',
    'functions',
    'excel',
    'analytics',
    'cells',
    'language',
    'analyses',
    'worker',
    'taskpane',
  ],
  analyses: [
    'blueprint',
    'reading',
    'functions',
    'excel',
    'analytics',
    'cells',
    'language',
    'worker',
    'taskpane',
  ],
  worker: ['analyses', 'blueprint', 'functions', 'analytics', 'cells', 'language'],
  taskpane: [
    'worker',
    'analyses',
    'blueprint',
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

/** Rules for the files `depth` folders down in a room: other rooms are reached by so many `../` and one more. */
const doorRules = rooms.flatMap((room) =>
  [0, 1, 2, 3].map((depth) => {
    const up = '../'.repeat(depth + 1);
    const closed = rooms.filter((other) => other !== room && !doors[room].includes(other));
    const patterns = closed.map((other) => ({
      group: [`${up}${other}`, `${up}${other}/**`],
      message: `${room} has no door to ${other} (docs/architecture.md).`,
    }));
    if (room === 'taskpane') {
      // The pane sees the list of functions, their Chinese headings and descriptions, and how settings are written.
      const inner = `${up}functions/chinese`;
      const settings = `${up}functions/settings`;
      const message =
        'taskpane may import only functions/index, functions/chinese/index, functions/chinese/help and functions/settings/text.';
      patterns.push({
        group: [
          ...[`${up}functions/*`, `!${inner}`, `${inner}/*`, `!${inner}/help`],
          ...[`!${settings}`, `${settings}/*`, `!${settings}/text`],
        ],
        message,
      });
    }
    return {
      files: [`src/${room}/${'*/'.repeat(depth)}*.{ts,tsx}`],
      rules: { 'no-restricted-imports': ['error', { patterns }] },
    };
  }),
);

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
