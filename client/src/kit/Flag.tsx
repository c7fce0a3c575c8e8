import { delegationColour } from './delegationColour'

/** A delegation's code on its colour; a dash for nobody's. */
export function Flag({ code, faded }: { code: string | null; faded?: boolean }) {
  return (
    <span className="flag" aria-hidden="true" style={{ background: faded ? '#68737f' : delegationColour(code ?? '') }}>
      {code ?? '–'}
    </span>
  )
}
