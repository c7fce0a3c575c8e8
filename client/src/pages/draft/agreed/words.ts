import { useTranslation } from 'react-i18next'
import type { AgreedWording } from '../../../protocol/contract'

/** The words of agreed language, which come with it and not with the text. */
export interface AgreedWords {
  readonly lead: string
  readonly none: string
  readonly noneHint: string
  readonly place: string
  readonly selection: string
  readonly same: (count: number, since: string) => string
  readonly kinds: Readonly<Record<AgreedWording['kind'], string>>
  readonly used: (count: number) => string
  readonly first: string
  readonly latest: string
  readonly all: string
  readonly take: string
  readonly taken: string
  readonly changed: string
  readonly copy: string
  readonly copied: string
  readonly list: string
  readonly asking: string
}

const english: AgreedWords = {
  lead: 'Put the caret in a paragraph, or select words, to see whether they are agreed language.',
  none: 'Not found in adopted texts',
  noneHint: 'No text of the library has these words, or words like them.',
  place: 'This paragraph',
  selection: 'The words selected',
  same: (count, since) => (count === 1 ? `Agreed in one text, of ${since}` : `Agreed in ${count} texts, since ${since}`),
  kinds: { same: 'word for word', alike: 'some words differ', within: 'stands in a longer paragraph', partly: 'a stretch is the same' },
  used: (count) => (count === 1 ? 'one text' : `${count} texts`),
  first: 'First',
  latest: 'Latest',
  all: 'All texts that have it',
  take: 'Write it so',
  taken: 'The agreed wording was taken over.',
  changed: 'The words have changed meanwhile; look again.',
  copy: 'Copy',
  copied: 'The wording was copied.',
  list: 'Agreed wordings',
  asking: 'Looking…',
}

const chinese: AgreedWords = {
  lead: '将光标置于某段，或选中文字，即可查看是否为商定措辞。',
  none: '在已通过的案文中未找到',
  noneHint: '文库中没有使用相同或相近措辞的案文。',
  place: '本段',
  selection: '所选文字',
  same: (count, since) => (count === 1 ? `曾在 ${since} 的一份案文中商定` : `自 ${since} 起在 ${count} 份案文中商定`),
  kinds: { same: '逐字相同', alike: '个别用词不同', within: '见于更长的段落', partly: '部分文字相同' },
  used: (count) => `${count} 份案文`,
  first: '最早',
  latest: '最近',
  all: '使用该措辞的全部案文',
  take: '改用此措辞',
  taken: '已改用商定措辞。',
  changed: '文字已有变动，请再看一次。',
  copy: '复制',
  copied: '已复制该措辞。',
  list: '商定措辞',
  asking: '正在查找…',
}

export function useAgreedWords(): AgreedWords {
  return useTranslation().i18n.language === 'zh' ? chinese : english
}
