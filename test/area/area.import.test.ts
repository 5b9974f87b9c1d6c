import { describe, expect, it } from 'vitest'
import { type AreaFile, inOrder, readAreaFile } from '../../schema/area/area.import.ts'
import type { Area } from '../../schema/area/area.rules.ts'
import { type BadRow, correctionFile, countRows } from '../../schema/area/import.rules.ts'
import { joinRegister } from '../../schema/area/register.import.ts'
import { areaId } from '../../schema/ids.ts'

const former = 'code,name,type,tier,parentCode,validFrom,validTo,legalBasis,shortName,searchKey'
const areas = 'code,name,type,tier,parentCode,validFrom,legalBasis,validTo,shortName,searchKey'
const successions =
  'fromCode,fromTier,toCode,toTier,share,kind,fromName,toName,effective,legalBasis,sourceNote'
const changes = 'code,name,type,tier,parentCode,validFrom,legalBasis,predecessorCode,kind'

const bytes = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'))
const read = (name: string, ...lines: string[]) => readAreaFile(name, bytes(...lines))
const join = (files: AreaFile[], present: Area[] = []) => {
  const tables = inOrder(files)
  return joinRegister(
    { areas: tables.flatMap((file) => file.areas), successions: tables.flatMap((file) => file.successions) },
    present,
    areaId,
  )
}
const badOf = (files: AreaFile[]) => [...files.flatMap(({ bad }) => bad), ...join(files).bad]
const told = (bad: readonly BadRow[]) =>
  bad.map(({ file, line, column, reason }) => [file, line, column, reason.en])

const province = '91,Tỉnh Thử,tinh,province,VN,,,,Thử,tinh thu'
const commune = '90001,Xã Một,xa,commune,91,2025-07-01,NQ 1,,Một,xa mot'

describe('the shape of a table', () => {
  it.each([
    ['FORMER_AREAS', former],
    ['AREAS', areas],
    ['SUCCESSIONS', successions],
    ['CHANGES', changes],
  ])('%s is told by its heading, whatever the file is called', (kind, heading) => {
    expect(read('a.csv', heading)).toMatchObject({ kind, bad: [] })
  })

  it('may come from Excel: semicolons, a mark of the order of bytes, breaks of Windows, quotes', () => {
    const file = read(
      'a.csv',
      `\ufeff${areas.replaceAll(',', ';')}\r`,
      `${commune.replaceAll(',', ';')}\r`,
      '',
    )
    expect(file).toMatchObject({ kind: 'AREAS', bad: [], areas: [{ code: '90001', name: 'Xã Một' }] })
    const quoted = read('a.csv', areas, '90001,"Xã ""Một"", hai",xa,commune,91,,,,,')
    expect(quoted.areas[0]?.name).toBe('Xã "Một", hai')
  })

  it('may break its lines with carriage returns alone, as Excel for Macintosh does', () => {
    const file = readAreaFile('a.csv', new TextEncoder().encode(`${areas}\r${commune}\r`))
    expect(file).toMatchObject({ kind: 'AREAS', bad: [], rows: 1, areas: [{ code: '90001' }] })
  })

  it('decides the order in which files are taken in', () => {
    const files = [changes, successions, areas, former].map((heading, index) => read(`${index}.csv`, heading))
    expect(inOrder(files).map(({ kind }) => kind)).toEqual([
      'FORMER_AREAS',
      'AREAS',
      'SUCCESSIONS',
      'CHANGES',
    ])
  })
})

/** One fault a row: under which column it is told, and a word of why. */
const faults: [string, string, string | null, RegExp][] = [
  ['an empty name', '90001,,xa,commune,91,,,,,', 'name', /name of the area is missing/],
  ['a bad day', '90001,Xã Một,xa,commune,91,2025-02-30,,,,', 'validFrom', /no calendar day/],
  [
    'an end before its start',
    '90001,Xã Một,xa,commune,91,2025-07-01,,2024-01-01,,',
    'validTo',
    /ends before/,
  ],
  ['an unknown tier', '90001,Xã Một,xa,village,91,,,,,', 'tier', /no such tier/],
  ['an unknown type', '90001,Xã Một,ban,commune,91,,,,,', 'type', /no such type/],
  ['a type of another tier', '90001,Xã Một,tinh,commune,91,,,,,', 'type', /is no type of/],
  ['a type that its name denies', '90001,Phường Một,xa,commune,91,,,,,', 'type', /name says/],
  ['a code of a wrong length', '9001,Xã Một,xa,commune,91,,,,,', 'code', /wrong length/],
  ['a code that lost its zero', '1,Tỉnh Thử,tinh,province,VN,,,,,', 'code', /wrong length/],
  ['no parent', '90001,Xã Một,xa,commune,,,,,,', 'parentCode', /parent area is missing/],
  ['a parent that nobody is', '90001,Xã Một,xa,commune,88,,,,,', 'parentCode', /No parent bears the code 88/],
  ['a parent two tiers above', '90001,Xã Một,xa,commune,VN,,,,,', 'parentCode', /directly above/],
  ['a parent of its own tier', '90001,Xã Một,xa,commune,90002,,,,,', 'parentCode', /becomes a cycle/],
  ['itself for a parent', '90001,Xã Một,xa,commune,90001,,,,,', 'parentCode', /A cycle/],
  ['too few fields', '90001,Xã Một,xa', null, /has 3 fields/],
  ['too many fields', `${commune},more`, null, /has 11 fields/],
  [
    'a name that no area has room for',
    `90001,Xã ${'M'.repeat(98)},xa,commune,91,,,,,`,
    'name',
    /101 letters, 100 at most/,
  ],
  ['acts without end', `90001,Xã Một,xa,commune,91,,${'NQ '.repeat(400)},,,`, 'legalBasis', /1000 at most/],
  ['a letter without width', '90001,Xã M\u200bột,xa,commune,91,,,,,', 'name', /Letter 5 .*U\+200B, .*width/],
  ['a mark of the order of bytes', '90001,\ufeffXã Một,xa,commune,91,,,,,', 'name', /Letter 1 .*U\+FEFF/],
  ['a soft hyphen', '90001,Xã M\u00adột,xa,commune,91,,,,,', 'name', /U\+00AD/],
  ['turned letters', '90001,Xã \u202etộM,xa,commune,91,,,,,', 'name', /U\+202E, .*direction/],
  ['a control character', '90001,Xã M\u0007ột,xa,commune,91,,,,,', 'name', /U\+0007, a control/],
  ['one in its code', '900\u200b01,Xã Một,xa,commune,91,,,,,', 'code', /U\+200B/],
  ['one in its acts', '90001,Xã Một,xa,commune,91,,NQ\u0085 1,,,', 'legalBasis', /U\+0085/],
  ['an open quote', '90001,"Xã Một,xa,commune,91,,,,,', 'name', /never closed/],
  ['a quote in a field', '90001,Xã "Một",xa,commune,91,,,,,', 'name', /stands inside a field/],
]

describe('a row with', () => {
  it.each(faults)('%s is told by file, line, column and reason; the others go in', (_, row, column, why) => {
    const file = read('b.csv', areas, province, row, commune.replace('90001', '90009'))
    expect(told(badOf([file]))).toEqual([['b.csv', 3, column, expect.stringMatching(why)]])
    expect(join([file]).changed.map(({ area }) => area.versions[0]?.code)).toEqual(['VN', '91', '90009'])
  })

  it('letters that are no UTF-8 is told by its column', () => {
    const text = bytes(areas, province, '90001,Xã M?t,xa,commune,91,,,,,', commune.replace('90001', '90009'))
    const file = readAreaFile(
      'b.csv',
      text.map((byte) => (byte === 0x3f ? 0xe9 : byte)),
    )
    expect(told(file.bad)).toEqual([['b.csv', 3, 'name', expect.stringMatching(/no UTF-8/)]])
    expect(file.areas.map(({ code }) => code)).toEqual(['91', '90009'])
  })

  it('a name of a hundred letters, blanks around it and a break in a cell goes in', () => {
    const name = `Xã ${'M'.repeat(97)}`
    const file = read('b.csv', areas, province, `90001,"  ${name}\t ",xa,commune,91,,"NQ 1;\nNQ 2",,,`)
    expect(file).toMatchObject({ bad: [], areas: [{ code: '91' }, { name, act: 'NQ 1; NQ 2' }] })
  })

  it('the same code and first day as another is a duplicate', () => {
    const file = read('b.csv', areas, province, commune, commune.replace('Một', 'Hai'))
    expect(told(badOf([file]))).toEqual([
      ['b.csv', 4, 'validFrom', expect.stringMatching(/duplicate.*line 3 of b\.csv/)],
    ])
  })

  it('days that meet those of another with its code overlaps', () => {
    const earlier = '90001,Xã Một,xa,commune,91,2020-01-01,,2025-07-05,,'
    const file = read('b.csv', areas, province, earlier, commune)
    expect(told(badOf([file]))).toEqual([['b.csv', 4, 'validFrom', expect.stringMatching(/overlaps line 3/)]])
  })

  it('a bad parent falls with it, and is told so', () => {
    const district = '901,Huyện Thử,huyen,district,88,,2025-06-30,,,'
    const below = '90001,Xã Một,xa,commune,901,,2025-06-30,,,'
    const file = read('b.csv', former, province, district, below)
    expect(told(badOf([file]))).toEqual([
      ['b.csv', 3, 'parentCode', expect.stringMatching(/code 88/)],
      ['b.csv', 4, 'parentCode', expect.stringMatching(/code 901/)],
    ])
  })
})

describe('a file', () => {
  it.each(['name', 'tier', 'parentCode', 'validFrom', 'validTo'])(
    'without the column %s says so',
    (column) => {
      const file = read('c.csv', areas.replace(`${column},`, ''), commune)
      expect(told(file.bad)).toEqual([['c.csv', 1, column, expect.stringMatching(`"${column}" is missing`)]])
      expect(file.areas).toEqual([])
    },
  )

  it.each([
    ['with a heading of no table', bytes('a,b', '1,2'), /no table known/],
    ['that is empty', new Uint8Array(), /empty/],
    ['that is a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /no text in CSV/],
  ])('%s says so', (_, content, why) => {
    expect(told(readAreaFile('c.csv', content).bad)).toEqual([['c.csv', 1, null, expect.stringMatching(why)]])
  })

  it('full of broken quotes is given up after a while, in good time', () => {
    const file = read('c.csv', areas, ...Array.from({ length: 3_000 }, () => '90001,"Xã,xa'))
    expect(file.bad.length).toBeLessThan(300)
    expect(file.bad.at(-1)?.reason.en).toMatch(/too many broken quotes/)
  })

  it('of bad rows is given back under its heading with reasons, and is a table again when corrected', () => {
    const file = read('b.csv', areas, province, '90001,,xa,commune,91,,,,,')
    const text = correctionFile(file.header, file.delimiter, file.bad)
    expect(text.split('\r\n')[1]).toMatch(/^90001,,xa,commune,91,,,,,,"name: Thiếu tên/)
    const corrected = read('b.csv', ...text.replace('90001,,', '90001,Xã Một,').split('\r\n'))
    expect(corrected).toMatchObject({ bad: [], areas: [{ name: 'Xã Một' }] })
    expect(countRows([...file.bad, ...file.bad])).toBe(1)
  })
})

describe('a succession', () => {
  const before = [
    '90001,Xã Một,xa,commune,91,,2025-06-30,,,',
    '90002,Xã Hai,xa,commune,91,2010-05-01,2025-06-30,,,',
  ]
  const old = () => read('old.csv', former, province, ...before)
  const now = (...rows: string[]) => read('new.csv', areas, ...rows)
  const links = (...rows: string[]) => read('links.csv', successions, ...rows)

  it('that keeps an area makes one of two rows; the younger id still leads to it', () => {
    const { changed, bad } = join([
      old(),
      now('90009,Phường Một,phuong,commune,91,2025-07-01,NQ 1,,,'),
      links('90001,commune,90009,commune,whole,reclassified,Xã Một,Phường Một,2025-07-01,NQ 1,'),
    ])
    expect(bad).toEqual([])
    const area = changed.map((one) => one.area).find(({ versions }) => versions.length === 2)
    expect(area).toMatchObject({
      id: areaId('COMMUNE', '90001', null),
      aliases: [areaId('COMMUNE', '90009', '2025-07-01')],
      foundedOn: null,
      endedOn: null,
      versions: [
        { code: '90001', name: 'Xã Một', to: '2025-06-30' },
        { code: '90009', name: 'Phường Một', type: 'WARD', from: '2025-07-01' },
      ],
    })
    expect(changed).toHaveLength(4)
  })

  it('that ends areas founds another with the code of one of them', () => {
    const { changed, bad } = join([
      old(),
      now('90001,Xã Mới,xa,commune,91,2025-07-01,NQ 1,,,'),
      links(
        '90001,commune,90001,commune,whole,merged,Xã Một,Xã Mới,2025-07-01,NQ 1,Nhập toàn bộ',
        '90002,commune,90001,commune,part,split,Xã Hai,Xã Mới,2025-07-01,NQ 1,Nhập một phần',
      ),
    ])
    expect(bad).toEqual([])
    const founded = changed.find(({ area }) => area.foundedOn === '2025-07-01')?.area
    expect(founded?.predecessors).toMatchObject([
      { kind: 'MERGED', extent: 'WHOLE', share: 1, fromId: areaId('COMMUNE', '90001', null) },
      { kind: 'SPLIT', extent: 'PART', share: null, fromId: areaId('COMMUNE', '90002', '2010-05-01') },
    ])
  })

  it.each([
    ['of a word that nobody knows', 'whole,swallowed,Xã Một,Xã Mới,2025-07-01', 'kind', /no such word/],
    ['of a share that is neither', 'half,merged,Xã Một,Xã Mới,2025-07-01', 'share', /whole or part/],
    ['without its day', 'whole,merged,Xã Một,Xã Mới,', 'effective', /day of effect/],
    ['of a name with an unseen letter', 'whole,merged,X\u200bã Một,Xã Mới,2025-07-01', 'fromName', /U\+200B/],
    ['of another name', 'whole,merged,Xã Khác,Xã Mới,2025-07-01', 'fromName', /is Xã Một/],
    ['on a day when another bore the code', 'whole,merged,Xã Một,Xã Mới,2024-07-01', 'toName', /is Xã Một/],
  ])('%s is told', (_, rest, column, why) => {
    const [share, kind, ...more] = rest.split(',')
    const file = links(`90001,commune,90001,commune,${share},${kind},${more.join(',')},NQ 1,`)
    const bad = badOf([old(), now('90001,Xã Mới,xa,commune,91,2025-07-01,NQ 1,,,'), file])
    expect(told(bad).filter(([name]) => name === 'links.csv')).toContainEqual([
      'links.csv',
      2,
      column,
      expect.stringMatching(why),
    ])
  })

  it('of a code that nobody bore on its day is told', () => {
    const file = links('90002,commune,90001,commune,whole,merged,,,2026-01-01,NQ 1,')
    const bad = badOf([old(), now('90001,Xã Mới,xa,commune,91,2025-07-01,NQ 1,,,'), file])
    expect(told(bad)).toEqual([
      ['links.csv', 2, 'fromCode', expect.stringMatching(/Nobody bears the code 90002 on 2025-12-31/)],
    ])
  })

  it('of a commune into a province is told', () => {
    const file = links('90001,commune,91,province,whole,merged,,,2025-07-01,NQ 1,')
    expect(told(badOf([old(), file]))).toEqual([
      ['links.csv', 2, 'toTier', expect.stringMatching(/same tier/)],
    ])
  })

  it('in a later change is told under the headings of that table', () => {
    const row = '90002,Phường Hai,phuong,commune,91,2026-04-30,NQ 2,90008,reclassified'
    expect(told(badOf([now(province, commune), read('later.csv', changes, row)]))).toEqual([
      ['later.csv', 2, 'predecessorCode', expect.stringMatching(/Nobody bears the code 90008/)],
    ])
  })

  it('of an area into itself is a cycle', () => {
    const kept = '90001,commune,90001,commune,whole,unchanged,,,2025-07-01,,'
    const merged = '90001,commune,90001,commune,part,merged,,,2025-07-01,,'
    const bad = badOf([old(), now('90001,Xã Một,xa,commune,91,2025-07-01,,,,'), links(kept, merged)])
    expect(told(bad)).toEqual([['links.csv', 3, 'toCode', expect.stringMatching(/A cycle/)]])
  })

  it('in a later change closes the version before it', () => {
    const file = read(
      'later.csv',
      changes,
      '90001,Phường Một,phuong,commune,91,2026-04-30,NQ 2,90001,reclassified',
    )
    const { changed, bad } = join([now(province, commune), file])
    expect(bad).toEqual([])
    expect(changed.at(-1)?.area.versions).toMatchObject([
      { name: 'Xã Một', from: '2025-07-01', to: '2026-04-29' },
      { name: 'Phường Một', from: '2026-04-30', to: null },
    ])
  })
})

describe('an area older than all that is known of its parent', () => {
  it('hangs under the next known area of the code', () => {
    const { changed } = join([
      read(
        'old.csv',
        former,
        '91,Thành phố Thử,thanh_pho_tw,province,VN,2025-01-01,2025-06-30,,,',
        '901,Huyện Thử,huyen,district,91,,2025-06-30,,,',
      ),
    ])
    expect(changed.at(-1)?.area.versions[0]).toMatchObject({
      code: '901',
      from: null,
      parentId: areaId('PROVINCE', '91', '2025-01-01'),
    })
  })
})

describe('loaded again', () => {
  const tables = () => [
    read('old.csv', former, province, '90001,Xã Một,xa,commune,91,,2025-06-30,,,'),
    read('new.csv', areas, '90001,Phường Một,phuong,commune,91,2025-07-01,NQ 1,,,'),
    read('links.csv', successions, '90001,commune,90001,commune,whole,reclassified,,,2025-07-01,,'),
  ]

  it('the same tables change nothing', () => {
    const first = join(tables())
    const again = join(
      tables(),
      first.changed.map(({ area }) => area),
    )
    expect(again).toMatchObject({ changed: [], bad: [], unchanged: 2 })
  })

  it('one after another they end as if loaded together, and what was an area becomes an alias', () => {
    let register: Area[] = []
    const gone: string[] = []
    for (const table of [tables()[1], tables()[0], tables()[2]]) {
      const alone = table?.name === 'new.csv' ? [read('p.csv', former, province), table] : [table]
      const { changed } = join(
        alone.flatMap((file) => file ?? []),
        register,
      )
      const left = new Map(register.map((area) => [area.id, area]))
      for (const one of changed) {
        for (const { id } of one.gone) {
          left.delete(id)
          gone.push(id)
        }
        left.set(one.area.id, one.area)
      }
      register = [...left.values()]
    }
    const together = join(tables()).changed.map(({ area }) => area)
    const byId = (list: Area[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(byId(register)).toEqual(byId(together))
    expect(gone).toEqual([areaId('COMMUNE', '90001', '2025-07-01')])
  })

  it('a table leaves alone the days of which it says nothing', () => {
    const [first] = join(tables()).changed.filter(({ area }) => area.tier === 'COMMUNE')
    if (!first?.area.versions[0]) throw new Error('No commune')
    const older = { ...first.area.versions[0], to: '2009-12-31', name: 'Xã Xưa' }
    const later = { ...first.area.versions[0], from: '2010-01-01' }
    const present: Area[] = join(tables()).changed.map(({ area }) =>
      area.id === first.area.id ? { ...area, versions: [older, later, ...area.versions.slice(1)] } : area,
    )
    const file = read('new.csv', former, '90001,Xã Một,xa,commune,91,2010-01-01,2025-06-30,NQ 0,,')
    const { changed } = join([file], present)
    expect(changed[0]?.area.versions.map(({ name, act }) => [name, act])).toEqual([
      ['Xã Xưa', null],
      ['Xã Một', 'NQ 0'],
      ['Phường Một', 'NQ 1'],
    ])
  })
})
