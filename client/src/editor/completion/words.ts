/** What is said of what is offered, in the languages of the interface. */
export interface OfferWords {
  readonly list: string
  readonly nothing: string
  /** One answer, read aloud. */
  readonly one: (words: string) => string
  readonly several: (count: number, first: string) => string
  readonly mark: (words: string) => string
}

const english: OfferWords = {
  list: 'Suggested words',
  nothing: 'No words to suggest here',
  one: (words) => `${words}: Tab takes it`,
  several: (count, first) => `${count} suggestions, the first is ${first}`,
  mark: (words) => `The paragraph before opens alike. Write “${words}”`,
}

const chinese: OfferWords = {
  list: '可用措辞',
  nothing: '此处没有可提示的措辞',
  one: (words) => `${words}：按 Tab 采用`,
  several: (count, first) => `${count} 项提示，第一项是${first}`,
  mark: (words) => `与上一段开头相同，可写作“${words}”`,
}

/** Words for the interface's language, English where it is neither. */
export const offerWords = (language: string): OfferWords => (language.startsWith('zh') ? chinese : english)
