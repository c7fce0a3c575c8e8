import type { Masthead as ServersMasthead } from './contract'

/** What stands above a document's text; what is not known is absent or null. */
export type Masthead = Partial<ServersMasthead>
