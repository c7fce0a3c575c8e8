import type { Person } from '../browser/api'

const sentences = [
  '回顾其 2017 年 11 月 17 日第 72/7 号决议，其中大会强调区域合作对于可持续发展和预防冲突的重要性，',
  '又回顾《2030 年可持续发展议程》，重申不让任何一个人掉队的承诺，并确认各国对本国发展负有首要责任，',
  '强调指出预防外交在支持联合国努力协助和平解决争端方面发挥的重要作用，包括早期预警、调解和建立信任措施，',
  '请秘书长继续在现有资源范围内支持该中心的活动，并就本决议执行情况向大会第七十七届会议提交报告；',
]

/** Makes a draft of so many paragraphs of 50 to 150 characters, two in three of them operative. */
export async function longDraft(owner: Person, paragraphs: number): Promise<{ id: string; paragraphs: string[] }> {
  const { id, revision } = await owner.call<{ id: string; revision: number }>('POST', '/api/drafts', { title: '长案文', language: 'zh' })
  const ids = Array.from({ length: paragraphs }, (_, index) => `p${index}`)
  const operations = ids.map((name, index) => ({
    op: 'insertParagraph',
    id: name,
    after: ids[index - 1] ?? null,
    kind: index < paragraphs / 3 ? 'preambular' : 'operative',
    level: 0,
    delta: { ops: [{ insert: (sentences[index % sentences.length] ?? '').repeat(1 + (index % 3)) }] },
  }))
  const answer = await owner.call<{ status: string }>('POST', `/api/drafts/${id}/operations`, {
    clientId: 'maker',
    sequence: 1,
    baseRevision: revision,
    operations,
  })
  if (answer.status !== 'accepted') throw new Error(JSON.stringify(answer))
  return { id, paragraphs: ids }
}
