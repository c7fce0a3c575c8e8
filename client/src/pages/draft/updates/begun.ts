/** What the page that begins a draft from a text tells the page of the draft. */
export const begun = { begun: true }
