import { isDeepStrictEqual } from 'node:util'
import { lengthOf, sliceText } from '../../src/operations/deltas'
import { onlyHunks } from '../../src/operations/hunks'
import { isOnProposal, isOnThread } from '../../src/operations/operation'
import type { CommentOperation, Operation, ProposalOperation } from '../../src/operations/operation'
import { rebase } from '../../src/operations/rebase'
import { anchorOf } from '../../src/operations/rebaseOrder'
import type { Draft } from '../../src/protocol/draft'
import type { Answer, Entry, Submission } from '../../src/protocol/messages'
import { applyEntry } from '../../src/document/applyEntry'
import { applyOperation, writtenOut } from '../../src/document/applyOperation'
import type { DraftState } from '../../src/document/draftState'
import { findLive, findParagraph, indexOfParagraph } from '../../src/document/draftState'
import { draftView } from '../../src/document/draftView'
import { quoteOf } from '../../src/document/threads'

class Refused extends Error {
  constructor(
    message: string,
    readonly code = 'refused',
  ) {
    super(message)
  }
}

/** A server in one process: orders submissions in a log by the rules of SPEC.md, knows every tombstone, answers a repeated sequence as before. */
export class SimulatedServer {
  readonly log: Entry[] = []
  /** Units a paragraph may have. */
  longestParagraph = Infinity
  private readonly marks = new Map<string, { sequence: number; revision: number }>()

  constructor(public draft: DraftState) {}

  /** What `Open` gives to a newcomer: live paragraphs only. */
  snapshot(): Draft {
    return JSON.parse(JSON.stringify(draftView(this.draft))) as Draft
  }

  submit({ clientId, sequence, baseRevision, operations }: Submission): Answer {
    const mark = this.marks.get(clientId) ?? { sequence: 0, revision: 0 }
    if (sequence === mark.sequence) return { status: 'accepted', revision: mark.revision }
    if (sequence !== mark.sequence + 1)
      return { status: 'rejected', code: 'sequenceGap', message: `expected ${mark.sequence + 1}, got ${sequence}` }
    if (operations.length === 0) return { status: 'rejected', code: 'emptySubmission', message: 'nothing' }
    const since = this.log.slice(baseRevision).flatMap((entry) => entry.operations)
    let at = this.draft
    let others: readonly Operation[] = since
    const applied: Operation[] = []
    const stamp = { revision: this.draft.revision + 1, at: '2021-04-16T00:00:00Z' }
    for (const [index, operation] of operations.entries()) {
      try {
        const mine = rebase([operation], others)
        others = rebase(others, [operation], false)
        for (const rebased of mine)
          for (const whole of this.asApplied(at, rebased)) {
            applied.push(whole)
            at = applyOperation(at, whole, { ...stamp, by: clientId, delegation: null })
          }
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return { status: 'rejected', code: error.code, message: error.message, operation: index }
      }
    }
    const { revision } = stamp
    const entry: Entry = {
      ...stamp,
      user: clientId,
      delegation: null,
      clientId,
      sequence,
      operations: JSON.parse(JSON.stringify(applied)) as Operation[],
    }
    this.log.push(entry)
    this.draft = applyEntry(this.draft, entry)
    this.marks.set(clientId, { sequence, revision })
    return { status: 'accepted', revision }
  }

  private asApplied(at: DraftState, operation: Operation): Operation[] {
    if (isOnProposal(operation)) return this.onProposal(at, operation)
    if (isOnThread(operation)) return [this.onThread(at, operation)]
    const named = 'paragraph' in operation && typeof operation.paragraph === 'string' ? findParagraph(at, operation.paragraph) : undefined
    if ('paragraph' in operation && operation.paragraph !== null && named === undefined)
      throw new Refused(`unknown paragraph ${String(operation.paragraph)}`)
    if (named?.status === 'agreed' && operation.op === 'editText') throw new Refused(`${named.id} is agreed`)
    if (operation.op === 'insertParagraph' && findLive(at, operation.id)) throw new Refused(`${operation.id} is in use`)
    if (operation.op === 'insertParagraph' && lengthOf(operation.delta) > this.longestParagraph)
      throw new Refused('The paragraph is too long.', 'tooLarge')
    switch (operation.op) {
      case 'insertParagraph':
      case 'moveParagraph': {
        const anchor = anchorOf(operation)
        if (operation.op === 'moveParagraph' && named?.removed) return []
        if (anchor === null || findLive(at, anchor)) return [operation]
        const index = indexOfParagraph(at, anchor)
        if (index < 0) throw new Refused(`unknown anchor ${anchor}`)
        const live = at.paragraphs
          .slice(0, index)
          .findLast((p) => !p.removed && (operation.op === 'insertParagraph' || p.id !== operation.paragraph))
        return [{ ...operation, behind: anchor, after: live?.id ?? null }]
      }
      case 'restoreParagraph': {
        if (!named?.removed) return []
        const after = at.paragraphs.slice(0, indexOfParagraph(at, named.id)).findLast((p) => !p.removed)?.id ?? null
        return [{ ...operation, after, kind: named.kind, level: named.level, label: named.label, delta: named.delta, status: named.status }]
      }
      case 'splitParagraph': {
        if (!named || operation.offset > lengthOf(named.delta)) throw new Refused('offset')
        const reborn = findParagraph(at, operation.newId)
        if (reborn && !reborn.removed) throw new Refused(`${reborn.id} is in use`)
        const tail = sliceText(named.delta, operation.offset)
        const cutOff: Operation = {
          op: 'editText',
          paragraph: named.id,
          delta: { ops: [{ retain: operation.offset }, { delete: lengthOf(tail) }] },
        }
        const { kind, level, label } = reborn ?? { ...named, label: null }
        if (!named.removed && !reborn) return [operation]
        const insert: Operation = {
          op: 'insertParagraph',
          id: operation.newId,
          after: named.id,
          kind,
          level,
          ...(label === null ? {} : { label }),
          delta: tail,
        }
        const placed = named.removed ? this.asApplied(at, insert) : [insert]
        const edit = lengthOf(tail) === 0 ? [] : [cutOff]
        return named.removed ? [...edit, ...placed, { op: 'removeParagraph', paragraph: operation.newId }] : [...edit, ...placed]
      }
      case 'joinParagraph': {
        const whole = writtenOut(at, operation)
        if (named?.removed || whole.op !== 'joinParagraph' || whole.into === undefined || !findLive(at, whole.into)) return []
        return [whole]
      }
      case 'removeParagraph':
      case 'setParagraph':
      case 'setParagraphStatus':
        return named?.removed ? [] : [operation]
      default:
        return [operation]
    }
  }

  private onProposal(at: DraftState, operation: ProposalOperation): Operation[] {
    const proposal = at.proposals?.find(({ id }) => id === operation.proposal)
    if (operation.op === 'propose') {
      if (proposal !== undefined) throw new Refused(`${proposal.id} is in use`)
      return [{ ...operation, operations: this.allApplied(at, operation.operations) }]
    }
    if (proposal === undefined) throw new Refused(`unknown proposal ${operation.proposal}`, 'unknownProposal')
    const isOpen = proposal.state === 'open'
    if (operation.op === 'reopenProposal' ? isOpen || proposal.state === 'accepted' : !isOpen)
      throw new Refused(`${proposal.id} is ${proposal.state}`, 'proposalEnded')
    if (operation.op === 'editProposal') {
      if (!isDeepStrictEqual(plain(operation.over), plain(proposal.operations)))
        throw new Refused(`${proposal.id} has changed`, 'proposalChanged')
      const before = this.allApplied(at, operation.over)
      return [{ ...operation, operations: this.allApplied(at, [...operation.over, ...operation.operations]).slice(before.length) }]
    }
    if (operation.op !== 'acceptProposal') return [operation]
    const { insteadOf, operations } = proposal
    const [text] = operations
    const steps =
      insteadOf !== null && text?.op === 'insertParagraph' && findLive(at, insteadOf)
        ? [{ ...text, after: insteadOf, behind: undefined }, { op: 'removeParagraph', paragraph: insteadOf } as const]
        : operation.hunks
          ? onlyHunks(operations, operation.hunks)
          : operations
    const applied = this.allApplied(at, steps)
    return [{ ...operation, steps: applied.length }, ...applied]
  }

  private onThread(at: DraftState, operation: CommentOperation): Operation {
    const thread = at.threads?.find(({ id }) => id === operation.thread)
    if (operation.op !== 'comment' || !operation.on) {
      if (thread === undefined) throw new Refused(`unknown thread ${operation.thread}`, 'unknownThread')
      if (operation.op === 'editComment' && !thread.comments.some(({ id }) => id === operation.comment))
        throw new Refused(`unknown comment ${operation.comment}`, 'unknownComment')
      return operation
    }
    if (thread !== undefined) throw new Refused(`${thread.id} is in use`, 'idTaken')
    for (const { paragraph, start = 0, length = 0 } of operation.on) {
      const text = findParagraph(at, paragraph)?.delta
      if (text === undefined) throw new Refused(`unknown paragraph ${paragraph}`, 'unknownParagraph')
      if (start + length > lengthOf(text)) throw new Refused(`${paragraph} is not so long`, 'outOfRange')
    }
    return { ...operation, quote: quoteOf(at, operation.on) }
  }

  /** Operations one after the other, as if they were applied. */
  private allApplied(at: DraftState, operations: readonly Operation[]): Operation[] {
    let after: DraftState = { ...at, proposals: [], threads: [] }
    return operations.flatMap((operation) => {
      const applied = this.asApplied(after, operation)
      after = applied.reduce((draft, each) => applyOperation(draft, each), after)
      return applied
    })
  }
}

/** As it stands in JSON. */
const plain = (operations: readonly Operation[]): unknown => JSON.parse(JSON.stringify(operations))
