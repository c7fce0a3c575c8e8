import type { Proponent, Stage } from '../protocol/contract'
import type { AcceptProposal, Operation, SetSpeakers, SetStage } from '../operations/operation'
import type { Speakers, Sponsor } from '../protocol/draft'
import type { Entry } from '../protocol/messages'
import { hasEnded, textIsOpen } from '../protocol/stages'
import { applyOperation } from './applyOperation'
import type { DraftState, PlacedParagraph } from './draftState'

/** The draft after the log's next entry: operations, proposals, comments, sponsors, stage, and who changed which paragraph last (OP12). */
export function applyEntry(draft: DraftState, entry: Entry): DraftState {
  let after = draft
  const { revision, at, user, delegation } = entry
  const grown = new Set<string>()
  /** Those whose version is what it is to be. */
  const created = new Set<string>()
  const writers = new Map<string, Writer>()
  const sender: Writer = { by: user, delegation }
  let [proposer, steps] = [sender, 0]
  for (const operation of entry.operations) {
    const writer = steps > 0 ? proposer : sender
    if (steps > 0) steps--
    else if (operation.op === 'acceptProposal') [proposer, steps] = accepted(after, operation) ?? [sender, 0]
    after = applyRoomOperation(applyOperation(after, operation, { revision, at, by: user, delegation }), operation, entry)
    for (const id of grows(operation)) grown.add(id)
    if (operation.op === 'insertParagraph') created.add(operation.id)
    if (operation.op === 'restoreParagraph' && operation.version !== undefined) created.add(operation.paragraph)
    if (operation.op === 'splitParagraph') created.add(operation.newId)
    for (const id of writes(operation)) writers.set(id, writer)
  }
  const paragraphs =
    writers.size === 0
      ? after.paragraphs
      : after.paragraphs.map((paragraph) => {
          const writer = writers.get(paragraph.id)
          if (writer === undefined) return paragraph
          const version = grown.has(paragraph.id) && !created.has(paragraph.id) ? paragraph.version + 1 : paragraph.version
          return { ...paragraph, ...writer, at, version }
        })
  return { ...after, revision, paragraphs }
}

type Writer = Pick<PlacedParagraph, 'by' | 'delegation'>

/** OP18: whose the operations behind an acceptance are, and how many; null where it is of a proposal nobody knows. */
function accepted({ proposals }: DraftState, { proposal: id, steps = 0 }: AcceptProposal): [proposer: Writer, steps: number] | null {
  const proposal = proposals?.find((each) => each.id === id)
  return proposal ? [{ by: proposal.by, delegation: proposal.delegation }, steps] : null
}

/** Paragraphs that an operation writes in or makes. */
const writes = (operation: Operation): string[] =>
  operation.op === 'insertParagraph'
    ? [operation.id]
    : operation.op === 'splitParagraph'
      ? [operation.paragraph, operation.newId]
      : grows(operation)

/** Paragraphs whose version an operation lets grow. */
function grows(operation: Operation): string[] {
  switch (operation.op) {
    case 'editText':
    case 'splitParagraph':
    case 'restoreParagraph':
    case 'setParagraph':
      return [operation.paragraph]
    case 'joinParagraph':
      return operation.into === undefined ? [] : [operation.into]
    default:
      return []
  }
}

function applyRoomOperation(draft: DraftState, operation: Operation, entry: Entry): DraftState {
  switch (operation.op) {
    case 'addSponsor': {
      const known = draft.sponsors.find((sponsor) => sponsor.code === operation.delegation)
      const sponsor: Sponsor = {
        ...(known ?? { code: operation.delegation, name: operation.delegation }),
        role: operation.role,
        since: known && known.withdrawn === null ? known.since : entry.at,
        withdrawn: null,
        group: operation.group ?? null,
      }
      return { ...draft, sponsors: inOrder([...draft.sponsors.filter((other) => other !== known), sponsor], draft.sponsors) }
    }
    case 'withdrawSponsor':
      return {
        ...draft,
        sponsors: draft.sponsors.map((sponsor) => (sponsor.code === operation.delegation ? { ...sponsor, withdrawn: entry.at } : sponsor)),
      }
    case 'setStage':
      return moved(draft, operation, entry)
    case 'setSponsorship':
      return {
        ...draft,
        sponsorship: { open: operation.open, reason: operation.reason ?? null },
        sponsorshipIsOpen: operation.open && !hasEnded(draft.stage),
      }
    case 'setWording':
      return { ...draft, wordingBy: operation.by }
    case 'setSpeakers':
      return { ...draft, speakers: withSpeakers(draft.speakers ?? [], operation) }
    case 'setProponent':
      return {
        ...draft,
        proponent: operation.kind === 'sponsors' ? null : { kind: operation.kind as Proponent['kind'], name: operation.name ?? null },
      }
    case 'follow':
      return { ...draft, original: { draft: operation.draft, revision: operation.revision } }
    case 'breakSilence':
      return draft.silence ? { ...draft, silence: { ...draft.silence, isBroken: true } } : draft
    case 'releaseObjections':
      return draft.silence ? { ...draft, silence: { ...draft.silence, released: operation.objections } } : draft
    default:
      return draft
  }
}

/** Only groups with a list are kept, in the order of their setting. */
function withSpeakers(speakers: readonly Speakers[], { group, delegations }: SetSpeakers): readonly Speakers[] {
  const others = speakers.filter((other) => other.group !== group)
  return delegations.length === 0 ? others : [...others, { group, delegations }]
}

/** The draft at its new stage, with what the entry says of symbol, silence and the frozen text. */
function moved(
  draft: DraftState,
  { stage: reached, symbol: given, deadline, timeZone, at: dated, hash }: SetStage,
  entry: Entry,
): DraftState {
  const stage = reached as Stage
  const symbol = given ?? draft.symbol
  const at = dated ?? entry.at
  const ended = draft.silence && draft.silence.endedAt === null ? { ...draft.silence, endedAt: at, outcome: stage } : draft.silence
  const opened =
    stage === 'silence' && deadline
      ? {
          revision: entry.revision,
          openedAt: at,
          deadline,
          timeZone: timeZone ?? 'UTC',
          hash: hash ?? null,
          isBroken: false,
          endedAt: null,
          outcome: null,
          released: null,
        }
      : null
  const frozen = textIsOpen(stage) ? null : hash ? { hash, revision: entry.revision, at } : (draft.frozen ?? null)
  const sponsorshipIsOpen = !hasEnded(stage) && draft.sponsorship?.open !== false
  const stageHistory = [...(draft.stageHistory ?? []), { from: draft.stage, stage }]
  return {
    ...draft,
    stage,
    symbol,
    masthead: { ...draft.masthead, symbol },
    silence: opened ?? ended,
    frozen,
    sponsorshipIsOpen,
    stageHistory,
  }
}

/** By sort key where every sponsor has one, else as they stood, newcomers last. */
function inOrder(sponsors: readonly Sponsor[], before: readonly Sponsor[]): readonly Sponsor[] {
  const place = (sponsor: Sponsor) => {
    const index = before.findIndex((other) => other.code === sponsor.code)
    return index < 0 ? before.length : index
  }
  const keyed = sponsors.every((sponsor) => sponsor.sortKey !== undefined)
  return sponsors.toSorted((a, b) => (keyed ? compareKeys(a.sortKey, b.sortKey) : place(a) - place(b)))
}

const compareKeys = (a: string | number | undefined, b: string | number | undefined): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0
