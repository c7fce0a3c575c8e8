import { defineConfig } from 'vitest/config'

// The whole way, as people go it: the built server, the built client, Chromium. Each suite has a server of its own, and one Chromium serves all.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['browser/**/*.test.ts'],
    globalSetup: 'browser/oneChromium.ts',
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
