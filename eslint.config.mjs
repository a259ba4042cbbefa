import eslint from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The rooms of src/ from the bottom up: a room may import from itself and from rooms on lower floors. */
const FLOORS = [
  ['values'],
  ['workbook'],
  ['standard'],
  ['evaluation', 'register', 'consolidation'],
  ['locales'],
  ['operations'],
  ['hosts'],
  ['taskpane'],
  ['commands', 'functions', 'workbench', 'cli'],
];

const importsPointDown = FLOORS.flatMap((floor, level) =>
  floor.map((room) => ({
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: FLOORS.slice(level)
            .flat()
            .filter((other) => other !== room)
            .map((other) => ({
              group: [`**/${other}/**`],
              message: `Imports point down: ${room} must not know ${other} (eslint.config.mjs, FLOORS).`,
            })),
        },
      ],
    },
  })),
);

const onlyTheExcelHostKnowsOffice = {
  files: ['src/**/*.{ts,tsx}'],
  ignores: ['src/hosts/excel/**', 'src/commands/**', 'src/functions/**'],
  rules: { 'no-restricted-globals': ['error', 'Excel', 'Office', 'OfficeExtension'] },
};

const pureRooms = {
  files: ['src/{values,workbook,standard,evaluation,register,consolidation,locales,operations}/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: "NewExpression[callee.name='Date']",
        message: 'No clock and no Date below hosts.',
      },
      { selector: "MemberExpression[object.name='Date']", message: 'No clock below hosts.' },
      {
        selector: "MemberExpression[object.name='Math'][property.name='random']",
        message: 'No chance below hosts.',
      },
    ],
  },
};

/** The recommended set brings a TypeScript plugin of its own and formats code; only its rules on Office.js are wanted. */
const officeRules = {
  files: ['src/**/*.ts'],
  plugins: { 'office-addins': officeAddins },
  rules: Object.fromEntries(
    officeAddins.configs.recommended
      .flatMap((config) => Object.entries(config.rules ?? {}))
      .filter(([name]) => name.startsWith('office-addins/')),
  ),
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  officeRules,
  {
    files: ['**/*.tsx', 'src/taskpane/**', 'src/workbench/**'],
    ...reactHooks.configs.flat.recommended,
  },
  {
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['*.js', '*.mjs', 'test/jest-count-reporter.cjs'],
    languageOptions: { globals: { module: 'writable', process: 'readonly' } },
    rules: { 'no-restricted-exports': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  ...importsPointDown,
  onlyTheExcelHostKnowsOffice,
  pureRooms,
  prettier,
);
