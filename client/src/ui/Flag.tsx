import { delegationColour } from './delegationColour'

/** A delegation's code on its colour. */
export function Flag({ code, faded }: { code: string; faded?: boolean }) {
  return (
    <span className="flag" aria-hidden="true" style={{ background: faded ? '#68737f' : delegationColour(code) }}>
      {code}
    </span>
  )
}
