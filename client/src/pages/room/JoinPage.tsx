import { useTranslation } from 'react-i18next'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { api } from '../../api/calls'
import { ProblemNote } from '../../frame/ProblemNote'

/** Where the code in the room leads: whoever is signed in may read the draft from now on, and is there. */
export function JoinPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const { hash } = useLocation()
  const navigate = useNavigate()
  // Kept: a link within the page would put another mark behind the address.
  const [code] = useState(() => hash.slice(1))
  const joining = useMutation({
    mutationFn: () => api.joinRoom(id, code),
    onSuccess: () => navigate(`/drafts/${encodeURIComponent(id)}`, { replace: true }),
  })
  const { mutate } = joining
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    mutate()
  }, [mutate])
  return (
    <main className="page" id="main" aria-busy={joining.isPending} data-testid="joining">
      <h1>{t('later:room.joinTitle')}</h1>
      {joining.error ? (
        <ProblemNote
          problem={joining.error}
          onRetry={() => {
            mutate()
          }}
        />
      ) : (
        <p role="status">{t('later:room.joining')}</p>
      )}
    </main>
  )
}
