import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** What each folder of `src` may know besides itself, as src/ARCHITECTURE.md has it. Pages, and what starts the client, may know all. */
const floors = {
  operations: [],
  protocol: ['operations'],
  document: ['operations', 'protocol'],
  clipboard: ['operations', 'protocol', 'document'],
  session: ['operations', 'protocol', 'document'],
  i18n: [],
  kit: ['i18n'],
  printed: ['operations', 'protocol', 'document', 'clipboard', 'kit', 'i18n'],
  api: ['operations', 'protocol', 'document', 'kit', 'i18n'],
  frame: ['protocol', 'kit', 'api', 'i18n'],
  editor: ['operations', 'protocol', 'document', 'clipboard', 'session', 'kit', 'printed', 'api', 'i18n'],
}

const rooms = [...Object.keys(floors), 'pages']

/** One rule a folder: an import that leads out of it into another that it may not know is an error. */
const heldFloors = Object.entries(floors).map(([folder, known]) => {
  const barred = rooms.filter((each) => each !== folder && !known.includes(each))
  return {
    files: [`src/${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${barred.join('|')})(/|$)`,
              message: `src/${folder} may know ${known.join(', ') || 'nothing else'} only (src/ARCHITECTURE.md).`,
            },
          ],
        },
      ],
    },
  }
})

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'screenshots'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  reactHooks.configs.flat.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always'],
    },
  },
  ...heldFloors,
)
