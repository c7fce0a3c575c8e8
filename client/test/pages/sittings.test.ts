import { describe, expect, it } from 'vitest'
import type { Redline } from '../../src/protocol/contract'
import type { DraftParagraph } from '../../src/protocol/draft'
import type { LogEntry, LoggedOperation } from '../../src/pages/history/logged'
import { excerpt } from '../../src/pages/history/excerpt'
import { markedText } from '../../src/pages/history/markedText'
import { alike, sittingAt, sittingsOf } from '../../src/pages/history/sittings'
import { plainText } from '../../src/operations/deltas'
import type { Marks } from '../../src/printed/PrintedText'
import { markedPieces } from '../../src/printed/markedPieces'

/** What every paragraph of a redline is besides. */
const plain = { kind: 'operative', level: 0, editorial: false } as const

const edit = (paragraph: string): LoggedOperation => ({ op: 'editText', paragraph })

/** “a op1 9:05”: who did something, to which paragraph, when on the first day; or else the operation. */
const log = (lines: string): LogEntry[] =>
  lines.split('|').map((line, at) => {
    const [user = '', what = '', hour = 0, minute = 0] = line.split(/[ :]/)
    const operation: LoggedOperation = what.startsWith('op')
      ? edit(what)
      : what === 'SPONSOR'
        ? { op: 'addSponsor', delegation: 'KAZ' }
        : what === 'STAGE'
          ? { op: 'setStage' }
          : { op: 'nameVersion', label: 'Rev.1' }
    return {
      revision: at + 1,
      at: new Date(2026, 0, 1, Number(hour), Number(minute)).toISOString(),
      user,
      delegation: 'KAZ',
      operations: [operation],
    }
  })

const sittings = (lines: string) => sittingsOf(log(lines)).map(({ user, revisions }) => `${user} ${revisions.join(',')}`)

describe('sittingsOf', () => {
  it('is what one person did until he paused', () => {
    expect(sittings('a op1 9:00|a op1 9:05|a op2 9:15|a op1 9:26')).toEqual(['a 1,2,3', 'a 4'])
  })

  it('goes on while others write elsewhere, and ends where they take up one of its paragraphs', () => {
    expect(sittings('a op1 9:00|b op2 9:01|a op1 9:02|b op2 9:03')).toEqual(['a 1,3', 'b 2,4'])
    expect(sittings('a op1 9:00|b op1 9:01|a op1 9:02')).toEqual(['a 1', 'b 2', 'a 3'])
    expect(sittings('a op1 9:00|b op2 9:01|a op2 9:02|a op1 9:03')).toEqual(['a 1', 'b 2', 'a 3,4'])
    expect(sittings('b op2 9:00|a op1 9:01|a op2 9:02')).toEqual(['b 1', 'a 2,3'])
  })

  it('ends at midnight', () => {
    expect(sittings('a op1 23:58|a op1 24:01')).toEqual(['a 1', 'a 2'])
  })

  it('ends where a version is named, which is no part of it, and where the stage changes', () => {
    expect(sittings('a op1 9:00|b NAME 9:01|a op1 9:02|b STAGE 9:03|a op1 9:04')).toEqual(['a 1', 'a 3', 'b 4', 'a 5'])
  })

  it('says what was done to each paragraph, and what else', () => {
    const [sitting] = sittingsOf([
      {
        ...log('a op1 9:00')[0],
        operations: [
          edit('op1'),
          { op: 'splitParagraph', paragraph: 'op1', newId: 'op2' },
          { op: 'joinParagraph', paragraph: 'op2', into: 'op1' },
        ],
      } as LogEntry,
      ...log('x op9 9:00|a SPONSOR 9:01|a SPONSOR 9:02').slice(1),
    ])
    expect(sitting?.pieces.map(({ paragraph, kinds }) => `${paragraph} ${kinds.join()}`)).toEqual([
      'op1 editText,splitParagraph,joinParagraph',
      'op2 splitParagraph,joinParagraph',
      'null addSponsor',
    ])
  })

  it('puts together the paragraphs of which the same was done', () => {
    const [sitting] = sittingsOf([
      {
        ...log('a op1 9:00')[0],
        operations: [
          edit('op1'),
          { op: 'removeParagraph', paragraph: 'op2' },
          { op: 'insertParagraph', id: 'op3' },
          edit('op3'),
          edit('op4'),
          { op: 'addSponsor', delegation: 'KAZ' },
        ],
      } as LogEntry,
    ])
    expect(alike(sitting?.pieces ?? []).map((group) => group.map(({ paragraph }) => paragraph))).toEqual([['op1', 'op4'], ['op2'], ['op3']])
  })

  it('says which proposals were accepted, wholly or in part, and how others ended, and what became of a paragraph', () => {
    const [sitting] = sittingsOf([
      {
        ...log('a op1 9:00')[0],
        operations: [
          { op: 'acceptProposal', proposal: 'x' },
          { op: 'acceptProposal', proposal: 'y' },
          { op: 'acceptProposal', proposal: 'z', hunks: [0] },
          { op: 'closeProposal', proposal: 'u', end: 'declined' },
          { op: 'closeProposal', proposal: 'v', end: 'merged' },
          { op: 'closeProposal', proposal: 'w', end: 'declined' },
          { op: 'propose', proposal: 'p', delegation: 'KAZ' },
          { op: 'setParagraphStatus', paragraph: 'op1', status: 'agreed' },
        ],
      } as LogEntry,
    ])
    expect(sitting?.pieces.map(({ paragraph, kinds, proposals }) => `${paragraph} ${kinds.join()} ${proposals.join()}`)).toEqual([
      'null acceptProposal x,y',
      'null acceptPart z',
      'null declined u,w',
      'null merged v',
      'null propose ',
      'op1 agreed ',
    ])
  })

  it('finds whose a revision is where two wrote at once', () => {
    const found = sittingsOf(log('a op1 9:00|b op2 9:01|a op1 9:02'))
    expect([1, 2, 3, 4].map((revision) => sittingAt(found, revision)?.user)).toEqual(['a', 'b', 'a', undefined])
  })
})

describe('marks', () => {
  const paragraph = (id: string, text: string): DraftParagraph => ({
    id,
    kind: 'operative',
    level: 0,
    label: null,
    text,
    delta: { ops: [{ insert: text }] },
    version: 1,
    status: 'open',
  })
  const side = (id: string) => ({ id, index: 0, kind: 'operative' as const, level: 0, label: null })
  const redline: Pick<Redline, 'paragraphs'> = {
    paragraphs: [
      { ...plain, change: 'deleted', from: side('gone'), segments: [{ op: 'delete', text: '旧段' }] },
      {
        ...plain,
        change: 'changed',
        from: side('mine'),
        to: side('mine'),
        segments: [
          { op: 'equal', text: '甲' },
          { op: 'insert', text: '乙' },
        ],
        division: 'split',
      },
      { ...plain, change: 'changed', from: side('more'), to: side('mine'), segments: [{ op: 'equal', text: '丙' }] },
      { ...plain, change: 'changed', from: side('other'), to: side('other'), segments: [{ op: 'insert', text: '他' }] },
      { ...plain, change: 'deleted', from: side('others'), segments: [{ op: 'delete', text: '他段' }] },
    ],
  }

  const printed = ({ id, delta }: DraftParagraph, { segments }: Marks) =>
    markedPieces(delta, segments.get(id) ?? [])
      .map(({ op, text }) => (op === 'delete' ? `[${plainText(text)}]` : plainText(text)))
      .join('')

  it('stand in the paragraphs of the sitting alone, those that went where they stood', () => {
    const { paragraphs, marks } = markedText([paragraph('mine', '甲乙丙'), paragraph('other', '他')], redline, new Set(['mine', 'gone']))
    expect(paragraphs.map((each) => `${each.id} ${printed(each, marks)}`)).toEqual(['gone [旧段]', 'mine 甲乙丙', 'other 他'])
    expect([...marks.segments.keys()]).toEqual(['gone', 'mine'])
    expect(
      marks.segments
        .get('mine')
        ?.map(({ text }) => text)
        .join(''),
    ).toBe('甲乙丙')
    expect([...marks.gone]).toEqual(['gone'])
  })

  it('lose no letter and no embed of the text they are drawn in', () => {
    const note = { insert: { footnote: 'n1' } }
    const text = { ops: [{ insert: '重申' }, note, { insert: '其', attributes: { em: true } }, { insert: '决议' }, note] }
    const pieces = markedPieces(text, [
      { op: 'delete', text: '回顾' },
      { op: 'insert', text: '重申' },
      { op: 'equal', text: '其决' },
      { op: 'insert', text: '议' },
    ])
    expect(
      pieces.map(({ op, text: { ops } }) => `${op} ${ops.map(({ insert }) => (typeof insert === 'string' ? insert : '*')).join('|')}`),
    ).toEqual(['delete 回顾', 'insert 重申|*', 'equal 其|决', 'insert 议|*'])
    expect(markedPieces(text, []).map(({ op, text: { ops } }) => [op, ops.length])).toEqual([['equal', 5]])
  })

  it('are shown with little around them', () => {
    const equal = (text: string) => ({ text, came: 0, went: null })
    const long = '一'.repeat(100)
    expect(
      excerpt([equal(long), { text: '新', came: 1, went: null }, equal(long), { text: '旧', came: 0, went: 1 }, equal('短')]).map(
        ({ text }) => text,
      ),
    ).toEqual([`…${'一'.repeat(16)}`, '新', `${'一'.repeat(16)}…${'一'.repeat(16)}`, '旧', '短'])
    expect(excerpt([{ text: `${'a'.repeat(119)}😀${long}`, came: 1, went: null }])[0]?.text).toBe(`${'a'.repeat(119)}…`)
  })
})
