import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withNotes } from '../../src/pages/compare/noteMarks'
import { stands, type MarkedText } from '../../src/pages/compare/redlineRows'

const stretch = (text: string, came = 0, went: number | null = null): MarkedText => ({ text, came, went, editorial: false, step: null })
const note = (text: string, came: number, went: number | null, editorial: boolean) => ({
  ...stretch(text, came, went),
  note: true,
  editorial,
})
const read = (texts: readonly MarkedText[], text: number) =>
  texts
    .filter((each) => stands(each, text))
    .map((each) => (each.note ? `[${each.text}]` : each.text))
    .join('')

it('shows a mark that both texts have as one, and one numbered anew as both', () => {
  expect(
    withNotes(
      [stretch('回顾宪章，强调')],
      [
        {
          notes: [
            { at: 4, mark: '1' },
            { at: 7, mark: '2' },
          ],
        },
        {
          notes: [
            { at: 4, mark: '1' },
            { at: 7, mark: '3' },
          ],
        },
      ],
    ),
  ).toEqual([stretch('回顾宪章'), note('1', 0, null, false), stretch('，强调'), note('2', 0, 1, true), note('3', 1, null, true)])
})

it('lets a mark come with the words it came with, and shows apart one that came alone', () => {
  expect(
    withNotes(
      [stretch('回顾'), stretch('宪章', 1)],
      [
        {},
        {
          notes: [
            { at: 2, mark: '1' },
            { at: 4, mark: '2' },
          ],
        },
      ],
    ),
  ).toEqual([stretch('回顾'), note('1', 1, null, true), stretch('宪章', 1), note('2', 1, null, false)])
})

it('puts every mark of every text in its place and leaves the text alone', () => {
  const kinds = [
    [0, null],
    [0, 1],
    [0, 2],
    [1, null],
    [1, 2],
    [2, null],
  ] as const
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...kinds), fc.stringMatching(/^[a-z]{1,5}$/)), { minLength: 1 }),
      fc.array(fc.tuple(fc.nat(2), fc.nat(30), fc.stringMatching(/^\d$/))),
      (drawn, wanted) => {
        const texts = drawn.map(([[came, went], text]) => stretch(text, came, went))
        const plain = [0, 1, 2].map((text) => read(texts, text))
        const sides = plain.map((whole, text) => ({
          notes: [...new Map(wanted.filter(([of]) => of === text).map(([, at, mark]) => [Math.min(at, whole.length), mark]))]
            .filter(() => whole !== '')
            .sort(([a], [b]) => a - b)
            .map(([at, mark]) => ({ at, mark })),
        }))
        const shown = withNotes(texts, sides)
        for (const text of [0, 1, 2]) {
          const expected = (sides[text]?.notes ?? []).reduceRight(
            (whole, { at, mark }) => `${whole.slice(0, at)}[${mark}]${whole.slice(at)}`,
            plain[text] ?? '',
          )
          expect(read(shown, text)).toBe(expected)
        }
      },
    ),
    { seed: 2026 },
  )
})

it('reads a part from where it begins in its paragraph', () => {
  const notes = [
    { at: 2, mark: '1' },
    { at: 4, mark: '2' },
  ]
  expect(withNotes([stretch('丙丁')], [{ notes, part: { number: 2, of: 2, start: 2, length: 2 } }, {}]).map(({ text }) => text)).toEqual([
    '丙丁',
    '2',
  ])
})
