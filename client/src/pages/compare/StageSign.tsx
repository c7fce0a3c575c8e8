/** The sign of a step between three texts, the same wherever that step is spoken of. */
export const StageSign = ({ stage }: { stage: number }) => <span className={`stage-sign stage-${stage}`}>{stage === 1 ? '①' : '②'}</span>
