// @vitest-environment jsdom
import { expect, test } from 'vitest'
import './paste/browser'
import { shownContent, shownWords } from '../../src/editor/document/shownContent'
import { viewOf } from '../../src/editor/around/ParagraphView'
import type { DeltaJson, Operation } from '../../src/operations/operation'
import { Desk } from './paste/Desk'

const edit = (...ops: DeltaJson['ops']): Operation => ({ op: 'editText', paragraph: 'p', delta: { ops } })

/** A paragraph for which France would change words and Australia offers another text. */
async function proposedOn(): Promise<{ desk: Desk; paragraph: HTMLElement }> {
  const desk = await Desk.open('en', [
    { id: 'p', text: 'great challenges remain' },
    { id: 'q', text: 'Requests' },
  ])
  const rival: Operation = {
    op: 'insertParagraph',
    id: 'alt',
    after: 'p',
    kind: 'plain',
    level: 0,
    delta: { ops: [{ insert: 'No challenges' }] },
  }
  desk.session.submit([
    { op: 'propose', proposal: 'words', delegation: 'FRA', operations: [edit({ delete: 5 }, { insert: 'grave' })] },
    { op: 'propose', proposal: 'alt', delegation: 'AUS', operations: [rival], insteadOf: 'p' },
  ])
  const paragraph = desk.place.querySelector<HTMLElement>('[data-paragraph=p]')
  if (paragraph === null) throw new Error('The paragraph is not shown.')
  return { desk, paragraph }
}

test('proposals stand in the text with whose they are, and are no part of it', async () => {
  const { desk, paragraph } = await proposedOn()
  expect(paragraph.querySelector('.proposed-deleted')?.textContent).toBe('great')
  expect(paragraph.querySelector('.proposed ins')?.textContent).toBe('grave')
  expect(paragraph.querySelector('.proposed b')?.textContent).toBe('FRA')
  expect(paragraph.querySelector('.beneath')?.textContent).toBe('alt · AUS: No challenges')
  expect(shownWords(paragraph)).toBe('great challenges remain')
  expect(shownContent(paragraph).textBetween(0, shownContent(paragraph).size)).toBe('great challenges remain')
  expect(viewOf(paragraph)?.isWhole).toBe(true)
  expect(desk.view.state.doc.textBetween(0, desk.view.state.doc.content.size, '|')).toBe('great challenges remain|Requests')
})

test('they stay in a paragraph that the document puts elsewhere though nothing of it is other than it was', async () => {
  const desk = await Desk.open('en', [
    { id: 'p', text: 'great challenges remain' },
    { id: 'q', text: 'Requests' },
    { id: 'r', text: 'Decides' },
  ])
  const move: Operation = { op: 'moveParagraph', paragraph: 'r', after: 'q' }
  desk.session.submit([
    {
      op: 'propose',
      proposal: 'words',
      delegation: 'FRA',
      operations: [{ op: 'editText', paragraph: 'q', delta: { ops: [{ insert: 'Kindly ' }] } }],
    },
    { op: 'propose', proposal: 'move', delegation: 'AUS', operations: [move] },
  ])
  const shown = (id: string) => desk.place.querySelector(`[data-paragraph=${id}] .proposed ins`)?.textContent
  expect(shown('q')).toBe('Kindly ')
  desk.session.submit([{ op: 'moveParagraph', paragraph: 'p', after: 'r' }])
  expect(desk.view.state.doc.textBetween(0, desk.view.state.doc.content.size, '|')).toBe('Requests|Decides|great challenges remain')
  expect(shown('q')).toBe('Kindly ')
  desk.session.undo()
  expect(shown('q')).toBe('Kindly ')
})

test('they go along with what is written, and go when they end', async () => {
  const { desk, paragraph } = await proposedOn()
  desk.session.submit([edit({ insert: 'Many ' })])
  expect(paragraph.querySelector('.proposed-deleted')?.textContent).toBe('great')
  desk.session.submit([
    { op: 'closeProposal', proposal: 'words', end: 'withdrawn' },
    { op: 'closeProposal', proposal: 'alt', end: 'withdrawn' },
  ])
  expect(paragraph.querySelectorAll('.proposed, .proposed-deleted, .beneath')).toHaveLength(0)
  expect(viewOf(paragraph)?.isWhole).toBe(true)
})
