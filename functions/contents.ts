/** Bytes by their hash: a folder here, a bucket on AWS. A name is written once and never changes. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ContentStore } from '../schema/context.ts'
import type { Bucket } from './bucket.ts'

export function folderContents(folder: string): ContentStore {
  const pathOf = (hash: string) => join(folder, checked(hash).slice(0, 2), hash)
  return {
    async put(hash, content) {
      const path = pathOf(hash)
      await mkdir(join(path, '..'), { recursive: true })
      const unfinished = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
      await writeFile(unfinished, content)
      await rename(unfinished, path)
    },
    async get(hash) {
      try {
        return await readFile(pathOf(hash))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      }
    },
  }
}

/** The same over a bucket; `contents/` holds nothing but names of this kind. */
export function bucketContents(bucket: Pick<Bucket, 'get' | 'put'>): ContentStore {
  return {
    put: (hash, content) => bucket.put(`contents/${checked(hash)}`, content),
    get: (hash) => bucket.get(`contents/${checked(hash)}`),
  }
}

function checked(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A content is named by 64 hexadecimal letters')
  return hash
}
