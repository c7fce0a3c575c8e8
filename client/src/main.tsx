import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import { createQueryClient } from './api/queries'
import { Localised } from './frame/Localised'
import { createWords } from './i18n'
import { chosenTheme, showTheme } from './kit/theme'
import { createRoutes } from './routes'
import './kit/styles/tokens.css'
import './kit/styles/base.css'
import './kit/styles/controls.css'
import './kit/styles/shell.css'
import './kit/styles/document.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

showTheme(chosenTheme())
const words = await createWords()

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={words}>
      <Localised>
        <QueryClientProvider client={createQueryClient()}>
          <RouterProvider router={createRoutes()} />
        </QueryClientProvider>
      </Localised>
    </I18nextProvider>
  </StrictMode>,
)
