import { useTranslation } from 'react-i18next'
import type { InterfaceLanguage } from './languages'

/** The language that the interface is shown in. */
export const useInterfaceLanguage = (): InterfaceLanguage => useTranslation().i18n.language as InterfaceLanguage
