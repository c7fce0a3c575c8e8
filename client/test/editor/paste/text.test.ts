// @vitest-environment jsdom
import { expect, test } from 'vitest'
import './browser'
import type { Language } from '../../../src/protocol/contract'
import { Desk } from './Desk'

async function pasted(plain: string, language: Language = 'en'): Promise<string[]> {
  const desk = await Desk.open(language, [{ id: 'a', kind: 'operative' }])
  desk.paste({ 'text/plain': plain }, 'a')
  const { lines } = desk
  return lines
}

test('lines of a PDF are joined: Chinese without a blank, words with one, a word cut at a line’s end whole again', async () => {
  expect(await pasted('回顾其 2017 年 11 月 17 日第 72/7 号决议，其中大会强调区\n域合作对于可持续发展和预防冲突的重要性，', 'zh')).toEqual([
    'operative: 回顾其 2017 年 11 月 17 日第 72/7 号决议，其中大会强调区域合作对于可持续发展和预防冲突的重要性，',
  ])
  expect(
    await pasted(
      'Recalling its resolution 72/7 of 17 November 2017 and the impor-\ntance of regional cooperation for sustainable development in the\nregion,',
    ),
  ).toEqual([
    'operative: Recalling its resolution 72/7 of 17 November 2017 and the importance of regional cooperation for sustainable development in the region,',
  ])
})

test('a word’s own hyphen is told by what stands elsewhere in the text, in the draft, or in official texts', async () => {
  expect(await pasted('Peace-keeping operations are to be reviewed at the next session, as are the peace-\nkeeping funds')).toEqual([
    'operative: Peace-keeping operations are to be reviewed at the next session, as are the peace-keeping funds',
  ])
  const desk = await Desk.open('en', [
    { id: 'a', kind: 'operative' },
    { id: 'b', text: 'Of well-known cross-dressers' },
  ])
  desk.paste({ 'text/plain': 'one of many cross-\ndressers and of inter-\nnational non-\nproliferation' }, 'a')
  expect(desk.lines[0]).toBe('operative: one of many cross-dressers and of international non-proliferation')
})

test('an empty line, a number, opening words and a short last line end a paragraph', async () => {
  expect(
    await pasted(
      '1. Requests the Secretary-General to continue to support the Centre\nwithin existing resources;\n2. Decides to include in the provisional agenda of its next session\nthe item.\n\nAnnex',
    ),
  ).toEqual([
    'operative: Requests the Secretary-General to continue to support the Centre within existing resources;',
    'operative: Decides to include in the provisional agenda of its next session the item.',
    'plain: Annex',
  ])
  expect(
    await pasted(
      'Recalling its resolution 72/7 of 17 November 2017 on water, its uses,\nNoting the report of the Secretary-General, and noting with regret the\ndelays,',
    ),
  ).toEqual([
    'operative: Recalling its resolution 72/7 of 17 November 2017 on water, its uses,',
    'operative: Noting the report of the Secretary-General, and noting with regret the delays,',
  ])
  expect(
    await pasted(
      '回顾其关于区域合作对于可持续发展的重要性的各项决议，\n又回顾其关于预防冲突的决议，其中大会强调区域合作对\n于和平的重要性；',
      'zh',
    ),
  ).toEqual([
    'operative: 回顾其关于区域合作对于可持续发展的重要性的各项决议，',
    'operative: 又回顾其关于预防冲突的决议，其中大会强调区域合作对于和平的重要性；',
  ])
})

test('an indent begins a paragraph, lines that hang from a number do not', async () => {
  expect(
    await pasted(
      '    The report of the Committee on its last session was taken up,\nand the Assembly took note of it at its plenary meeting of May\n    The Committee met again in order to consider the items that were\nleft over from the session',
    ),
  ).toEqual([
    'operative: The report of the Committee on its last session was taken up, and the Assembly took note of it at its plenary meeting of May',
    'operative: The Committee met again in order to consider the items that were left over from the session',
  ])
  expect(
    await pasted(
      '1.   Requests the Secretary-General to continue to support the Centre\n     Within existing resources and to report on it to the Assembly;\n2.   Decides to meet.',
    ),
  ).toEqual([
    'operative: Requests the Secretary-General to continue to support the Centre Within existing resources and to report on it to the Assembly;',
    'operative: Decides to meet.',
  ])
})

test('lines that fill no column are paragraphs of their own, whatever ends them', async () => {
  expect(await pasted('一\n二\r\n三', 'zh')).toEqual(['operative: 一', 'operative: 二', 'operative: 三'])
  expect(await pasted('one\u2028two\u2029three\u000bfour')).toEqual([
    'operative: one',
    'operative: two',
    'operative: three',
    'operative: four',
  ])
})

test('rows of a table stay lines, their cells apart', async () => {
  expect(await pasted('Kenya\t12\t2026\r\nPeru\t\t13\r\n')).toEqual(['operative: Kenya 12 2026', 'operative: Peru 13'])
})

test('numbers as the six languages and negotiators write them', async () => {
  expect(await pasted('１．决定开会；\n（ａ）报告；\n㈠ 口头；\n２、请秘书长；\n（一）书面；', 'zh')).toEqual([
    'operative: 决定开会；',
    'sub1: 报告；',
    'sub2: 口头；',
    'operative: 请秘书长；',
    'sub1: 书面；',
  ])
  expect(await pasted('一、决定开会；\n（一）报告；\n二、请秘书长。', 'zh')).toEqual([
    'operative: 决定开会；',
    'sub1: 报告；',
    'operative: 请秘书长。',
  ])
  expect(await pasted('1. постановляет:\nа) провести сессию;\nб) доложить.', 'ru')).toEqual([
    'operative: постановляет:',
    'sub1: провести сессию;',
    'sub1: доложить.',
  ])
  expect(await pasted('1 - تقرر ما يلي:\n(أ) عقد دورة؛\n(ب) تقديم تقرير.', 'ar')).toEqual([
    'operative: تقرر ما يلي:',
    'sub1: عقد دورة؛',
    'sub1: تقديم تقرير.',
  ])
  expect(await pasted('1. Décide :\na) De se réunir ;\ni) En mai ;\nb) De faire rapport.', 'fr')).toEqual([
    'operative: Décide :',
    'sub1: De se réunir ;',
    'sub2: En mai ;',
    'sub1: De faire rapport.',
  ])
  expect(await pasted('1. A:\n(a) b:\n(i) c;\n(ii) d:\na. e;\nb. f;\n(iii) g;\n(b) h.')).toEqual([
    'operative: A:',
    'sub1: b:',
    'sub2: c;',
    'sub2: d:',
    'sub3: e;',
    'sub3: f;',
    'sub2: g;',
    'sub1: h.',
  ])
  expect(await pasted('(h) a;\n(i) b;\n(j) c;\n(bb) d;\n(cc) e;\n(dd) f.')).toEqual([
    'sub1: a;',
    'sub1: b;',
    'sub1: c;',
    'sub1: d;',
    'sub1: e;',
    'sub1: f.',
  ])
})

test('brackets of a negotiation stay around their paragraphs, numbers that do not follow from the place stay', async () => {
  expect(
    await pasted(
      '[Welcoming the report,]\n1. Decides to meet;\n[2 bis. Further decides to stay;]\n[(a) in Geneva;]\n[3.] Requests a report;\n【4. Invites States;】\n2 alt. Urges States;\nOP5. Calls for help;\nPP3 bis Noting it,',
    ),
  ).toEqual([
    'preambular: [Welcoming the report,]',
    'operative: Decides to meet;',
    'operative 2 bis.: [Further decides to stay;]',
    'sub1: [in Geneva;]',
    'operative [3.]: Requests a report;',
    'operative: 【Invites States;】',
    'operative 2 alt.: Urges States;',
    'operative: Calls for help;',
    'preambular 3 bis: Noting it,',
  ])
})

test('what is no number is left alone', async () => {
  expect(await pasted('2.5 million people\n(see above) and (or) below\n2015. A year\nI. General')).toEqual([
    'operative: 2.5 million people',
    'operative: (see above) and (or) below',
    'operative: 2015. A year',
    'operative: I. General',
  ])
})

test('notes of plain text at its end; a raised number without a note stays', async () => {
  const desk = await Desk.open('en', [{ id: 'a', kind: 'operative' }])
  desk.paste({ 'text/plain': 'Recalling its decision[1] on water⁶,\r\n[1] Resolution 70/1.' }, 'a')
  expect(desk.lines).toEqual(['operative: Recalling its decision{Resolution 70/1.} on water⁶,'])
  expect(desk.notes).toEqual(['Resolution 70/1.'])
})

test('one line stays text of its paragraph, with its number; undo is one step and the caret is back', async () => {
  const desk = await Desk.open('en', [{ id: 'a', kind: 'operative', text: 'Alpha omega' }])
  desk.paste({ 'text/plain': '1. June and ' }, 'a', 6)
  expect(desk.lines).toEqual(['operative: Alpha 1. June and omega'])
  expect(desk.view.state.selection.head).toBe(1 + 6 + 12)
  desk.view.step('undo')
  expect(desk.lines).toEqual(['operative: Alpha omega'])
  expect(desk.view.state.selection.head).toBe(1 + 6)
})

test('numbered paragraphs are never joined to the text they are pasted beside; undo is one step and the caret is back', async () => {
  for (const [offset, wanted] of [
    [5, ['operative: Alpha', 'operative: Decides;', 'sub1: soon.', 'plain: Omega']],
    [0, ['operative: Decides;', 'sub1: soon.', 'operative: Alpha', 'plain: Omega']],
    [2, ['operative: Al', 'operative: Decides;', 'sub1: soon.', 'operative: pha', 'plain: Omega']],
  ] as const) {
    const desk = await Desk.open('en', [
      { id: 'a', kind: 'operative', text: 'Alpha' },
      { id: 'b', text: 'Omega' },
    ])
    desk.paste({ 'text/plain': '1. Decides;\n(a) soon.' }, 'a', offset)
    expect(desk.lines).toEqual(wanted)
    expect(desk.view.state.selection.$head.parent.textContent).toBe('soon.')
    desk.view.step('undo')
    expect(desk.lines).toEqual(['operative: Alpha', 'plain: Omega'])
    expect(desk.view.state.selection.$head.parent.attrs.id).toBe('a')
    expect(desk.view.state.selection.$head.parentOffset).toBe(offset)
  }
})

test('a draft without paragraphs takes what is pasted as any other', async () => {
  const desk = await Desk.open('en', [])
  desk.pasteHere({ 'text/html': '<p>1. Decides <del>not </del>to meet;</p><p>(a) soon.</p>' })
  expect(desk.lines).toEqual(['operative: Decides to meet;', 'sub1: soon.'])
  expect(desk.told).toEqual(['Left out: 1 deletion'])
})
