import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider } from 'react-router/dom'
import { createQueryClient } from './api/queries'
import { createWords } from './i18n'
import { createRoutes } from './routes'
import './ui/styles/tokens.css'
import './ui/styles/base.css'
import './ui/styles/controls.css'
import './ui/styles/shell.css'
import './ui/styles/document.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const words = await createWords()

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={words}>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={createRoutes()} />
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
