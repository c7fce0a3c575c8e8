import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = process.env.DRAFTING_SERVER ?? 'http://127.0.0.1:5080'

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'dist', sourcemap: true },
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
  test: { environment: 'node', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], testTimeout: 60_000 },
})
