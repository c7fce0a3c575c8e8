import { createElement, lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchLaterWords } from '../../i18n'

/** What stands beside the text, and then what it says: a small file that would come before the text, in its way, if both were asked for at once. */
export const desk = async () => {
  const all = await import('./desk')
  await fetchLaterWords()
  return all
}
export type Desk = Awaited<ReturnType<typeof desk>>

function Unfetched() {
  const { t } = useTranslation()
  return <p className="note">{t('problem.unreachable')}</p>
}

type Pane<Props> = (props: Props) => ReactNode

function later<Props extends object>(of: (all: Desk) => Pane<Props>): Pane<Props> {
  // Where it cannot be fetched the page goes on without it.
  const fetched = async (): Promise<{ default: ComponentType<Props> }> => ({ default: await desk().then(of, () => Unfetched) })
  const Fetched: ComponentType<Props> = lazy(fetched)
  return (props) => <Suspense fallback={null}>{createElement(Fetched, props)}</Suspense>
}

export const ProposalsPanel = later((all) => all.ProposalsPanel)
export const ProposeWindow = later((all) => all.ProposeWindow)
export const BracketsWindow = later((all) => all.BracketsWindow)
export const AsIfBar = later((all) => all.AsIfBar)
export const SuggestingBar = later((all) => all.SuggestingBar)
export const LeftSuggestions = later((all) => all.LeftSuggestions)
export const KeptOnDevice = later((all) => all.KeptOnDevice)
export const CommentsBeside = later((all) => all.CommentsBeside)
export const CommentsPanel = later((all) => all.CommentsPanel)
export const AgreedPanel = later((all) => all.AgreedPanel)
export const CheckCount = later((all) => all.CheckCount)
export const ChecksBeside = later((all) => all.ChecksBeside)
export const CitationsBeside = later((all) => all.CitationsBeside)
export const ChecksPanel = later((all) => all.ChecksPanel)
export const HistoryPanel = later((all) => all.HistoryPanel)
export const MembersPanel = later((all) => all.MembersPanel)
export const RoomPanel = later((all) => all.RoomPanel)
export const UpdatesPanel = later((all) => all.UpdatesPanel)
export const AddSponsor = later((all) => all.AddSponsor)
export const BreakSilence = later((all) => all.BreakSilence)
export const ReopenParagraph = later((all) => all.ReopenParagraph)
export const MoveStage = later((all) => all.MoveStage)
export const AmendWindow = later((all) => all.AmendWindow)
export const CopyBar = later((all) => all.CopyBar)
export const FromCopy = later((all) => all.FromCopy)
export const TakeCopy = later((all) => all.TakeCopy)
export const VersionBar = later((all) => all.VersionBar)
export const LanguagesWindow = later((all) => all.LanguagesWindow)
export const WritingHelp = later((all) => all.WritingHelp)
export const IssueAddendum = later((all) => all.IssueAddendum)
export const AddendumWindow = later((all) => all.AddendumWindow)
export const SponsorHistory = later((all) => all.SponsorHistory)
export const Proponent = later((all) => all.Proponent)
export const WritersLegend = later((all) => all.WritersLegend)
export const ObjectionList = later((all) => all.ObjectionList)
