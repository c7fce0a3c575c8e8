import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryText, SponsorRole } from '../../../protocol/contract'
import type { Sponsor } from '../../../protocol/draft'
import type { Command } from '../../../session/commands'
import type { DraftSession } from '../../../session/DraftSession'
import { Button } from '../../../kit/Button'
import { SponsorsOverTime } from '../../sponsors/SponsorsOverTime'
import { Confirm, type Question } from '../../../kit/Confirm'
import { LongList } from '../../../kit/LongList'
import { SearchBox } from '../../../kit/SearchBox'
import { useDelegations } from '../../../api/useDelegations'
import { useMe } from '../../../api/useMe'
import { useNow } from '../../../kit/useNow'
import { Addenda } from '../addenda/Addenda'
import { useWaiting, WaitingCommands } from '../commands/WaitingCommands'
import { AddSponsor, SponsorHistory } from '../later'
import { ListState } from './ListState'
import { SponsorGroups } from './SponsorGroups'
import { SponsorRow } from './SponsorRow'
import { actsFor, isSponsor, sponsorCounts } from './sponsorship'
import type { DraftHead } from '../useSession'
import { useSponsorList } from '../useSponsorList'

const searchFrom = 12

const aboutSponsors: ReadonlySet<Command['op']> = new Set([
  'addSponsor',
  'withdrawSponsor',
  'setSponsorship',
  'setProponent',
  'issueAddendum',
])

interface SponsorsPanelProps {
  session: DraftSession
  draft: DraftHead
  template: LibraryText | null
}

/** Who sponsors the draft, since when, from where; joining and withdrawing. */
export function SponsorsPanel({ session, draft, template }: SponsorsPanelProps) {
  const { t } = useTranslation()
  const me = useMe()
  const now = useNow()
  const { nameOf } = useDelegations()
  const [adding, setAdding] = useState<{ delegation: string | null } | null>(null)
  const [history, setHistory] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [question, setQuestion] = useState<Question | null>(null)
  const present = draft.sponsors.filter((sponsor) => !sponsor.withdrawn)
  const { data: kept } = useSponsorList(draft)
  const counts = sponsorCounts(draft.sponsors, kept?.ledger)
  const mains = present.filter((sponsor) => sponsor.role === 'main').length
  const open = draft.sponsorshipIsOpen !== false
  const actsForAny = draft.role === 'facilitator' || (me.delegation === null && draft.role !== 'reviewer')
  const mine = actsFor(draft, me)
  const joined = isSponsor(draft, mine)
  const waiting = useWaiting(session, aboutSponsors)
  // Who is joining or withdrawing is not asked a second time.
  const inHand = new Set(waiting.flatMap((command) => ('delegation' in command ? [command.delegation] : [])))
  const mayAct = (code: string) => actsForAny && open && !inHand.has(code)
  const acts = mine !== null && !inHand.has(mine)

  const join = (delegation: string, role: SponsorRole, group: string | null = null) => {
    session.submit([{ op: 'addSponsor', delegation, role, ...(group === null ? {} : { group }) }])
  }
  const withdraw = (delegation: string) => {
    setQuestion({
      title: t('sponsors.withdraw', { name: nameOf(delegation) }),
      text: t('sponsors.leaveQuestion', { name: nameOf(delegation) }),
      action: t('sponsors.withdraw', { name: nameOf(delegation) }),
      grave: true,
      onYes: () => {
        session.submit([{ op: 'withdrawSponsor', delegation }])
      },
    })
  }
  const found = draft.sponsors.filter((sponsor) => matches(sponsor, nameOf(sponsor.code), words))

  return (
    <div className="stack" data-testid="sponsors">
      <div className="sponsor-count">
        <strong data-testid="sponsor-count">{present.length}</strong>
        <span className="muted">
          {t('sponsors.count', { count: present.length })}
          {mains > 0 && <small>{t('sponsors.mainCount', { count: mains })}</small>}
          {template && template.sponsors.length > 0 && <small>{t('sponsors.template', { count: template.sponsors.length })}</small>}
        </span>
      </div>
      <ListState session={session} draft={draft} />
      <WaitingCommands session={session} waiting={waiting} />
      {(acts || (actsForAny && open)) && (
        <div className="row">
          {acts && !joined && (
            <Button
              look="main"
              onPress={() => {
                join(mine, 'co')
              }}
              data-testid="sponsor-join"
            >
              {t('sponsors.join')}
            </Button>
          )}
          {acts && joined && (
            <Button
              onPress={() => {
                withdraw(mine)
              }}
              data-testid="sponsor-leave"
            >
              {t('sponsors.leave')}
            </Button>
          )}
          {acts && !joined && (
            <Button
              onPress={() => {
                setAdding({ delegation: mine })
              }}
              data-testid="sponsor-join-as"
            >
              {t('sponsors.joinAs')}
            </Button>
          )}
          {actsForAny && open && (
            <Button
              onPress={() => {
                setAdding({ delegation: null })
              }}
              data-testid="sponsor-add"
            >
              {t('sponsors.addOther')}
            </Button>
          )}
        </div>
      )}
      {draft.sponsors.length === 0 ? (
        <div>
          <strong>{t('sponsors.empty')}</strong>
          <p className="muted">{t('sponsors.emptyHint')}</p>
        </div>
      ) : (
        <>
          <SponsorsOverTime counts={counts} until={now} before={template?.sponsors.length ?? 0} />
          <SponsorGroups sponsors={draft.sponsors} />
          {draft.sponsors.length >= searchFrom && (
            <SearchBox label={t('sponsors.filter')} value={words} onChange={setWords} testId="sponsors-filter" />
          )}
          <LongList
            items={found}
            keyOf={(sponsor) => sponsor.code}
            rowHeight={45}
            label={t('sponsors.list')}
            scroll="self"
            className="sponsor-list"
            testId="sponsors-list"
          >
            {(sponsor) => (
              <SponsorRow
                sponsor={sponsor}
                name={nameOf(sponsor.code)}
                onHistory={() => {
                  setHistory(sponsor.code)
                }}
                onJoin={
                  mayAct(sponsor.code)
                    ? (role) => {
                        join(sponsor.code, role, sponsor.group)
                      }
                    : undefined
                }
                onWithdraw={
                  mayAct(sponsor.code)
                    ? () => {
                        withdraw(sponsor.code)
                      }
                    : undefined
                }
              />
            )}
          </LongList>
        </>
      )}
      <Addenda session={session} draft={draft} />
      {history !== null && (
        <SponsorHistory
          draft={draft}
          code={history}
          name={nameOf(history)}
          onClose={() => {
            setHistory(null)
          }}
        />
      )}
      {adding && (
        <AddSponsor
          delegation={adding.delegation}
          taken={new Set([...present.map((sponsor) => sponsor.code), ...inHand])}
          onAdd={join}
          onClose={() => {
            setAdding(null)
          }}
        />
      )}
      <Confirm
        question={question}
        onClose={() => {
          setQuestion(null)
        }}
      />
    </div>
  )
}

function matches(sponsor: Sponsor, name: string, words: string): boolean {
  return `${sponsor.code} ${sponsor.name} ${name}`.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase())
}
