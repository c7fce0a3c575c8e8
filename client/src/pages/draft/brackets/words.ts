import { useTranslation } from 'react-i18next'

/** The words of typed brackets, which come with them and not with the text. */
export interface BracketWords {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly list: string
  readonly all: string
  readonly nobody: string
  readonly of: string
  readonly name: string
  readonly takeAway: (who: string) => string
  readonly choose: (label: string) => string
  readonly speaks: (group: string) => string
  readonly speaksHint: string
  readonly speaksUnknown: string
  readonly through: (first: string, last: string) => string
  readonly submit: (brackets: number) => string
  readonly done: (brackets: number) => string
  readonly undo: string
  readonly undone: string
  readonly notUndone: string
}

const english: BracketWords = {
  title: 'Brackets typed in the text',
  lead: 'The signs go, with what they say of who says what. The words stay, and whoever is named reserves its position on them. Editorial brackets are not listed.',
  none: 'There are no brackets of negotiation here.',
  list: 'Brackets, in the order of the text',
  all: 'All that name somebody',
  nobody: 'It names nobody.',
  of: 'Reservation of',
  name: 'Name…',
  takeAway: (who) => `${who}: take away`,
  choose: (label) => `Bracket in ${label}`,
  speaks: (group) => `Who speaks for ${group}`,
  speaksHint: 'A group reserves its position through a delegation.',
  speaksUnknown: 'who speaks is to be said above',
  through: (first, last) => `${first} to ${last}`,
  submit: (brackets) => (brackets === 1 ? 'Turn 1 bracket into reservations' : `Turn ${brackets} brackets into reservations`),
  done: (brackets) => (brackets === 1 ? '1 bracket has become reservations.' : `${brackets} brackets have become reservations.`),
  undo: 'Undo',
  undone: 'The brackets are back, the reservations withdrawn.',
  notUndone: 'Something was done since. Undo that first, or withdraw the reservations.',
}

const chinese: BracketWords = {
  title: '案文中键入的方括号',
  lead: '删去括号及其中的署名，保留文字，由所列代表团对该段文字保留立场。编辑性方括号不在此列。',
  none: '此处没有谈判用的方括号。',
  list: '方括号，按案文顺序',
  all: '全部已署名的',
  nobody: '未署名。',
  of: '保留立场者',
  name: '指明…',
  takeAway: (who) => `去掉${who}`,
  choose: (label) => `${label}的方括号`,
  speaks: (group) => `由谁代表${group}发言`,
  speaksHint: '集团通过一个代表团保留立场。',
  speaksUnknown: '请在上方指明由谁发言',
  through: (first, last) => `${first}至${last}`,
  submit: (brackets) => `将 ${brackets} 处方括号转为保留立场`,
  done: (brackets) => `已将 ${brackets} 处方括号转为保留立场。`,
  undo: '撤销',
  undone: '方括号已恢复，保留立场已撤回。',
  notUndone: '此后另有改动。请先撤销该改动，或撤回保留立场。',
}

export function useBracketWords(): BracketWords {
  return useTranslation().i18n.language === 'en' ? english : chinese
}
