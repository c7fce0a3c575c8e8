import type { Plugin } from 'vite'

const own = ['ar-AE', 'zh-CN', 'en-US', 'fr-FR', 'ru-RU', 'es-ES']

/** React Aria says its few words in thirty languages; those the interface does not speak are not built in. */
export function ownLocales(): Plugin {
  return {
    name: 'own-locales',
    apply: 'build',
    enforce: 'pre',
    load: (id) => {
      const locale = /\/react-(?:aria|stately)\/dist\/private\/intl\/\w+\/([a-z]{2}-[A-Z]{2})\.mjs$/.exec(id)?.[1]
      const instead = locale?.startsWith('zh') ? 'zh-CN' : 'en-US'
      return locale === undefined || own.includes(locale) ? null : `export { default } from './${instead}.mjs'`
    },
  }
}
