import type { Rebased } from './grid'
import type { Operation } from './operation'
import { rebaseComment } from './rebaseComment'
import { rebaseInsert, rebaseMove } from './rebaseOrder'
import { rebaseProposal } from './rebaseProposal'
import { rebaseMasthead, rebaseParagraphSetting } from './rebaseSettings'
import { rebaseEdit, rebaseJoin, rebaseRemove, rebaseRestore, rebaseSplit } from './rebaseText'

/**
 * Rules TX of src/Drafting.Operations/SPEC.md: `o` as it must read after `a`, both written for the same draft.
 * `first` says that `a` has priority, as what stands in the log has.
 */
export function rebaseOne(o: Operation, a: Operation, first: boolean): Operation[] {
  switch (o.op) {
    case 'editText':
      return rebaseEdit(o, a, first)
    case 'splitParagraph':
      return rebaseSplit(o, a, first)
    case 'joinParagraph':
      return rebaseJoin(o, a, first)
    case 'removeParagraph':
      return rebaseRemove(o, a, first)
    case 'restoreParagraph':
      return rebaseRestore(o, a)
    case 'insertParagraph':
      return rebaseInsert(o, a, first)
    case 'moveParagraph':
      return rebaseMove(o, a, first)
    case 'setParagraph':
    case 'setParagraphStatus':
      return rebaseParagraphSetting(o, a, first)
    case 'setMasthead':
      return rebaseMasthead(o, a, first)
    case 'propose':
    case 'editProposal':
      return rebaseProposal(o, a, first, rebaseBoth)
    case 'comment':
    case 'sealComment':
      return [rebaseComment(o, a)]
    default:
      return [o]
  }
}

/** RB1: both lists over each other, the grid of rule TX applied pair by pair. */
export function rebaseBoth(os: readonly Operation[], as: readonly Operation[], first: boolean): Rebased {
  const rebased: Operation[] = []
  let against = as
  for (const o of os) {
    if (against.length === 0) {
      rebased.push(o)
      continue
    }
    const row = rebaseRow(o, against, first)
    rebased.push(...row.os)
    against = row.as
  }
  return { os: rebased, as: against }
}

function rebaseRow(o: Operation, as: readonly Operation[], first: boolean): Rebased {
  let moving: readonly Operation[] = [o]
  const passed: Operation[] = []
  for (const a of as) {
    const [only] = moving
    if (moving.length === 1 && only?.op === 'editText' && a.op === 'editText' && only.paragraph !== a.paragraph) {
      // Most of what others write meanwhile: neither changes the other.
      passed.push(a)
    } else if (moving.length === 1 && only !== undefined) {
      moving = rebaseOne(only, a, first)
      passed.push(...rebaseOne(a, only, !first))
    } else {
      const both = rebaseBoth(moving, [a], first)
      moving = both.os
      passed.push(...both.as)
    }
  }
  return { os: moving, as: passed }
}

/** RB1: the operations `os` as they read after `as`. */
export const rebase = (os: readonly Operation[], as: readonly Operation[], first = true): readonly Operation[] =>
  rebaseBoth(os, as, first).os
