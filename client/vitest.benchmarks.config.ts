import { defineConfig } from 'vitest/config'

// Measurements, not tests: nothing here is asserted. See benchmarks/README.md.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['benchmarks/**/*.bench.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
    disableConsoleIntercept: true,
  },
})
