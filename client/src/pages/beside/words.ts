import { useTranslation } from 'react-i18next'
import type { BesideMarkKind } from '../../protocol/contract'

/** The words of two languages beside each other. */
export interface BesideWords {
  readonly title: string
  readonly differ: (count: number) => string
  readonly only: string
  readonly marks: Readonly<Record<Exclude<BesideMarkKind, 'missing'>, string>>
  readonly missing: string
  readonly nothing: string
  readonly comma: string
  readonly swap: string
}

const english: BesideWords = {
  title: 'Two languages',
  differ: (count) => (count === 0 ? 'No differences' : count === 1 ? 'One paragraph differs' : `${count} paragraphs differ`),
  only: 'Only what differs',
  marks: { structure: 'Structure', label: 'Number', date: 'Date', symbol: 'Symbol', number: 'Figure' },
  missing: 'Not in this text',
  nothing: 'none',
  comma: ', ',
  swap: 'Change sides',
}

const chinese: BesideWords = {
  title: '两种语文对照',
  differ: (count) => (count === 0 ? '没有差异' : `${count} 个段落有差异`),
  only: '只看有差异的段落',
  marks: { structure: '结构', label: '编号', date: '日期', symbol: '文号', number: '数字' },
  missing: '此文本无此段',
  nothing: '无',
  comma: '、',
  swap: '左右对调',
}

export function useBesideWords(): BesideWords {
  return useTranslation().i18n.language === 'zh' ? chinese : english
}
