/** How a compilation text is printed. The names are those of the server's query. */
export interface CompilationStyle {
  /** “[text - EU]” or “[EU add: text]”. */
  readonly style: 'nameLast' | 'verbFirst'
  readonly marks: 'strikeAndBold' | 'bracketsOnly'
}

const usual: CompilationStyle = { style: 'nameLast', marks: 'strikeAndBold' }

/** The style that an address names; the usual one where it names none, or one that there is not. */
export const styleOf = (parameters: URLSearchParams): CompilationStyle => ({
  style: parameters.get('style') === 'verbFirst' ? 'verbFirst' : usual.style,
  marks: parameters.get('marks') === 'bracketsOnly' ? 'bracketsOnly' : usual.marks,
})
