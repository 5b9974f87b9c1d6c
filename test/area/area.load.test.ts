import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { uploadFile } from '../../schema/file/file.operations.ts'
import { areaId } from '../../schema/ids.ts'
import { at, listAt, textAt } from '../world/answers.ts'
import { startWorld, type World } from '../world/api.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => {
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

const areas = 'code,name,type,tier,parentCode,validFrom,legalBasis,validTo'
const former = 'code,name,type,tier,parentCode,validFrom,validTo,legalBasis'
const successions =
  'fromCode,fromTier,toCode,toTier,share,kind,fromName,toName,effective,legalBasis,sourceNote'

async function handIn(name: string, ...lines: string[]): Promise<string> {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  return (await uploadFile(await world.as('ministry'), { name, bytes })).id
}

const job = `areaImport { id state created changed unchanged total written badRowCount
  files { name kind rows badRows correction } badRows(first: 50) { nodes { file line column reason { en } row } } }`
const load = (fileIds: string[], options = {}, person = 'ministry') =>
  world.ask(
    person,
    `mutation ($input: ImportAreasInput!) { importAreas(input: $input) { __typename
      ... on ImportAreasSuccess { ${job} }
      ... on ValidationError { message { en } issues { path } }
      ... on ForbiddenError { code } } }`,
    { input: { fileIds, ...options } },
  )
const nameOf = async (code: string, asOf: string) =>
  at(
    await world.ask(
      'integrator',
      'query ($code: String!, $asOf: Day!) { area(code: $code, tier: COMMUNE, asOf: $asOf) { name } }',
      { code, asOf },
    ),
    'area.name',
  )
const audits = async () => {
  const { store } = await world.as('ministry')
  return (await store.audit.query.primary({ thing: 'Area#register' }).go({ pages: 'all' })).data.length
}

describe('loading tables', () => {
  const commune = (code: string, name: string) => `${code},${name},xa,commune,12,2025-07-01,NQ thử,`

  it('puts the good rows in, names the bad ones, and gives them back to correct', async () => {
    const file = await handIn('tot.csv', areas, commune('91001', 'Xã Thử Một'), commune('9100', 'Xã Thử Hai'))
    const answer = await load([file])
    expect(at(answer, 'importAreas.areaImport')).toMatchObject({
      state: 'DONE',
      created: 1,
      total: 1,
      written: 1,
      badRowCount: 1,
      files: [{ name: 'tot.csv', kind: 'AREAS', rows: 2, badRows: 1 }],
      badRows: { nodes: [{ file: 'tot.csv', line: 3, column: 'code', row: commune('9100', 'Xã Thử Hai') }] },
    })
    expect(await nameOf('91001', '2025-07-01')).toBe('Xã Thử Một')
    const correction = textAt(answer, 'importAreas.areaImport.files.0.correction')
    const corrected = await handIn('sua.csv', ...correction.replace('9100,', '91002,').split('\r\n'))
    expect(at(await load([corrected]), 'importAreas.areaImport')).toMatchObject({
      created: 1,
      badRowCount: 0,
    })
    expect(await nameOf('91002', '2025-07-01')).toBe('Xã Thử Hai')
  })

  it("gives each area its People's Committee, and one audit entry a chunk", async () => {
    const before = await audits()
    const file = await handIn('ub.csv', areas, commune('91011', 'Xã Thử Ba'), commune('91012', 'Xã Thử Tư'))
    await load([file])
    expect(await audits()).toBe(before + 1)
    const answer = await world.ask(
      'integrator',
      '{ area(code: "91011", tier: COMMUNE) { peoplesCommittee { name superior { name } } } }',
    )
    expect(at(answer, 'area.peoplesCommittee')).toEqual({
      name: 'Ủy ban nhân dân xã Thử Ba',
      superior: { name: 'Ủy ban nhân dân tỉnh Lai Châu' },
    })
  })

  it('changes nothing the second time, and says so', async () => {
    const file = await handIn('lai.csv', areas, commune('91021', 'Xã Thử Lại'))
    await load([file])
    const before = await audits()
    expect(at(await load([file]), 'importAreas.areaImport')).toMatchObject({
      state: 'DONE',
      created: 0,
      changed: 0,
      unchanged: 1,
      total: 0,
    })
    expect(await audits()).toBe(before)
  })

  it('writes nothing in a dry run, and nothing where all or nothing is asked and a row is bad', async () => {
    const file = await handIn('thu.csv', areas, commune('91031', 'Xã Thử Khô'), commune('1', 'Xã Sai'))
    const before = await audits()
    expect(at(await load([file], { dryRun: true }), 'importAreas.areaImport')).toMatchObject({
      state: 'DONE',
      created: 1,
      written: 0,
      badRowCount: 1,
    })
    expect(at(await load([file], { allOrNothing: true }), 'importAreas.areaImport')).toMatchObject({
      state: 'REFUSED',
      written: 0,
    })
    expect(await nameOf('91031', '2025-07-01')).toBeUndefined()
    expect(await audits()).toBe(before)
  })

  it('is the ministry’s alone, and its progress is seen by nobody else', async () => {
    const file = await handIn('quyen.csv', areas, commune('91041', 'Xã Thử Quyền'))
    for (const person of ['hue', 'binhlu', 'integrator']) {
      expect(at(await load([file], {}, person), 'importAreas')).toEqual({
        __typename: 'ForbiddenError',
        code: 'FORBIDDEN',
      })
    }
    const id = textAt(await load([file]), 'importAreas.areaImport.id')
    const look = (person: string) =>
      world.ask(person, 'query ($id: String!) { areaImport(id: $id) { state } }', { id })
    expect(at(await look('ministry'), 'areaImport')).toEqual({ state: 'DONE' })
    expect(at(await look('integrator'), 'areaImport')).toBe(null)
  })

  it('refuses what was not handed in, and no files at all', async () => {
    const unknown = await load(['0'.repeat(64)])
    expect(at(unknown, 'importAreas')).toMatchObject({ issues: [{ path: ['fileIds', '0'] }] })
    expect(at(await load([]), 'importAreas')).toMatchObject({ issues: [{ path: ['fileIds'] }] })
  })
})

describe('an area that a later table shows to be an earlier one', () => {
  it('keeps the elder id; the younger still resolves, alone and in a batch, with its committee', async () => {
    const since = await handIn('nay.csv', areas, '91051,Phường Thử Nối,phuong,commune,12,2025-07-01,NQ thử,')
    await load([since])
    const id = async (day: string) =>
      textAt(
        await world.ask(
          'integrator',
          'query ($d: Day!) { area(code: "91051", tier: COMMUNE, asOf: $d) { id } }',
          {
            d: day,
          },
        ),
        'area.id',
      )
    const younger = await id('2025-07-01')
    const before = await handIn('xua.csv', former, '91051,Xã Thử Nối,xa,commune,106,2010-01-01,2025-06-30,')
    const link = await handIn(
      'noi.csv',
      successions,
      '91051,commune,91051,commune,whole,reclassified,Xã Thử Nối,Phường Thử Nối,2025-07-01,,',
    )
    expect(at(await load([before, link]), 'importAreas.areaImport')).toMatchObject({
      badRowCount: 0,
      total: 1,
    })
    const elder = await id('2025-07-01')
    expect(elder).not.toBe(younger)
    expect(await id('2024-01-01')).toBe(elder)
    const answer = await world.ask(
      'integrator',
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Area { id name versions { name } peoplesCommittee { name } } }
        area(id: "${younger}", asOf: "2026-01-01") { id name } }`,
      { ids: [younger, elder] },
    )
    const [one, other] = listAt(answer, 'nodes')
    expect(one).toEqual(other)
    expect(one).toMatchObject({
      id: elder,
      versions: [{ name: 'Xã Thử Nối' }, { name: 'Phường Thử Nối' }],
      peoplesCommittee: { name: 'Ủy ban nhân dân phường Thử Nối' },
    })
    expect(at(answer, 'area')).toEqual({ id: elder, name: 'Phường Thử Nối' })
    const { store } = await world.as('ministry')
    const raw = areaId('COMMUNE', '91051', '2025-07-01')
    expect((await store.areaVersion.query.primary({ id: raw }).go()).data).toEqual([])
  })
})
