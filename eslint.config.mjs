import tseslint from 'typescript-eslint';

const banned = (object, property, message) => ({ selector: `CallExpression[callee.property.name='${property}']${object}`, message });

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', 'coverage/**', '**/generated/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400 }],
      'no-eval': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from app_now() and Clock (style 15).' },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Time comes from app_now() and Clock (style 15).',
        },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Use node:crypto.' },
        banned("[callee.object.property.name='manager']", 'save', 'save() overwrites a colleague without an error (style 7).'),
        banned(
          '[callee.object.name=/Repository$|^repository$|^dataSource$/]',
          'save',
          'save() overwrites a colleague without an error (style 7).',
        ),
        banned(
          "[callee.object.name='dataSource']",
          'transaction',
          'TypeORM resolves a transaction PostgreSQL rolled back: use writeAs (decision 6).',
        ),
        banned("[callee.object.name='dataSource']", 'query', 'The database is reached through readAs and writeAs only.'),
        { selector: 'TSEnumDeclaration', message: 'Const lists instead of enums (style 1).' },
      ],
    },
  },
  { files: ['**/*.spec.ts', 'test/**', 'apps/standalone/**', 'apps/commands/**'], rules: { 'no-restricted-syntax': 'off' } },
);
