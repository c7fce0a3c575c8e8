import { useTranslation } from 'react-i18next'
import type { ThreadFilter } from './threadList'

/** The words of comments, which come with them and not with the text. */
export interface CommentWords {
  readonly count: (open: number) => string
  readonly list: string
  readonly filter: string
  readonly filters: Readonly<Record<ThreadFilter, string>>
  readonly begin: string
  readonly beginKey: string
  readonly menu: string
  readonly menuSelected: string
  readonly previous: string
  readonly next: string
  readonly none: string
  readonly noneHint: string
  readonly noneToRead: string
  readonly noneFound: string
  readonly go: (label: string) => string
  readonly orphans: string
  readonly orphan: string
  readonly orphansHint: string
  readonly onDeleted: string
  readonly noWords: string
  readonly sign: (comments: number) => string
  readonly edited: (when: string) => string
  readonly secretariat: string
  readonly notSent: string
  readonly resolved: (who: string) => string
  readonly assigned: (who: string) => string
  readonly more: (answers: number) => string
  readonly answer: string
  readonly newComment: string
  readonly editing: string
  readonly hint: string
  readonly hintSealed: string
  readonly send: string
  readonly save: string
  readonly discard: string
  readonly resolve: string
  readonly reopen: string
  readonly assign: string
  readonly assignTo: string
  readonly assignNobody: string
  readonly edit: string
  readonly takeAway: string
  readonly takeAwayQuestion: string
  readonly mentions: string
  readonly offers: (offers: number) => string
  readonly offerList: string
  readonly here: string
  readonly gone: string
  readonly nowhere: string
  readonly tooLong: (over: number) => string
  readonly answered: (who: string, where: string) => string
  readonly settled: string
  readonly openAgain: string
  readonly person: (name: string, delegation: string) => string
  readonly audience: string
  readonly everybody: string
  readonly onlyDelegation: string
  readonly onlyReader: (delegation: string) => string
  readonly readBy: (delegation: string) => string
  readonly sending: string
  readonly takeAwaySealed: string
}

const english: CommentWords = {
  count: (open) => (open === 1 ? '1 open' : `${open} open`),
  list: 'Comments, in the order of the text',
  filter: 'Which comments are shown',
  filters: { open: 'Open', mine: 'For my delegation', resolved: 'Resolved', all: 'All' },
  begin: 'Comment',
  beginKey: 'Comment on what is selected, else on the paragraph (Ctrl Alt M)',
  menu: 'Comment on the paragraph…',
  menuSelected: 'Comment on the selection…',
  previous: 'Previous open comment',
  next: 'Next open comment',
  none: 'No comments yet',
  noneHint: 'Select words in the text and choose “Comment”, or press Ctrl Alt M. Without a selection the whole paragraph is meant.',
  noneToRead: 'What delegations remark on the text stands here, beside their words.',
  noneFound: 'No comment is like that.',
  go: (label) => `${label}: show the words in the text`,
  orphans: 'On removed paragraphs',
  orphan: 'Removed paragraph',
  orphansHint: 'They stand in the text again once the paragraph is restored under “History”.',
  onDeleted: 'on deleted text',
  noWords: 'whole paragraph',
  sign: (comments) => (comments === 0 ? 'Comment being written' : comments === 1 ? '1 comment' : `${comments} comments`),
  edited: (when) => `edited, ${when}`,
  secretariat: 'Secretariat',
  notSent: 'not sent yet',
  resolved: (who) => (who === '' ? 'Resolved' : `Resolved by ${who}`),
  assigned: (who) => `For ${who} to see to`,
  more: (answers) => (answers === 1 ? '1 more answer' : `${answers} more answers`),
  answer: 'Answer',
  newComment: 'New comment',
  editing: 'Edit the comment',
  hint: '@ mentions a delegation; Ctrl Enter sends.',
  hintSealed: 'Ctrl Enter sends.',
  send: 'Send',
  save: 'Save',
  discard: 'Discard',
  resolve: 'Resolve',
  reopen: 'Open again',
  assign: 'Assign…',
  assignTo: 'Delegation that is to see to it',
  assignNobody: 'Nobody',
  edit: 'Edit',
  takeAway: 'Take away',
  takeAwayQuestion: 'Take this comment away? It stays in the history of the draft. With its last comment the whole thread goes.',
  mentions: 'Mentioned:',
  offers: (offers) => (offers === 1 ? '1 delegation' : `${offers} delegations`),
  offerList: 'Delegations to mention',
  here: 'takes part',
  gone: 'The paragraph was removed meanwhile. The words you typed are kept; copy or discard them, or restore the paragraph.',
  nowhere: 'Only you see this paragraph so far. Propose it first; then it can be commented on.',
  tooLong: (over) => `${over} characters too many. Send the rest as an answer.`,
  answered: (who, where) => `${who} answered a comment on ${where}`,
  settled: 'The comments are resolved.',
  openAgain: 'The comments are open again.',
  person: (name, delegation) => `${name}, ${delegation}`,
  audience: 'Who reads it',
  everybody: 'Everybody on this draft',
  onlyDelegation: 'Only my delegation',
  onlyReader: (delegation) => `Only ${delegation}`,
  readBy: (delegation) => `Read by members from ${delegation} alone. Others see neither the words nor whose they are.`,
  sending: 'Sending…',
  takeAwaySealed: 'Take this comment away? With its last comment the whole thread goes.',
}

const chinese: CommentWords = {
  count: (open) => `${open} 处未解决`,
  list: '批注，按案文顺序',
  filter: '显示哪些批注',
  filters: { open: '未解决', mine: '与本代表团有关', resolved: '已解决', all: '全部' },
  begin: '新批注',
  beginKey: '批注选中的文字，未选中时批注整段（Ctrl Alt M）',
  menu: '批注本段…',
  menuSelected: '批注选中的文字…',
  previous: '上一处未解决的批注',
  next: '下一处未解决的批注',
  none: '还没有批注',
  noneHint: '在案文中选中文字，点“新批注”或按 Ctrl Alt M；未选中时批注整段。',
  noneToRead: '各代表团对案文的批注显示在这里，与所批注的文字对应。',
  noneFound: '没有符合条件的批注。',
  go: (label) => `${label}：在案文中查看所批注的文字`,
  orphans: '所在段落已删去',
  orphan: '已删段落',
  orphansHint: '在“历史”中恢复该段后，批注回到原处。',
  onDeleted: '所批注的文字已删去',
  noWords: '整段',
  sign: (comments) => (comments === 0 ? '正在写批注' : `${comments} 条批注`),
  edited: (when) => `已修改，${when}`,
  secretariat: '秘书处',
  notSent: '尚未发送',
  resolved: (who) => (who === '' ? '已解决' : `已解决（${who}）`),
  assigned: (who) => `由${who}处理`,
  more: (answers) => `另外 ${answers} 条回复`,
  answer: '回复',
  newComment: '新批注',
  editing: '修改批注',
  hint: '输入 @ 可提及代表团；按 Ctrl Enter 发送。',
  hintSealed: '按 Ctrl Enter 发送。',
  send: '发送',
  save: '保存',
  discard: '放弃',
  resolve: '标为已解决',
  reopen: '重新打开',
  assign: '交办…',
  assignTo: '由哪个代表团处理',
  assignNobody: '不交办',
  edit: '修改',
  takeAway: '删去',
  takeAwayQuestion: '删去这条批注？历史中仍有记录。最后一条删去后，整处批注随之消失。',
  mentions: '提及：',
  offers: (offers) => `${offers} 个代表团`,
  offerList: '可提及的代表团',
  here: '已参加',
  gone: '所在段落刚刚被删去。您写的内容保留在这里：可以复制、放弃，或恢复该段落。',
  nowhere: '这一段目前只有您看得到。先提出提案，才能批注。',
  tooLong: (over) => `超出 ${over} 个字符。其余内容请另作回复。`,
  answered: (who, where) => `${who}回复了对 ${where} 的批注`,
  settled: '该处批注已标为已解决。',
  openAgain: '该处批注已重新打开。',
  person: (name, delegation) => `${name}，${delegation}`,
  audience: '谁可以看到',
  everybody: '本草案所有成员',
  onlyDelegation: '仅本代表团',
  onlyReader: (delegation) => `仅${delegation}可见`,
  readBy: (delegation) => `只有${delegation}的成员看得到，其他人看不到内容，也不知道由谁所写。`,
  sending: '正在发送…',
  takeAwaySealed: '删去这条批注？最后一条删去后，整处批注随之消失。',
}

/** Words for the interface's language, English where it is neither. */
export const commentWordsIn = (language: string): CommentWords => (language.startsWith('zh') ? chinese : english)

export const useCommentWords = (): CommentWords => commentWordsIn(useTranslation().i18n.language)
