import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/calls'
import { problemMessage } from '../../../api/problemMessage'
import { silenceQuery } from '../../../api/queries'
import { Button } from '../../../kit/Button'
import { Confirm, type Question } from '../../../kit/Confirm'
import { notify } from '../../../kit/toasts'

/** Shows everyone who broke silence; cannot be taken back. */
export function Release({ draftId }: { draftId: string }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [question, setQuestion] = useState<Question | null>(null)
  const release = useMutation({
    mutationFn: () => api.releaseObjections(draftId),
    onSuccess: (silence) => {
      client.setQueryData(silenceQuery(draftId).queryKey, silence)
    },
    onError: (problem) => {
      notify(problemMessage(problem, t))
    },
  })
  const ask = () => {
    setQuestion({
      title: t('silence.release'),
      text: t('silence.releaseQuestion'),
      action: t('silence.release'),
      onYes: () => {
        release.mutate()
      },
    })
  }
  return (
    <>
      <Button onPress={ask} isDisabled={release.isPending} data-testid="silence-release">
        {t('silence.release')}
      </Button>
      <Confirm
        question={question}
        onClose={() => {
          setQuestion(null)
        }}
      />
    </>
  )
}
