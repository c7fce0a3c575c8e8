import { useTranslation } from 'react-i18next'
import type { CitedKind, CitedOrgan, Finding } from '../../../protocol/contract'

type Level = Finding['level']

/** The words of the desk, which come with it and not with the text. */
export interface CheckWords {
  readonly levels: Readonly<Record<Level, string>>
  readonly counts: Readonly<Record<Level, (count: number) => string>>
  readonly tab: string
  readonly header: (count: number) => string
  readonly none: string
  readonly noneHint: string
  readonly noResolution: string
  readonly orders: Readonly<Record<'text' | 'rule', string>>
  readonly order: string
  readonly hints: string
  readonly list: string
  readonly next: string
  readonly previous: string
  readonly go: (label: string) => string
  readonly fix: string
  readonly fixAll: (count: number) => string
  readonly fixAllTitle: (rule: string) => string
  readonly fixAllHint: string
  readonly fixed: (count: number) => string
  readonly ignore: string
  readonly ignoreTitle: string
  readonly ignoreHere: string
  readonly ignoreEverywhere: string
  readonly ignoreHint: string
  readonly reason: string
  readonly ignored: (count: number) => string
  readonly ignoredBy: (who: string) => string
  readonly everywhere: string
  readonly heed: string
  readonly example: string
  readonly source: string
  readonly card: string
  readonly close: string
  readonly missing: string
  readonly keys: string
  readonly said: (where: string, message: string) => string
  readonly ofNewer: (count: number) => string
  readonly citation: CitationWords
}

/** The words of the card of what is cited. */
interface CitationWords {
  readonly card: string
  readonly organs: Readonly<Record<Exclude<CitedOrgan, 'other'>, string>>
  readonly kinds: Readonly<Record<CitedKind, string>>
  readonly called: (kind: string, number: string) => string
  readonly unknown: string
  readonly newer: string
  readonly of: (date: string) => string
  readonly comma: string
  readonly open: string
  readonly openAt: (paragraph: string) => string
  readonly absent: string
}

const several = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`

const english: CheckWords = {
  levels: { error: 'error', warning: 'warning', hint: 'hint' },
  counts: { error: several('error', 'errors'), warning: several('warning', 'warnings'), hint: several('hint', 'hints') },
  tab: 'Language',
  header: several('finding in the language', 'findings in the language'),
  none: 'Nothing to mend',
  noneHint: 'The text is checked as it is written: closing marks, openings, repetition, citations, names and spelling.',
  noResolution: 'This text is no resolution, and is not held to the form of one.',
  orders: { text: 'By paragraph', rule: 'By rule' },
  order: 'Order',
  hints: 'Hints',
  list: 'What was found in the language',
  next: 'Next finding (F8)',
  previous: 'Previous finding (Shift+F8)',
  go: (label) => `Go to ${label}`,
  fix: 'Fix',
  fixAll: (count) => `Fix all ${count}`,
  fixAllTitle: (rule) => `Fix all: ${rule}`,
  fixAllHint: 'This is what will be changed, in one step that can be undone.',
  fixed: several('place was mended', 'places were mended'),
  ignore: 'Leave it…',
  ignoreTitle: 'Leave it as it is',
  ignoreHere: 'In this paragraph',
  ignoreEverywhere: 'These words everywhere in this draft',
  ignoreHint: 'Everybody on this draft sees who left it, and why.',
  reason: 'Why',
  ignored: several('left as it is', 'left as they are'),
  ignoredBy: (who) => `Left by ${who}`,
  everywhere: 'everywhere in this draft',
  heed: 'Show it again',
  example: 'Example',
  source: 'Source',
  card: 'What was found here',
  close: 'Close',
  missing: 'something is missing here',
  keys: 'F8 next · Shift+F8 previous · Alt+Enter card at the caret',
  said: (where, message) => `${where}: ${message}`,
  ofNewer: several('finding in the language of the newer text', 'findings in the language of the newer text'),
  citation: {
    card: 'What is cited here',
    organs: {
      generalAssembly: 'General Assembly',
      securityCouncil: 'Security Council',
      humanRightsCouncil: 'Human Rights Council',
      economicAndSocialCouncil: 'Economic and Social Council',
      commissionOnHumanRights: 'Commission on Human Rights',
    },
    kinds: { resolution: 'Resolution', decision: 'Decision' },
    called: (kind, number) => `${kind} ${number}`,
    unknown: 'Nothing is known of it here',
    newer: 'Newer',
    of: (date) => `of ${date}`,
    comma: ', ',
    open: 'Open in the library',
    openAt: (paragraph) => `Open at paragraph ${paragraph}`,
    absent: 'Not in the library',
  },
}

const chinese: CheckWords = {
  levels: { error: '错误', warning: '警示', hint: '提示' },
  counts: { error: (count) => `${count} 处错误`, warning: (count) => `${count} 处警示`, hint: (count) => `${count} 处提示` },
  tab: '语言',
  header: (count) => `语言核对：${count} 处`,
  none: '没有需要改正之处',
  noneHint: '文本在撰写时即加核对：段末标点、段首用语、重复用语、引文、名称和写法。',
  noResolution: '本文不是决议，不按决议格式核对。',
  orders: { text: '按段落', rule: '按规则' },
  order: '顺序',
  hints: '提示',
  list: '语言核对结果',
  next: '下一处（F8）',
  previous: '上一处（Shift+F8）',
  go: (label) => `前往${label}`,
  fix: '改正',
  fixAll: (count) => `全部改正（${count}）`,
  fixAllTitle: (rule) => `全部改正：${rule}`,
  fixAllHint: '将作以下改动，一步完成，可以撤销。',
  fixed: (count) => `已改正 ${count} 处`,
  ignore: '保留原文…',
  ignoreTitle: '保留原文',
  ignoreHere: '仅在本段',
  ignoreEverywhere: '本草案中凡有此用语之处',
  ignoreHint: '本草案所有成员都能看到由谁保留及其理由。',
  reason: '理由',
  ignored: (count) => `已保留 ${count} 处`,
  ignoredBy: (who) => `由 ${who} 保留`,
  everywhere: '在整个草案中',
  heed: '重新提示',
  example: '示例',
  source: '依据',
  card: '此处的核对结果',
  close: '关闭',
  missing: '此处有缺漏',
  keys: 'F8 下一处 · Shift+F8 上一处 · Alt+Enter 打开光标处的卡片',
  said: (where, message) => `${where}：${message}`,
  ofNewer: (count) => `较新文本的语言核对：${count} 处`,
  citation: {
    card: '此处援引的文件',
    organs: {
      generalAssembly: '大会',
      securityCouncil: '安全理事会',
      humanRightsCouncil: '人权理事会',
      economicAndSocialCouncil: '经济及社会理事会',
      commissionOnHumanRights: '人权委员会',
    },
    kinds: { resolution: '决议', decision: '决定' },
    called: (kind, number) => `第${number}号${kind}`,
    unknown: '未载有关资料',
    newer: '较新',
    of: (date) => `（${date}）`,
    comma: '、',
    open: '在文库中打开',
    openAt: (paragraph) => `打开第${paragraph}段`,
    absent: '文库中没有',
  },
}

export function useCheckWords(): CheckWords {
  return useTranslation().i18n.language === 'zh' ? chinese : english
}
