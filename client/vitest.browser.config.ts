import { defineConfig } from 'vitest/config'

// The whole way, as people go it: the built server, the built client, Chromium. One suite after the other.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
