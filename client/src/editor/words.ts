import type { LeftOut, LeftOutKind } from '../clipboard/pasted'
import type { ParagraphKind, ParagraphStatus } from '../operations/operation'
import type { ProposalLine } from './around/proposalMarks'

/** What can be proposed from a paragraph's menu. */
export type ProposingAct = 'alternative' | 'deletion' | 'reservation'

/** Words of a paragraph, by where they stand in it. */
export interface Selected {
  readonly start: number
  readonly length: number
}

/** Asks what a delegation proposes of a paragraph, or reserves of what is selected in it. */
export type Proposing = (act: ProposingAct, paragraph: string, selected?: Selected) => void

/** The editor's own words in the languages of the interface. */
export interface Words {
  readonly text: string
  readonly statuses: Readonly<Record<ParagraphStatus, string>>
  readonly agreedIsClosed: string
  readonly followsOriginal: string
  readonly version: (version: number) => string
  readonly lastBy: (who: string) => string
  readonly changed: (who: string, what: string) => string
  readonly removed: (what: string) => string
  readonly menu: (name: string) => string
  readonly move: (name: string) => string
  readonly kinds: Readonly<Record<Exclude<ParagraphKind, 'footnote'>, string>>
  readonly footnote: string
  readonly up: string
  readonly down: string
  readonly remove: string
  readonly setStatus: Readonly<Record<ParagraphStatus, string>>
  /** A delegation's, which gives a reason. */
  readonly reopen: string
  readonly paragraph: string
  readonly note: (mark: string) => string
  /** What is proposed for a paragraph as a whole. */
  readonly proposed: Readonly<Record<ProposalLine['what'], string>>
  /** A paragraph is moved behind the one named; null is the beginning. */
  readonly moved: (behind: string | null) => string
  /** Between a name and what it says. */
  readonly colon: string
  /** What its reader suggests for a paragraph as a whole, seen by nobody else. */
  readonly youSuggest: (what: string) => string
  readonly propose: Readonly<Record<ProposingAct, string>>
  readonly reserveSelected: string
  /** Of brackets that were typed. */
  readonly reserveBrackets: string
  /** What was copied and is not put in. */
  readonly leftOut: (pieces: LeftOut) => string
}

const counted = (pieces: LeftOut, words: Readonly<Record<LeftOutKind, (count: number) => string>>): string[] =>
  (Object.keys(words) as LeftOutKind[]).flatMap((kind) => (pieces[kind] ? [words[kind](pieces[kind])] : []))

const several = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`

const english: Words = {
  text: 'Text of the draft resolution',
  statuses: { open: 'open', bracketed: 'in brackets', agreedAdRef: 'agreed ad ref', agreed: 'agreed' },
  agreedIsClosed: 'This paragraph is agreed. To change it, reopen it from its menu and say why.',
  followsOriginal: 'Paragraphs, their order and what is agreed follow the original. Change them there; here the words are translated.',
  version: (version) => `version ${version}`,
  lastBy: (who) => `last changed by ${who}`,
  changed: (who, what) => `${who} changed ${what}`,
  removed: (what) => `${what} was removed`,
  menu: (name) => `${name}: what it is and what to do with it`,
  move: (name) => `Move ${name}`,
  kinds: {
    title: 'Title',
    heading: 'Heading',
    enacting: 'Organ that speaks',
    preambular: 'Preambular paragraph',
    operative: 'Operative paragraph',
    sub: 'Sub-paragraph',
    plain: 'Plain paragraph',
  },
  footnote: 'Insert a footnote',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  setStatus: { open: 'Reopen', bracketed: 'Put in brackets', agreedAdRef: 'Mark as agreed ad ref', agreed: 'Mark as agreed' },
  reopen: 'Reopen, with a reason',
  paragraph: 'Paragraph',
  note: (mark) => `Footnote ${mark}`,
  proposed: {
    alt: 'alt',
    new: 'new paragraph',
    first: 'new paragraph, at the beginning',
    removal: 'delete the paragraph',
    move: 'move the paragraph',
    join: 'join to the paragraph before',
    setting: 'other kind, level or number',
    return: 'put back',
    reserved: 'position reserved',
  },
  moved: (behind) => (behind === null ? 'move to the beginning' : `move behind ${behind}`),
  colon: ': ',
  youSuggest: (what) => `You suggest: ${what}`,
  propose: { alternative: 'Propose another text…', deletion: 'Propose deletion…', reservation: 'Reserve position…' },
  reserveSelected: 'Reserve position on the selected words…',
  reserveBrackets: 'Turn brackets into reservations…',
  leftOut: (pieces) =>
    `Left out: ${counted(pieces, {
      deletion: several('deletion', 'deletions'),
      comment: several('comment', 'comments'),
      hidden: several('hidden text', 'hidden texts'),
      picture: several('picture', 'pictures'),
      footnote: several('footnote without its text or place', 'footnotes without their text or place'),
      masthead: () => 'the masthead',
    }).join(', ')}`,
}

const chinese: Words = {
  text: '决议草案案文',
  statuses: { open: '未商定', bracketed: '方括号内', agreedAdRef: '暂时商定', agreed: '已商定' },
  agreedIsClosed: '本段已商定，要修改，请在段落菜单中说明理由、重新开放。',
  followsOriginal: '段落及其次序、商定状态以原文草案为准，请在原文草案中修改；此处只译文字。',
  version: (version) => `第 ${version} 版`,
  lastBy: (who) => `最后修改：${who}`,
  changed: (who, what) => `${who} 修改了 ${what}`,
  removed: (what) => `${what} 已被删除`,
  menu: (name) => `${name}：类别和操作`,
  move: (name) => `移动 ${name}`,
  kinds: {
    title: '标题',
    heading: '小标题',
    enacting: '机关名',
    preambular: '序言段',
    operative: '执行段',
    sub: '分段',
    plain: '普通段落',
  },
  footnote: '插入脚注',
  up: '上移',
  down: '下移',
  remove: '删除',
  setStatus: { open: '重新开放', bracketed: '加方括号', agreedAdRef: '标为暂时商定（待核准）', agreed: '标为已商定' },
  reopen: '说明理由，重新开放',
  paragraph: '段落',
  note: (mark) => `脚注 ${mark}`,
  proposed: {
    alt: '备选案文',
    new: '新增段落',
    first: '在开头新增段落',
    removal: '删去本段',
    move: '移动本段',
    join: '与上一段合并',
    setting: '改变类别、层次或编号',
    return: '恢复段落',
    reserved: '保留立场',
  },
  moved: (behind) => (behind === null ? '移至开头' : `移至${behind}之后`),
  colon: '：',
  youSuggest: (what) => `您建议：${what}`,
  propose: { alternative: '提出备选案文…', deletion: '提议删去…', reservation: '保留立场…' },
  reserveSelected: '对选定文字保留立场…',
  reserveBrackets: '将方括号转为保留立场…',
  leftOut: (pieces) =>
    `未贴入：${counted(pieces, {
      deletion: (count) => `${count} 处删除`,
      comment: (count) => `${count} 条批注`,
      hidden: (count) => `${count} 处隐藏文字`,
      picture: (count) => `${count} 张图片`,
      footnote: (count) => `${count} 个没有正文或不能在此处的脚注`,
      masthead: () => '报头',
    }).join('、')}`,
}

/** Words for the interface's language, English where it is neither. */
export const wordsIn = (language: string): Words => (language.startsWith('zh') ? chinese : english)
