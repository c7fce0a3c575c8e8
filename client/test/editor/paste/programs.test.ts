// @vitest-environment jsdom
import { expect, test } from 'vitest'
import './browser'
import type { Language } from '../../../src/protocol/contract'
import { Desk } from './Desk'

/** Pastes HTML at the end of an empty operative paragraph. */
async function pasted(html: string, language: Language = 'en', plain = 'other'): Promise<{ lines: string[]; told: string[]; desk: Desk }> {
  const desk = await Desk.open(language, [{ id: 'a', kind: 'operative' }])
  desk.paste({ 'text/html': html, 'text/plain': plain }, 'a')
  return { lines: desk.lines, told: desk.told, desk }
}

const word = (body: string, style = '') =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><title>Secret title</title><style><!-- /* Style Definitions */ @font-face {font-family:X;} p.MsoNormal {margin:0} span.msoDel {mso-style-type:export-only; text-decoration:line-through; color:red;} ${style} --></style></head><body lang=EN-US><!--StartFragment-->${body}<!--EndFragment-->`

test('Word: tracked moves and deletions, struck text, inserted text', async () => {
  const { lines, told } = await pasted(
    word(`
<p class=MsoNormal>Decides <s>to wait</s><span class=msoIns><ins cite="mailto:A" datetime="2026-03-01T10:00"> to act</ins></span><span class=msoDel><del cite="mailto:A" datetime="2026-03-01T10:00"> at</del></span><span class=msoDel><b><del cite="mailto:A"> once</del></b></span> <u>soon</u>,<span style='text-decoration:line-through'>
later</span> <span style='text-decoration:underline'>today</span>;<o:p></o:p></p>
<p class=MsoNormal><span class=msoDel><del cite="mailto:A">A whole paragraph.<o:p></o:p></del></span></p>`),
  )
  expect(lines).toEqual(['operative: Decides to act soon, today;'])
  expect(told).toEqual(['Left out: 4 deletions'])
})

test('Word: comments go with their marks, what they are about stays', async () => {
  const comment = (n: number) =>
    `<span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_${n}" href="#_msocom_${n}" language=JavaScript name="_msoanchor_${n}">[MM${n}]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></span>`
  const body = (n: number) =>
    `<div style='mso-element:comment'><![if !supportAnnotations]><div id="_com_${n}" class=msocomtxt language=JavaScript><![endif]><span style='mso-comment-author:"MM"'><![if !supportAnnotations]><a name="_msocom_${n}"></a><![endif]></span><p class=MsoCommentText><span class=MsoCommentReference><![if !supportAnnotations]><a href="#_msoanchor_${n}" class=msocomoff>[MM${n}]</a><![endif]></span>Is this agreed?<o:p></o:p></p></div></div>`
  const { lines, told } = await pasted(
    `${word(`<p class=MsoNormal>Decides <a style='mso-comment-reference:MM_1;mso-comment-date:20260301T1000'>to meet</a>${comment(1)} in <a style='mso-comment-reference:MM_2'>Geneva</a>${comment(2)};</p>`)}<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%"><![endif]>${body(1)}${body(2)}</div></body></html>`,
  )
  expect(lines).toEqual(['operative: Decides to meet in Geneva;'])
  expect(told).toEqual(['Left out: 2 comments'])
})

test('what a page or a program hides is no text', async () => {
  const { lines, told } =
    await pasted(`<style>.gone { display: none } @media print { .x { display: none } }</style><script>alert(1)</script>
<p>Decides <span style="display:none">secretly </span>to <span style="visibility: hidden">not </span>meet<span class="gone"> never</span> <span style='mso-hide:all'>x</span>in<span hidden> no</span> <span style="font-size:0px">zero</span>Geneva<span style="position:absolute;clip:rect(0 0 0 0)">(opens in a new window)</span><span style="visibility:hidden">a<span style="visibility:visible">;</span></span></p>`)
  expect(lines).toEqual(['operative: Decides to meet in Geneva;'])
  expect(told).toEqual(['Left out: 5 hidden texts'])
})

test('text that is all deleted pastes nothing, not its plain text', async () => {
  const { lines, told } = await pasted('<p><del>Decides to wait;</del></p>', 'en', 'Decides to wait;')
  expect(lines).toEqual(['operative: '])
  expect(told).toEqual(['Left out: 1 deletion'])
})

test('Word: a placeholder is no text, a picture is told', async () => {
  const { lines, told } = await pasted(
    word(
      `<p class=MsoNormal>Decides to meet on <w:Sdt ShowingPlcHdr="t" ID="1"><span class=MsoPlaceholderText>Click to enter a date.</span></w:Sdt> in Geneva;<![if !vml]><img width=20 height=20 src="file:///C:/x.png"><![endif]></p>`,
    ),
  )
  expect(lines).toEqual(['operative: Decides to meet on in Geneva;'])
  expect(told).toEqual(['Left out: 1 hidden text, 1 picture'])
})

test('raised and lowered characters stay such, however their program raises them', async () => {
  const { lines, desk } = await pasted(
    word(
      "<p class=MsoNormal>10<sup>6</sup> t of CO<sub>2</sub>, 10<span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>9</span>, x<span style='vertical-align:super'>2</span>, note<span class=MsoFootnoteReference>3</span></p>",
      'span.MsoFootnoteReference {vertical-align:super;}',
    ),
  )
  expect(lines).toEqual(['operative: 10⁶ t of CO₂, 10⁹, x², note³'])
  expect(desk.notes).toEqual([])
})

test('footnotes of LibreOffice, Google Docs, Markdown and encyclopedias', async () => {
  const libre =
    '<html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style>a.sdfootnoteanc { font-size: 57% }</style></head><body lang="en-GB" dir="ltr"><p style="margin-bottom: 0cm">Recalling its resolution<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> on water<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a>,</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Resolution <i>70/1</i>.</p></div><div id="sdfootnote2"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>Ibid.</p></div></body></html>'
  const docs =
    '<p class="c1"><span>Recalling its resolution</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> on water</span><sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup><span>,</span></p><hr class="c5"><div><p class="c2"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c0">&nbsp;Resolution </span><span style="font-style:italic">70/1</span>.</p></div><div><p class="c2"><a href="#ftnt_ref2" id="ftnt2">[2]</a><span class="c0">&nbsp;Ibid.</span></p></div>'
  const markdown =
    '<p>Recalling its resolution<sup id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup> on water<sup id="fnref:2"><a href="https://x.org/y#fn:2">2</a></sup>,</p><div class="footnotes"><ol><li id="fn:1"><p>Resolution <em>70/1</em>.&nbsp;<a href="#fnref:1" class="reversefootnote">&#8617;</a></p></li><li id="fn:2"><p>Ibid. <a href="#fnref:2">&#8617;</a></p></li></ol></div>'
  const wiki =
    '<p>Recalling its resolution<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> on water<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">[2]</a></sup>,</p><ol><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Resolution <i>70/1</i>.</span></li><li id="cite_note-2"><b><a href="#cite_ref-2">^</a></b> Ibid.</li></ol>'
  for (const html of [libre, docs, markdown, wiki]) {
    const { lines, desk, told } = await pasted(html)
    expect(lines).toEqual(['operative: Recalling its resolution{Resolution 70/1.} on water{Ibid.},'])
    expect(desk.paragraphs.find(({ text }) => text === 'Resolution 70/1.')?.delta.ops).toEqual([
      { insert: 'Resolution ' },
      { insert: '70/1', attributes: { em: true } },
      { insert: '.' },
    ])
    expect(told).toEqual([])
  }
})

test('several marks of one note stay one note; a mark without its note stays a raised number', async () => {
  const { lines, desk, told } = await pasted(
    word(
      '<p class=MsoNormal>One<a style=\'mso-footnote-id:ftn3\' href="#_ftn3" name="_ftnref3"><span class=MsoFootnoteReference>[3]</span></a> two</p>',
    ),
  )
  expect([lines, desk.notes]).toEqual([['operative: One³ two'], []])
  expect(told).toEqual(['Left out: 1 footnote without its text or place'])
  const again = await pasted(
    '<p>One<a role="doc-noteref" href="#n">1</a>, two<a role="doc-noteref" href="#n">1</a></p><aside id="n" role="doc-footnote">Note</aside>',
  )
  expect([again.lines, again.desk.notes]).toEqual([['operative: One{Note}, two{Note}'], ['Note']])
})

test('the text of a footnote alone is text', async () => {
  const { lines, told } = await pasted(
    word(
      '<div style=\'mso-element:footnote\' id=ftn1><p class=MsoFootnoteText><a style=\'mso-footnote-id:ftn1\' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> Resolution 70/1.</p></div>',
    ),
  )
  expect([lines, told]).toEqual([['operative: Resolution 70/1.'], []])
})

test('lists of Google Docs and of pages', async () => {
  const docs =
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><ol style="margin-top:0"><li dir="ltr" style="list-style-type:decimal" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;vertical-align:baseline;white-space:pre-wrap;">Decides:</span></p></li><ol><li dir="ltr" style="list-style-type:lower-alpha" aria-level="2"><p role="presentation"><span style="font-weight:700">To meet;</span></p></li><ol><li style="list-style-type:lower-roman" aria-level="3"><p><span>In May;</span></p></li></ol></ol><li style="list-style-type:decimal" aria-level="1"><p><span>Requests a report.</span></p></li></ol></b><br class="Apple-interchange-newline">'
  const page =
    '<ol><li>Decides:<ol type="a"><li><b>To meet;</b><ol type="i"><li>In May;</li></ol></li></ol></li><li><p>Requests a report.</p></li></ol>'
  for (const html of [docs, page]) {
    const { lines, desk } = await pasted(html)
    expect(lines).toEqual(['operative: Decides:', 'sub1: To meet;', 'sub2: In May;', 'operative: Requests a report.'])
    expect(desk.paragraphs[1]?.delta.ops).toEqual([{ insert: 'To meet;', attributes: { strong: true } }])
  }
})

test('lists of Word: letters alone, bullets below a number, section headings', async () => {
  const item = (level: number, number: string, text: string) =>
    `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-fareast-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`
  expect((await pasted(word(item(2, '(h)', 'to meet;') + item(2, '(i)', 'to report;') + item(3, '(i)', 'orally;')))).lines).toEqual([
    'sub1: to meet;',
    'sub1: to report;',
    'sub2: orally;',
  ])
  expect((await pasted(word(item(1, '1.', 'Decides:') + item(2, '·', 'to meet;')))).lines).toEqual([
    'operative: Decides:',
    'sub1: to meet;',
  ])
  expect((await pasted(word(item(1, 'I.', 'General') + item(2, '1.', 'Decides;')))).lines[0]).toBe('heading: I. General')
})

test('typed numbers behind tabs, as in official Word files', async () => {
  const tab = "<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>"
  const { lines, desk } = await pasted(
    word(`<p class=SingleTxt>${tab}<i>Recalling</i> its resolution,</p><p class=SingleTxt>${tab}1.${tab}<i>Decides</i>
to meet:</p><p class=SingleTxt>${tab}(a)${tab}Soon;</p><p class=SingleTxt>${tab}2 <i>bis</i>.${tab}<i>Requests</i> a report.</p>`),
  )
  expect(lines).toEqual([
    'preambular: Recalling its resolution,',
    'operative: Decides to meet:',
    'sub1: Soon;',
    'operative 2 bis.: Requests a report.',
  ])
  expect(desk.paragraphs[1]?.delta.ops).toEqual([{ insert: 'Decides', attributes: { em: true } }, { insert: ' to meet:' }])
})

test('cells of Excel and of tables stay apart, hidden rows and struck cells are left out', async () => {
  const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl66 {text-decoration:line-through;} --></style></head><body><table border=0><!--StartFragment--><colgroup><col width=64></colgroup><tr height=20><td height=20 class=xl65>Kenya</td><td align=right>12</td></tr><tr height=20 style='display:none'><td>Hidden</td><td>1</td></tr><tr><td>Peru</td><td class=xl66>13</td><td>14</td></tr><!--EndFragment--></table></body></html>`
  const { lines, told } = await pasted(excel, 'en', 'Kenya\t12\r\nPeru\t13\t14\r\n')
  expect(lines).toEqual(['operative: Kenya 12', 'operative: Peru 14'])
  expect(told).toEqual(['Left out: 1 deletion, 1 hidden text'])
  const { lines: cells } = await pasted('<table><tr><td><p>One</p><p>Two</p></td><td><p>Three</p></td></tr></table>')
  expect(cells).toEqual(['operative: One', 'operative: Two', 'operative: Three'])
})

test('line ends within a paragraph: of a PDF in a page joined, of Word a blank', async () => {
  const viewer =
    '<span role="presentation" dir="ltr">Recalling the importance of international co-</span><br role="presentation"><span role="presentation">operation in the field of develop-</span><br role="presentation"><span role="presentation">ment and of well-being,</span>'
  expect((await pasted(viewer)).lines).toEqual([
    'operative: Recalling the importance of international co-operation in the field of development and of well-being,',
  ])
  expect((await pasted(word('<p class=MsoTitle>Sustainable<br>\ndevelopment</p>'))).lines).toEqual(['operative: Sustainable development'])
  const cocoa =
    '<html><head><meta name="Generator" content="Cocoa HTML Writer"></head><body><p class="p1">Recalling the importance of international cooperation</p><p class="p1">in the field of development and of the well-being of</p><p class="p1">all,</p><p class="p2"><br></p><p class="p1">Noting the report,</p></body></html>'
  expect((await pasted(cocoa)).lines).toEqual([
    'operative: Recalling the importance of international cooperation in the field of development and of the well-being of all,',
    'operative: Noting the report,',
  ])
})

test('invisible characters and ligatures of a page are written out, blanks at the edges of a phrase stay', async () => {
  const desk = await Desk.open('en', [{ id: 'a', kind: 'operative', text: 'Decides;' }])
  desk.paste({ 'text/html': '<meta charset="utf-8"><span> to \u200b\ufb01nance co\u00adoperation\u2060</span>', 'text/plain': 'x' }, 'a', 7)
  expect(desk.lines).toEqual(['operative: Decides to finance cooperation;'])
})
