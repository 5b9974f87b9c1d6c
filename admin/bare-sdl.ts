import { readFileSync } from 'node:fs'
import { parse, print, stripIgnoredCharacters, visit } from 'graphql'
import type { Plugin } from 'vite'

/** The SDL without what is written for integrators: three quarters of it, which a phone on a bad line waits for. */
export function bareSdl(source: string): string {
  const bare = visit(parse(source, { noLocation: true }), {
    StringValue: (_, key) => (key === 'description' ? null : undefined),
  })
  return stripIgnoredCharacters(print(bare))
}

/** Where the console takes the SDL as text, it gets the bare one. */
export const withBareSdl: Plugin = {
  name: 'bare-sdl',
  enforce: 'pre',
  load(id) {
    const [file, query] = id.split('?')
    if (query !== 'raw' || !file?.endsWith('/schema.graphql')) return null
    return `export default ${JSON.stringify(bareSdl(readFileSync(file, 'utf8')))}`
  },
}
