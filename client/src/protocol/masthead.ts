/** What stands above a document's text; what is not known is absent or null. */
export interface Masthead {
  organ?: string | null
  session?: string | null
  committee?: string | null
  agendaItems?: readonly string[]
  agendaTitles?: readonly string[]
  symbol?: string | null
  distribution?: string | null
  date?: string | null
  adoptedOn?: string | null
  originalLanguage?: string | null
  adoptionNote?: string | null
}
