import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { compressedForms } from './compressedForms.ts'
import { ownLocales } from './ownLocales.ts'

const server = process.env.DRAFTING_SERVER ?? 'http://127.0.0.1:5080'

export default defineConfig({
  plugins: [react(), ownLocales(), compressedForms()],
  build: {
    outDir: 'dist',
    sourcemap: true,
    // The frame is React, its router and its widgets: one file that seldom changes. What comes over the wire is held by a test.
    chunkSizeWarningLimit: 700,
    // Few requests: the frame and the door, what several pages use, and each page's own; one sheet of styles for all.
    cssCodeSplit: false,
    // From these on light-dark() is the browser's own: what is put in its place knows the page's theme alone, not that of a wall in it.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'frame', tags: ['$initial'], priority: 2 },
            // What several pages use, but not the text of a draft.
            {
              name: 'others',
              test: /src\/pages\/(compare\/(redlineRows|noteMarks|layOut)|history\/|drafts\/(CreateDraft|beginDraft)|library\/)|src\/printed\/(PrintedText|PrintedParagraph|markedPieces|copiedPage|copying)|(private|select|combobox)\/(RadioGroup|radio|Checkbox|checkbox\/|toggle\/|FileTrigger|combobox|ComboBox)|kit\/Picker|sponsors\/DelegationPicker|positions\/positionWords|proposals\/(acceptance|useProposalActs|AcceptWindow|ProposalWindows|ProposalCard|ProposedWords|MarkedWords|SayWindow|Speaker|Stances|TouchedNote|proposalGroups|useWordsOfDraft)|proposed\/(proposedPlaces|proposedChanges|markedText)|draft\/ReopenParagraph|checks\/(FindingText|standing)|completion\/tables|kit\/csv/,
              minShareCount: 2,
              priority: 1.5,
            },
            // What the wall shows as the table and the compare page do.
            { name: 'large', test: /src\/pages\/(room|table|compare\/(?!reference\.))/, minShareCount: 2, priority: 1.4 },
            { name: 'pages', minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    // One table is shared with the server's exports.
    fs: { allow: ['..'] },
    host: '127.0.0.1',
    proxy: {
      '/api': server,
      '/openapi': server,
      '/health': server,
      '/hubs': { target: server, ws: true },
    },
  },
  // Laws take as long as the machine is busy; how long says nothing about them.
  test: { environment: 'node', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], testTimeout: 120_000 },
})
