import { useTranslation } from 'react-i18next'
import { refusalMessage } from '../../api/problemMessage'
import { Button } from '../../kit/Button'
import type { DraftSession } from '../../session/DraftSession'
import { RejectedWords } from './RejectedWords'
import { useSession } from './useSession'

/** What the server has to say of what was done here: what it refused, with the words of it, and what it gives notice of. */
export function ServersWord({ session }: { session: DraftSession }) {
  const { t } = useTranslation()
  const rejections = useSession(session, (state) => state.rejections)
  const notices = useSession(session, (state) => state.notices)
  return (
    <>
      {rejections.length > 0 && (
        <div className="rejections">
          {rejections.map((rejection) => (
            <RejectedWords
              key={rejection.id}
              rejection={rejection}
              onDismiss={() => {
                session.dismiss(rejection.id)
              }}
            />
          ))}
        </div>
      )}
      {notices.map((notice) => (
        <div key={notice.id} className="note row" role="status" data-testid="notice" data-code={notice.code}>
          <span className="draft-notice">{refusalMessage(notice.code, t('draft.noticeOther'), t)}</span>
          <Button
            small
            onPress={() => {
              session.dismiss(notice.id)
            }}
          >
            {t('draft.dismiss')}
          </Button>
        </div>
      ))}
    </>
  )
}
