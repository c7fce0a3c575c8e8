import { plainText } from '../operations/deltas'
import { isOnProposal, isOnThread } from '../operations/operation'
import type { Operation } from '../operations/operation'
import { named } from '../operations/proposalSteps'
import { rebaseBoth } from '../operations/rebase'
import { anchorOf } from '../operations/rebaseOrder'
import { applyOperations } from '../document/applyOperation'
import { shown } from './clientState'
import type { ClientState, Rejection } from './clientState'
import { invertAll } from '../document/invert'
import { rebaseStack } from './undoStack'
import { appendAll } from './waiting'

/** Takes operations out of what is unsent, and their effect out of everything after; `taken` is what went. */
export interface Withdrawal {
  readonly state: ClientState
  readonly taken: readonly Operation[]
}

/** The words that operations would have added or proposed, a line for each paragraph, and those of commands: a version's name, a reason, a comment. */
export const wordsOf = (operations: readonly Operation[]): string =>
  appendAll([], operations)
    .map((operation) => {
      if (operation.op === 'insertParagraph') return plainText(operation.delta)
      if (operation.op === 'nameVersion') return operation.label
      if (operation.op === 'comment' || operation.op === 'editComment') return operation.text ?? ''
      const reason = 'reason' in operation && typeof operation.reason === 'string' ? operation.reason : ''
      if (operation.op === 'propose' || operation.op === 'editProposal')
        return [wordsOf(operation.operations), reason].filter((words) => words !== '').join('\n')
      if (operation.op !== 'editText') return reason
      const stretches = operation.delta.ops.reduce<string[]>(
        (all, op) =>
          typeof op.insert === 'string'
            ? [...all.slice(0, -1), `${all.at(-1) ?? ''}${op.insert}`]
            : op.retain === undefined
              ? all
              : [...all, ''],
        [''],
      )
      return stretches.filter((stretch) => stretch !== '').join(' ')
    })
    .filter((words) => words !== '')
    .join('\n')

/**
 * Takes the groups from `from` to `to` out of the submission in flight, with what cannot be without them: later writing in a paragraph
 * that they would have made. The rest waits again.
 */
export function withdraw(state: ClientState, from: number, to: number): Withdrawal {
  const { inFlight } = state
  if (inFlight === null) return { state, taken: [] }
  const first = inFlight.groups.slice(0, from).flat().length
  const fault = inFlight.groups.slice(from, to).flat()
  let all: readonly Operation[] = [...inFlight.groups.flat(), ...state.waiting]
  const goes = marked(all, first, first + fault.length)
  const taken = all.filter((_, index) => goes[index])
  const places = placesOf(taken)
  let after: ClientState = { ...state, inFlight: null }
  for (let end = all.length; end > 0; end--) {
    if (!goes[end - 1]) continue
    let start = end - 1
    while (goes[start - 1]) start--
    const inverse = invertAll(applyOperations(state.confirmed, all.slice(0, start)), all.slice(start, end))
    const rest = rebaseBoth(all.slice(end), inverse, true)
    all = [...all.slice(0, start), ...rest.os]
    after = { ...after, undo: rebaseStack(after.undo, rest.as), redo: rebaseStack(after.redo, rest.as) }
    end = start + 1
  }
  return {
    state: shown({
      ...after,
      waiting: appendAll(
        [],
        all.map((operation) => placedWithout(operation, places)),
      ),
    }),
    taken,
  }
}

/**
 * Which operations go: those from `from` to `to`, what is written later in paragraphs that only they make, proposed for them or said of them, and
 * what is done later to proposals and comments that only they make, or written for what they make of a proposal.
 */
function marked(all: readonly Operation[], from: number, to: number): boolean[] {
  const made = new Set<string>()
  const proposed = new Set<string>()
  const edited = new Set<string>()
  const begun = new Set<string>()
  return all.map((operation, index) => {
    const later = index >= to && (writesIn(operation, made) || isAbout(operation, proposed, edited) || answers(operation, begun))
    const goes = later || (index >= from && index < to)
    if (goes && operation.op === 'insertParagraph') made.add(operation.id)
    if (goes && operation.op === 'propose') proposed.add(operation.proposal)
    if (goes && operation.op === 'comment') begun.add(operation.on ? operation.thread : operation.comment)
    if (goes && operation.op === 'editProposal') edited.add(operation.proposal)
    // The tail of a paragraph that stays goes back to it, with what is written there.
    if (later && operation.op === 'splitParagraph') made.add(operation.newId)
    return goes
  })
}

/** Whether an operation writes in one of these paragraphs, or would. */
function writesIn(operation: Operation, made: ReadonlySet<string>): boolean {
  switch (operation.op) {
    case 'editText':
    case 'splitParagraph':
    case 'restoreParagraph':
    case 'markTranslated':
      return made.has(operation.paragraph)
    case 'propose':
    case 'editProposal':
      return operation.operations.flatMap(named).some((paragraph) => paragraph !== null && made.has(paragraph))
    case 'comment':
      return operation.on?.some(({ paragraph }) => made.has(paragraph)) ?? false
    case 'ignoreFinding':
      return made.has(operation.paragraph ?? '')
    default:
      return false
  }
}

/** Whether an operation is about a thread, or a comment, that is not made. */
const answers = (operation: Operation, begun: ReadonlySet<string>): boolean =>
  isOnThread(operation) && (begun.has(operation.thread) || (operation.op === 'editComment' && begun.has(operation.comment)))

/** Whether an operation is about one of the proposals that are not made, or is written for one as it would have been edited. */
const isAbout = (operation: Operation, proposed: ReadonlySet<string>, edited: ReadonlySet<string>): boolean =>
  isOnProposal(operation) && (proposed.has(operation.proposal) || (operation.op === 'editProposal' && edited.has(operation.proposal)))

/** Behind what the paragraphs would have come that are not made now. */
const placesOf = (taken: readonly Operation[]): ReadonlyMap<string, string | null> =>
  new Map(
    taken.flatMap((operation): [string, string | null][] =>
      operation.op === 'insertParagraph'
        ? [[operation.id, anchorOf(operation)]]
        : operation.op === 'splitParagraph'
          ? [[operation.newId, operation.paragraph]]
          : [],
    ),
  )

/** The server knows no paragraph that was never made: what was to stand behind it stands where it would have stood. */
function placedWithout(operation: Operation, places: ReadonlyMap<string, string | null>): Operation {
  if (operation.op !== 'insertParagraph' && operation.op !== 'moveParagraph') return operation
  let anchor = anchorOf(operation)
  if (anchor === null || !places.has(anchor)) return operation
  while (anchor !== null && places.has(anchor)) anchor = places.get(anchor) ?? null
  return { ...operation, after: anchor, ...('behind' in operation ? { behind: undefined } : {}) }
}

/** Withdraws groups of the submission in flight; their words are kept where they can be copied, those set aside for one reason together. */
export function setAside(
  state: ClientState,
  from: number,
  to: number,
  reason: Pick<Rejection, 'code' | 'message'>,
  newId: () => string,
): ClientState {
  const { state: without, taken } = withdraw(state, from, to)
  const text = wordsOf(taken)
  const last = state.rejections.at(-1)
  if (last?.code === reason.code && last.message === reason.message && text !== '' && last.text !== '')
    return { ...without, rejections: state.rejections.with(-1, { ...last, text: `${last.text}\n${text}` }) }
  return { ...without, rejections: [...state.rejections, { id: newId(), code: reason.code, message: reason.message, text }] }
}
