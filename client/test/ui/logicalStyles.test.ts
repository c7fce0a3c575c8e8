import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const physical =
  /^\s*(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|\b(?:float|clear|text-align):\s*(?:left|right)\b|\btranslateX\((?!calc\()/

/** What is meant by left and right whichever way text runs. */
const meant = [
  // Put at its place by what measured where its button is.
  'editor/editor.css: left: 0;',
  // Half of an arrow that points down.
  'kit/styles/controls.css: border-right: 1.6px solid currentcolor;',
  // In a text that runs to the left, a paragraph that runs to the right begins at the same side.
  'pages/compare/compare.css: text-align: right;',
]

it('styles say start and end, so that the page is mirrored where text runs to the left', () => {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) =>
      readFileSync(`src/${path}`, 'utf8')
        .split('\n')
        .filter((line) => physical.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
  expect(found.sort()).toEqual(meant)
})
