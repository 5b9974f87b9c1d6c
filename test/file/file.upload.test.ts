import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { getFile, postFile } from '../../functions/files.ts'
import { largestFile } from '../../schema/file/file.operations.ts'
import { startWorld, type World } from '../world/api.ts'
import { planText } from '../world/plan-text.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const bytesOf = (text: string) => new TextEncoder().encode(text)
const post = async (person: string, name: string, bytes: Uint8Array) => {
  const answer = await postFile(await world.as(person), name, bytes)
  return { status: answer.status, body: Object(JSON.parse(String(answer.body))) }
}
const entries = async (id: string, person: string) => {
  const { store } = await world.as(person)
  const { data } = await store.audit.query.primary({ thing: `File#${id}#${person}` }).go()
  return data.map(({ entry }) => [entry.verb, entry.version])
}

describe('a file that is handed in', () => {
  it('is kept by its bytes, read, and known again', async () => {
    const bytes = bytesOf(planText({ number: '801/KH-UBND' }))
    const first = await post('hue', 'kế hoạch.txt', bytes)
    const again = await post('hue', 'cùng một tệp.txt', bytes)
    expect(first).toMatchObject({ status: 201, body: { size: bytes.length, refusal: null } })
    expect(again.body.id).toBe(first.body.id)
    const back = await getFile(await world.as('hue'), first.body.id, null)
    expect(back.status).toBe(200)
    expect(Buffer.from(back.body).equals(Buffer.from(bytes))).toBe(true)
  })

  it('leaves one audit entry for being handed in and one for being read, and none for coming again', async () => {
    const bytes = bytesOf(planText({ number: '802/KH-UBND' }))
    const { body } = await post('hue', 'a.txt', bytes)
    await post('hue', 'a.txt', bytes)
    expect(await entries(body.id, 'hue')).toEqual([
      ['upload', 1],
      ['upload', 2],
    ])
  })

  it('is nobody else’s: the answer is that there is none', async () => {
    const { body } = await post('hue', 'a.txt', bytesOf(planText({ number: '803/KH-UBND' })))
    for (const person of ['laichau', 'ministry', 'integrator']) {
      expect((await getFile(await world.as(person), body.id, null)).status, person).toBe(404)
    }
    for (const id of ['../../etc/passwd', 'a'.repeat(64), '%00', '']) {
      expect((await getFile(await world.as('hue'), id, null)).status, id).toBe(404)
    }
  })

  it('comes back under its name as a download, never as a page', async () => {
    const { body } = await post('hue', '<script>"a"\r\nb.html', bytesOf(planText({ number: '804/KH-UBND' })))
    const { headers } = await getFile(await world.as('hue'), body.id, null)
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/)
  })
})

describe('a file that is refused', () => {
  it.each([
    ['that is empty', new Uint8Array(), 400],
    ['that is larger than 10 MB', new Uint8Array(largestFile + 1), 413],
  ])('%s leaves nothing behind', async (_, bytes, expected) => {
    const { status, body } = await post('hue', 'a.txt', bytes)
    expect({ status, code: body.code }).toEqual({ status: expected, code: 'FILE_REFUSED' })
    expect(body.message.vi).not.toBe(body.message.en)
  })

  it('that is no document is kept with the sentence that refuses it', async () => {
    const { status, body } = await post(
      'hue',
      'a.bin',
      Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 256),
    )
    expect(status).toBe(201)
    expect(body.refusal).toMatchObject({ vi: expect.any(String), en: expect.any(String) })
  })

  it('of an integrator is forbidden', async () => {
    const { status, body } = await post('integrator', 'a.txt', bytesOf('x'))
    expect([status, body.code]).toEqual([403, 'FORBIDDEN'])
  })
})
