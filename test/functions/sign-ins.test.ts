import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSignIns } from '../../functions/sign-ins.ts'
import type { SignIns } from '../../schema/context.ts'

/** A pool that answers as it is told, and keeps what it was asked. */
type Asked = { action: string; body: Record<string, unknown>; signed: string }
let server: Server
let asked: Asked[]
let answers: { status: number; body: object }[]
let faults: unknown[]
let signIns: SignIns

const lan = { signInName: 'lan@example.vn', name: 'Lan Văn Thử' }
const begunAt = new Date(1_795_000_000_000)
const created = {
  status: 200,
  body: {
    User: {
      Username: 'x',
      UserCreateDate: 1_795_000_000.25,
      Attributes: [
        { Name: 'email', Value: 'e' },
        { Name: 'sub', Value: 'subject-1' },
      ],
    },
  },
}
const refusal = (name: string) => ({ status: 400, body: { __type: `com.amazonaws#${name}`, message: 'no' } })

beforeEach(async () => {
  asked = []
  answers = []
  faults = []
  server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const action = String(request.headers['x-amz-target']).split('.')[1] ?? ''
    asked.push({ action, body: JSON.parse(text), signed: String(request.headers.authorization) })
    const { status, body } = answers.shift() ?? { status: 500, body: {} }
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const at = server.address()
  const port = typeof at === 'object' && at ? at.port : 0
  signIns = openSignIns(
    'ap-southeast-1_Thu',
    { fault: (_, error) => faults.push(error), event: () => {} },
    {
      USER_POOL_ENDPOINT: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 'secret',
    },
  )
})
afterEach(() => new Promise((done) => server.close(done)))

it('invites by mail into one pool, signed for its region, and answers the subject', async () => {
  answers = [created]
  expect(await signIns.invite(lan, null)).toBe('subject-1')
  expect(asked).toEqual([
    {
      action: 'AdminCreateUser',
      signed: expect.stringMatching(/Credential=key\/\d{8}\/ap-southeast-1\/cognito-idp\//),
      body: {
        UserPoolId: 'ap-southeast-1_Thu',
        Username: 'lan@example.vn',
        DesiredDeliveryMediums: ['EMAIL'],
        UserAttributes: [
          { Name: 'email', Value: 'lan@example.vn' },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'name', Value: 'Lan Văn Thử' },
        ],
      },
    },
  ])
  expect(faults).toEqual([])
})

it('takes nobody’s name: a name that is in the pool is refused, and that is no fault', async () => {
  answers = [refusal('UsernameExistsException')]
  expect(await signIns.invite(lan, null)).toBe(null)
  expect([asked.length, faults.length]).toEqual([1, 0])
})

it('finds again whom an invitation cut short had made, by sending the mail once more', async () => {
  answers = [refusal('UsernameExistsException'), created]
  expect(await signIns.invite(lan, begunAt)).toBe('subject-1')
  expect(asked[1]?.body).toMatchObject({ MessageAction: 'RESEND', Username: 'lan@example.vn' })
  answers = [refusal('UsernameExistsException'), refusal('UnsupportedUserStateException')]
  expect(await signIns.invite(lan, begunAt)).toBe(null)
})

it('takes nobody over who was in the pool before the invitation was begun', async () => {
  answers = [refusal('UsernameExistsException'), created]
  expect(await signIns.invite(lan, new Date(begunAt.getTime() + 60_000))).toBe(null)
})

it('tells the log of what fails, and throws', async () => {
  answers = [refusal('TooManyRequestsException')]
  await expect(signIns.invite(lan, null)).rejects.toThrow('TooManyRequestsException')
  answers = [{ status: 200, body: { User: {} } }]
  await expect(signIns.invite(lan, null)).rejects.toThrow('without a subject')
  expect(faults.length).toBe(1)
})

it('bars and readmits by the subject; who is in the pool no more is barred', async () => {
  answers = [{ status: 200, body: {} }, refusal('UserNotFoundException'), { status: 200, body: {} }]
  await signIns.bar('subject-1')
  await signIns.bar('subject-1')
  await signIns.readmit('subject-1')
  expect(asked.map(({ action, body }) => [action, body['Username']])).toEqual([
    ['AdminDisableUser', 'subject-1'],
    ['AdminDisableUser', 'subject-1'],
    ['AdminEnableUser', 'subject-1'],
  ])
})
