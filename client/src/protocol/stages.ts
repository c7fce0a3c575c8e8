/** Whether delegations may change the text at this stage, and so reopen what was agreed. */
export const textIsOpen = (stage: string): boolean => ['zeroDraft', 'negotiation', 'final'].includes(stage)

/** Whether the text is an issued document, to which addenda belong. */
export const isIssued = (stage: string): boolean => ['issued', 'revised', 'action'].includes(stage)

/** Whether the draft's life is over. */
export const hasEnded = (stage: string): boolean => ['adopted', 'rejected', 'noAction', 'withdrawn'].includes(stage)
