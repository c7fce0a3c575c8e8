import { createBrowserRouter } from 'react-router'
import { Broken, NotFound } from './frame/Broken'
import { Shell } from './frame/Shell'
import { SignedIn } from './frame/SignedIn'
import { fetchLaterWords } from './i18n'
import { SetupPage } from './pages/setup/SetupPage'
import { InvitationPage } from './pages/invitation/InvitationPage'
import { SignInPage } from './pages/signin/SignInPage'

/** A page with the words that come later. */
const withWords = async <Page,>(page: Promise<Page>): Promise<Page> => (await Promise.all([page, fetchLaterWords()]))[0]

/** Every page; those behind the door, and the kit's, are loaded when first visited. */
export function createRoutes() {
  return createBrowserRouter([
    {
      // What a room sees has nothing around it.
      element: <SignedIn />,
      errorElement: <Broken />,
      hydrateFallbackElement: <div />,
      children: [
        { path: 'drafts/:id/room', lazy: async () => ({ Component: (await withWords(import('./pages/room/WallPage'))).WallPage }) },
        {
          path: 'drafts/:id/room/remote',
          lazy: async () => ({ Component: (await withWords(import('./pages/room/RemotePage'))).RemotePage }),
        },
      ],
    },
    {
      element: <Shell />,
      errorElement: <Broken />,
      hydrateFallbackElement: <div />,
      children: [
        { path: 'signin', element: <SignInPage /> },
        { path: 'setup', element: <SetupPage /> },
        { path: 'invitation', element: <InvitationPage /> },
        { path: 'kit', lazy: async () => ({ Component: (await import('./pages/kit/KitPage')).KitPage }) },
        {
          element: <SignedIn />,
          errorElement: <Broken />,
          children: [
            { index: true, lazy: async () => ({ Component: (await import('./pages/drafts/DraftsPage')).DraftsPage }) },
            { path: 'drafts/:id', lazy: async () => ({ Component: (await import('./pages/draft/DraftPage')).DraftPage }) },
            {
              path: 'drafts/:id/history',
              lazy: async () => ({ Component: (await withWords(import('./pages/history/HistoryPage'))).HistoryPage }),
            },
            { path: 'drafts/:id/table', lazy: async () => ({ Component: (await import('./pages/table/TablePage')).TablePage }) },
            {
              path: 'drafts/:id/positions',
              lazy: async () => ({ Component: (await withWords(import('./pages/positions/PositionsPage'))).PositionsPage }),
            },
            {
              path: 'drafts/:id/compilation',
              lazy: async () => ({
                Component: (await withWords(import('./pages/compilation/CompilationPage'))).CompilationPage,
              }),
            },
            {
              path: 'drafts/:id/room/join',
              lazy: async () => ({ Component: (await withWords(import('./pages/room/JoinPage'))).JoinPage }),
            },
            { path: 'drafts/:id/beside', lazy: async () => ({ Component: (await withWords(import('./pages/pair/PairPage'))).PairPage }) },
            { path: 'board', lazy: async () => ({ Component: (await import('./pages/board/BoardPage')).BoardPage }) },
            {
              path: 'notifications',
              lazy: async () => ({ Component: (await import('./pages/notifications/NotificationsPage')).NotificationsPage }),
            },
            { path: 'compare', lazy: async () => ({ Component: (await withWords(import('./pages/compare/ComparePage'))).ComparePage }) },
            { path: 'library/:id?', lazy: async () => ({ Component: (await import('./pages/library/LibraryPage')).LibraryPage }) },
            {
              path: 'library/:id/beside/:other',
              lazy: async () => ({ Component: (await withWords(import('./pages/beside/BesidePage'))).BesidePage }),
            },
            { path: 'people', lazy: async () => ({ Component: (await withWords(import('./pages/people/PeoplePage'))).PeoplePage }) },
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ])
}
