import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { historyOf } from '../../schema/access/audit.operations.ts'
import type { SignIns } from '../../schema/context.ts'
import { admitActor } from '../../schema/user/admission.operations.ts'
import { invitedPeople } from '../../schema/user/user.operations.ts'
import { roleLabels, userSentences } from '../../schema/user/user.rules.ts'
import { at, listAt, numberAt, textAt } from '../world/answers.ts'
import { type Answer, startWorld, type World } from '../world/api.ts'
import { userVerbs } from '../world/user-verbs.ts'

let world: World
let run: ReturnType<typeof userVerbs>
let signIns: SignIns
const ids = { nation: '', laichau: '', hue: '', binhlu: '' }
const agencies = { nation: '', laichau: '', hue: '', binhlu: '' }

beforeAll(async () => {
  world = await startWorld()
  run = userVerbs(world)
  if (!world.services.signIns) throw new Error('The world invites nobody')
  signIns = world.services.signIns
  for (const [place, person] of [
    ['nation', 'ministry'],
    ['laichau', 'laichau'],
    ['hue', 'hue'],
    ['binhlu', 'binhlu'],
  ] as const) {
    const me = await world.ask(person, '{ me { area { id } agency { id } } }')
    ids[place] = textAt(me, 'me.area.id')
    agencies[place] = textAt(me, 'me.agency.id')
  }
})
afterEach(() => {
  world.services.signIns = signIns
  expect(world.faults).toEqual([])
})
afterAll(() => world.close())

type Place = keyof typeof ids
const roleAt = {
  nation: 'MINISTRY',
  laichau: 'PROVINCE_ADMIN',
  hue: 'PROVINCE_ADMIN',
  binhlu: 'COMMUNE_OFFICER',
} as const
const someone = (place: Place, more: object = {}) => ({
  name: 'Lò Thị Thử',
  role: roleAt[place],
  areaId: ids[place],
  agencyId: agencies[place],
  draftsForIds: [],
  ...more,
})
let invited = 0
const invite = (by: string, place: Place, more: object = {}) => {
  invited += 1
  return run(by, 'create', { signInName: `nguoi${invited}@example.vn`, user: someone(place, more) })
}
const typeOf = (answer: Answer) => at(answer, 'done.__typename')
const which = (answer: Answer) => ({
  id: textAt(answer, 'done.user.id'),
  expectedVersion: numberAt(answer, 'done.user.version'),
})
const rawId = (globalId: string) => Buffer.from(globalId, 'base64').toString().slice('User:'.length)
const listed = async (by: string, where: object = {}) =>
  listAt(
    await world.ask(
      by,
      'query ($where: UserWhere) { users(first: 200, where: $where) { nodes { id name } } }',
      {
        where,
      },
    ),
    'users.nodes',
  ).map((one) => textAt({ data: one }, 'name'))

describe('inviting a person', () => {
  it('makes a commune officer who signs in and is who it was said to be', async () => {
    const made = await run('laichau', 'create', {
      signInName: ' Lan@Example.VN ',
      user: someone('binhlu', { name: '  Lan   Văn Thử ' }),
    })
    expect(at(made, 'done.user')).toMatchObject({
      version: 1,
      name: 'Lan Văn Thử',
      signInName: 'lan@example.vn',
      role: 'COMMUNE_OFFICER',
      active: true,
      area: { id: ids.binhlu },
    })
    const me = await world.ask(rawId(which(made).id), '{ me { userId name role area { id } } }')
    expect(at(me, 'me')).toEqual({
      userId: which(made).id,
      name: 'Lan Văn Thử',
      role: 'COMMUNE_OFFICER',
      area: { id: ids.binhlu },
    })
  })

  it.each<[string, Place, string]>([
    ['ministry', 'nation', 'CreateUserSuccess'],
    ['ministry', 'hue', 'CreateUserSuccess'],
    ['laichau', 'laichau', 'CreateUserSuccess'],
    ['laichau', 'binhlu', 'CreateUserSuccess'],
    ['laichau', 'hue', 'ForbiddenError'],
    ['laichau', 'nation', 'ForbiddenError'],
    ['hue', 'binhlu', 'ForbiddenError'],
    ['binhlu', 'binhlu', 'ForbiddenError'],
    ['integrator', 'binhlu', 'ForbiddenError'],
  ])('%s for %s: %s', async (by, place, type) => {
    expect(typeOf(await invite(by, place))).toBe(type)
  })

  it('is refused for a role above the area, for a system, and for an agency of another area, each with its place', async () => {
    const pathsOf = async (by: string, place: Place, more: object) =>
      listAt(await invite(by, place, more), 'done.issues').map((one) => Object(one).path.join('.'))
    expect(typeOf(await invite('laichau', 'binhlu', { role: 'MINISTRY' }))).toBe('ForbiddenError')
    expect(await pathsOf('laichau', 'binhlu', { role: 'PROVINCE_ADMIN' })).toEqual(['user.role'])
    expect(await pathsOf('ministry', 'nation', { role: 'INTEGRATOR' })).toEqual(['user.role'])
    expect(await pathsOf('laichau', 'binhlu', { agencyId: agencies.nation })).toEqual(['user.agencyId'])
    expect(await pathsOf('laichau', 'binhlu', { draftsForIds: [agencies.hue] })).toEqual([
      'user.draftsForIds.0',
    ])
    expect(await pathsOf('laichau', 'binhlu', { name: ' ' })).toEqual(['user.name'])
    const wrong = await run('laichau', 'create', { signInName: 'không phải thư', user: someone('binhlu') })
    expect(at(wrong, 'done.issues')).toEqual([{ path: ['signInName'], message: userSentences.signInName }])
  })

  it('takes a sign-in name once, also of two at the same instant', async () => {
    const user = someone('binhlu')
    const both = await Promise.all([
      run('laichau', 'create', { signInName: 'mot@example.vn', user }),
      run('ministry', 'create', { signInName: 'MOT@example.vn', user }),
    ])
    expect(both.map(typeOf).sort()).toEqual(['CreateUserSuccess', 'ValidationError'])
    const later = await run('ministry', 'create', { signInName: 'mot@example.vn', user })
    expect(at(later, 'done.issues')).toEqual([{ path: ['signInName'], message: userSentences.nameTaken }])
  })

  it('leaves nobody behind where the issuer is silent, and goes on when asked again', async () => {
    const input = { signInName: 'im@example.vn', user: someone('binhlu', { name: 'Người Im Lặng' }) }
    const calls: boolean[] = []
    world.services.signIns = {
      ...signIns,
      invite: async (_, begunAt) => {
        calls.push(begunAt !== null)
        throw new Error('silent')
      },
    }
    const silent = await run('laichau', 'create', input)
    expect(at(silent, 'done')).toMatchObject({
      code: 'WRONG_STATE',
      presentVersion: null,
      message: userSentences.silent,
    })
    expect(await listed('laichau', { name: { search: 'Im Lặng' } })).toEqual([])
    world.services.signIns = {
      ...signIns,
      invite: async (person, begunAt) => {
        calls.push(begunAt !== null)
        return signIns.invite(person, begunAt)
      },
    }
    expect(typeOf(await run('laichau', 'create', input))).toBe('CreateUserSuccess')
    expect(calls).toEqual([false, true])
    expect(await listed('laichau', { name: { search: 'Im Lặng' } })).toEqual(['Người Im Lặng'])
  })

  it('gives the name back where the issuer says that it is somebody else’s', async () => {
    const input = { signInName: 'khac@example.vn', user: someone('binhlu') }
    const asked: boolean[] = []
    world.services.signIns = {
      ...signIns,
      invite: async (_, begunAt) => {
        asked.push(begunAt !== null)
        return null
      },
    }
    for (let round = 0; round < 2; round += 1) {
      const answer = await run('ministry', 'create', input)
      expect(at(answer, 'done.issues')).toEqual([{ path: ['signInName'], message: userSentences.nameTaken }])
    }
    expect(asked).toEqual([false, false])
    expect(typeOf(await run('laichau', 'create', input))).toBe('CreateUserSuccess')
  })

  it('tells a province whether a name is known among its own people, and of no other name in the nation', async () => {
    const shown = `query ($id: ID!) { user(id: $id) { name signInName version active waiting role } }`
    const told = async (signInName: string) => {
      const user = someone('binhlu', { name: 'Người Chờ' })
      const first = await run('laichau', 'create', { signInName, user })
      const again = await run('laichau', 'create', { signInName, user })
      const seen = await world.ask('laichau', shown, { id: which(first).id })
      const out = await run('laichau', 'deactivate', which(first))
      const back = await run('laichau', 'reactivate', which(out))
      const answers = JSON.stringify([first, again, seen, out, back]).replaceAll(which(first).id, 'id')
      return { id: which(first).id, answers: answers.replaceAll(signInName, 'name') }
    }
    const other = { signInName: 'o-hue@example.vn', user: someone('hue', { name: 'Người Ở Huế' }) }
    const there = which(await run('hue', 'create', other)).id
    expect(at(await run('hue', 'create', other), 'done.issues')).toEqual([
      { path: ['signInName'], message: userSentences.nameTaken },
    ])
    const [known, unknown] = [await told('o-hue@example.vn'), await told('chua-ai@example.vn')]
    expect(known.answers).toBe(unknown.answers)

    const filtered = async (person: string, value: boolean) =>
      world.ask(
        person,
        'query ($waiting: Boolean) { users(first: 200, where: { waiting: $waiting }) { nodes { id } } }',
        {
          waiting: value,
        },
      )
    const idsOf = async (value: boolean) =>
      listAt(await filtered('ministry', value), 'users.nodes').map((node) => textAt({ data: node }, 'id'))
    expect(await idsOf(true)).toContain(known.id)
    expect(await idsOf(true)).not.toContain(there)
    expect(await idsOf(false)).not.toContain(known.id)
    const refused = await filtered('laichau', true)
    expect(refused.errors?.[0]?.extensions?.message).toEqual(userSentences.waitingForMinistry)
    const waiting = async (id: string) => at(await world.ask('ministry', shown, { id }), 'user.waiting')
    expect([await waiting(known.id), await waiting(unknown.id), await waiting(there)]).toEqual([
      true,
      false,
      false,
    ])
    expect(at(await world.ask(rawId(there), '{ me { name } }'), 'me.name')).toBe('Người Ở Huế')
    const asked: string[] = []
    world.services.signIns = {
      ...signIns,
      invite: async (person, begunAt) => {
        asked.push(person.signInName)
        return signIns.invite(person, begunAt)
      },
    }
    await run('laichau', 'create', { signInName: other.signInName, user: someone('binhlu') })
    await run('hue', 'create', { signInName: 'lan@example.vn', user: someone('hue') })
    await run('laichau', 'create', { signInName: 'moi@example.vn', user: someone('binhlu') })
    expect(asked).toEqual(['lan@example.vn', 'moi@example.vn'])
    expect((await invitedPeople(world.services.store)).map(({ id }) => id)).not.toContain(rawId(known.id))
  })

  it('tells neither name nor mail in the audit', async () => {
    const made = await invite('laichau', 'binhlu', { name: 'Tên Rất Riêng' })
    const told = JSON.stringify(await historyOf(await world.as('ministry'), `User#${rawId(which(made).id)}`))
    expect(told).toContain(roleLabels.COMMUNE_OFFICER.vi)
    expect(told).not.toMatch(/Riêng|example\.vn/)
  })
})

describe('the list of people', () => {
  it('shows one’s own subtree, by area, role, state and name; and nobody to who keeps nobody', async () => {
    const all = await listed('ministry')
    expect(all).toContain('Quản trị Huế')
    expect(all).toContain('Hệ thống tích hợp')
    const own = await listed('laichau')
    expect(own).toContain('Cán bộ Bình Lư')
    expect(own).not.toContain('Quản trị Huế')
    expect(own).not.toContain('Cán bộ Bộ Nội vụ')
    expect(await listed('laichau', { area: { eq: ids.hue } })).toEqual([])
    expect(await listed('laichau', { area: { eq: ids.nation } })).toEqual(own)
    expect(await listed('ministry', { area: { eq: ids.laichau } })).toEqual(own)
    expect(await listed('ministry', { area: { eq: ids.binhlu } })).not.toContain('Quản trị Lai Châu')
    expect(await listed('ministry', { role: { in: ['INTEGRATOR'] } })).toEqual(['Hệ thống tích hợp'])
    expect(await listed('ministry', { name: { search: 'quan tri hue' } })).toEqual(['Quản trị Huế'])
    expect(await listed('ministry', { active: false })).toEqual([])
    expect(await listed('binhlu')).toEqual([])
    expect(await listed('integrator')).toEqual([])
  })

  it('answers for another’s person as for nobody, by id and as a node', async () => {
    const me = await world.ask('hue', '{ me { userId } }')
    const query = 'query ($id: ID!) { user(id: $id) { name } node(id: $id) { id } }'
    const id = textAt(me, 'me.userId')
    expect(at(await world.ask('hue', query, { id }), 'user')).toEqual({ name: 'Quản trị Huế' })
    for (const person of ['laichau', 'binhlu', 'integrator']) {
      expect((await world.ask(person, query, { id })).data, person).toEqual({ user: null, node: null })
    }
    const input = { id, expectedVersion: 1 }
    expect(typeOf(await run('laichau', 'deactivate', input))).toBe('NotFoundError')
    expect(typeOf(await run('laichau', 'deactivate', { ...input, id: btoa('User:none') }))).toBe(
      'NotFoundError',
    )
  })
})

describe('a person who is there', () => {
  it('is changed under the version that was seen; of two at once one is told', async () => {
    const seen = which(await invite('laichau', 'binhlu'))
    const both = await Promise.all([
      run('laichau', 'update', { ...seen, user: someone('binhlu', { name: 'Tên Mới' }) }),
      run('ministry', 'update', { ...seen, user: someone('laichau') }),
    ])
    expect(both.map(typeOf).sort()).toEqual(['ConflictError', 'UpdateUserSuccess'])
    const late = await run('ministry', 'update', { ...seen, user: someone('binhlu') })
    expect(at(late, 'done')).toMatchObject({ code: 'STALE_VERSION', presentVersion: 2 })
  })

  it('is not lifted above who changes it, nor moved out of their area', async () => {
    const seen = which(await invite('laichau', 'binhlu'))
    for (const place of ['nation', 'hue'] as const) {
      const answer = await run('laichau', 'update', { ...seen, user: someone(place) })
      expect(typeOf(answer), place).toBe('ForbiddenError')
    }
  })

  it('may mend its own name, and neither its own role nor its own area, nor leave', async () => {
    const me = await world.ask('laichau', '{ me { userId } }')
    const seen = { id: textAt(me, 'me.userId'), expectedVersion: 1 }
    for (const refused of [
      await run('laichau', 'update', { ...seen, user: someone('binhlu') }),
      await run('laichau', 'deactivate', seen),
    ]) {
      expect(at(refused, 'done')).toMatchObject({ code: 'FORBIDDEN', message: userSentences.oneself })
    }
    const mended = await run('laichau', 'update', {
      ...seen,
      user: someone('laichau', { name: 'Quản trị Lai Châu' }),
    })
    expect(typeOf(mended)).toBe('UpdateUserSuccess')
  })

  it('is refused at the next request when deactivated, in both languages, and let in again', async () => {
    const made = await invite('laichau', 'binhlu')
    const person = rawId(which(made).id)
    expect(at(await world.ask(person, '{ me { name } }'), 'me.name')).toBe('Lò Thị Thử')
    const out = await run('laichau', 'deactivate', which(made))
    expect(at(out, 'done.user.active')).toBe(false)
    const refused = await world.ask(person, '{ me { name } }')
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      message: userSentences.deactivated,
    })
    const back = await run('laichau', 'reactivate', which(out))
    expect(at(back, 'done.user')).toMatchObject({ active: true, version: 3 })
    expect(at(await world.ask(person, '{ me { name } }'), 'me.name')).toBe('Lò Thị Thử')
  })

  it('is refused here even where the issuer is silent, and not let in again before it answers', async () => {
    const made = await invite('laichau', 'binhlu')
    const silent = async () => {
      throw new Error('silent')
    }
    world.services.signIns = { ...signIns, bar: silent, readmit: silent }
    const out = await run('laichau', 'deactivate', which(made))
    expect(at(out, 'done')).toMatchObject({ presentVersion: 2, message: userSentences.barredHere })
    const now = { ...which(made), expectedVersion: 2 }
    const back = await run('laichau', 'reactivate', now)
    expect(at(back, 'done')).toMatchObject({ presentVersion: 2, message: userSentences.silent })
    await expect(admitActor(world.services.store, rawId(now.id))).rejects.toThrow(
      userSentences.deactivated.en,
    )
    world.services.signIns = signIns
    const again = await run('laichau', 'deactivate', now)
    expect(at(again, 'done.user')).toMatchObject({ active: false, version: 2 })
  })

  it('is let in again by the ministry alone where the ministry put it out', async () => {
    const made = await invite('laichau', 'binhlu')
    const out = which(await run('ministry', 'deactivate', which(made)))
    expect(typeOf(await run('laichau', 'reactivate', out))).toBe('ForbiddenError')
    expect(at(await run('ministry', 'reactivate', out), 'done.user.active')).toBe(true)
  })

  it.each(['\u202eabc Thử', '=cmd|calc', '<img src=x>'])('has a name in letters: %j', async (name) => {
    const answer = await invite('laichau', 'binhlu', { name })
    expect(listAt(answer, 'done.issues').map((one) => Object(one).path.join('.'))).toEqual(['user.name'])
  })

  it('is left to the ministry: of two ministry officers who put each other out, one stays', async () => {
    const made = which(await invite('ministry', 'nation'))
    const me = await world.ask('ministry', '{ me { userId } }')
    const first = { id: textAt(me, 'me.userId'), expectedVersion: 1 }
    const both = await Promise.all([
      run('ministry', 'deactivate', made),
      run(rawId(made.id), 'deactivate', first),
    ])
    const types = both.map((answer) => (answer.errors ? 'refused' : typeOf(answer)))
    expect(types.filter((type) => type === 'DeactivateUserSuccess')).toHaveLength(1)
    const left = await Promise.all(
      ['ministry', rawId(made.id)].map((id) => admitActor(world.services.store, id).catch(() => null)),
    )
    expect(left.filter((actor) => actor !== null)).toHaveLength(1)
  })
})
