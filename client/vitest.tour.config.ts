import { defineConfig } from 'vitest/config'

// Takes the pictures of the README anew: npm run tour, after the server and the client were built.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['browser/tour.ts'],
    globalSetup: 'browser/oneChromium.ts',
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
