import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { withBareSdl } from './bare-sdl.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Everything that the console shows comes from its own origin: fonts and icons are bundled, nothing is fetched elsewhere. */
export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), withBareSdl],
  build: {
    outDir: `${here}dist`,
    emptyOutDir: true,
    // Fonts stay files: the content security policy allows no data: addresses for them.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/graphql', '/files', '/config.json', '/map'].map((path) => [path, 'http://127.0.0.1:4000']),
    ),
  },
})
