import { useTranslation } from 'react-i18next'
import type { Stage } from '../../protocol/contract'

const looks: Record<Stage, string> = {
  zeroDraft: 'pill-grey',
  negotiation: '',
  silence: 'pill-amber',
  final: '',
  tabled: '',
  issued: '',
  revised: '',
  action: 'pill-amber',
  adopted: 'pill-green',
  rejected: 'pill-grey',
  noAction: 'pill-grey',
  withdrawn: 'pill-grey',
}

export function StagePill({ stage }: { stage: Stage }) {
  const { t } = useTranslation()
  return <span className={`pill ${looks[stage]}`}>{t(`stage.${stage}`)}</span>
}
