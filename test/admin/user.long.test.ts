import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Console, describeConsole } from './console.ts'
import { faultsOn, signInAs } from './look.ts'
import type { Product } from './server.ts'

describeConsole('users', (openConsole) => {
  let product: Product
  let page: Page
  let pageOf: Console['pageOf']

  beforeAll(async () => {
    ;({ product, page, pageOf } = await openConsole())
    await signInAs(page, product.address, 'laichau')
  }, 90_000)

  const menu = (at: Page) => at.getByRole('navigation', { name: 'Trình đơn chính' })
  const tokenOf = async (person: string) => {
    const body = new URLSearchParams({ grant_type: 'demo', person })
    const answer: unknown = await (await fetch(`${product.issuer}/token`, { method: 'POST', body })).json()
    return String(Object(answer).access_token)
  }
  const ask = async (token: string) => {
    const answer = await fetch(`${product.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ me { name } }' }),
    })
    return { status: answer.status, text: await answer.text() }
  }

  test('a province invites a commune officer, who signs in, is put out after a question, and let in again', async () => {
    await menu(page).getByRole('link', { name: 'Người dùng' }).click()
    await page.getByRole('link', { name: 'Cán bộ Bình Lư' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.getByRole('link', { name: 'Mời người dùng' }).click()
    await page.getByLabel(/Họ và tên/).fill('Lò Thị Thử')
    await page.getByLabel(/Thư điện tử công vụ/).fill('thu@example.vn')
    const area = page.getByRole('combobox', { name: 'Địa bàn' })
    await page.getByRole('combobox', { name: 'Vai trò' }).click()
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['Quản trị cấp tỉnh', 'Cán bộ cấp xã'])
    await page.getByRole('option', { name: 'Quản trị cấp tỉnh' }).click()
    await expect.poll(() => area.inputValue()).toBe('Tỉnh Lai Châu')
    expect(await area.isDisabled()).toBe(true)
    await page.getByRole('combobox', { name: 'Vai trò' }).click()
    await page.getByRole('option', { name: 'Cán bộ cấp xã' }).click()
    expect(await page.getByRole('combobox', { name: 'Cơ quan', exact: true }).isDisabled()).toBe(true)
    await area.fill('Thuận Hóa')
    await page.getByText('Không có đơn vị nào tên “Thuận Hóa” vào ngày này.').waitFor()
    await area.fill('Bình Lư')
    await page
      .getByRole('option', { name: /Bình Lư/ })
      .first()
      .click()
    await page.getByRole('combobox', { name: 'Cơ quan', exact: true }).click()
    await page.getByRole('option', { name: /Phòng Văn hóa/ }).click()
    await page.getByRole('combobox', { name: 'Thêm cơ quan được soạn thảo cho' }).click()
    await page.getByRole('option', { name: /^Ủy ban nhân dân/ }).click()
    expect(await faultsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Mời người dùng' }).click()
    await page.getByText('Đã gửi lời mời.').waitFor()

    const token = await tokenOf('thu@example.vn')
    expect((await ask(token)).text).toContain('Lò Thị Thử')
    await page.getByRole('link', { name: 'Lò Thị Thử' }).click()
    await page.getByRole('heading', { level: 1, name: 'Lò Thị Thử' }).waitFor()
    await page.getByLabel(/Họ và tên/).fill('Lò Thị Thử Hai')
    await page.getByRole('button', { name: 'Ngừng tài khoản' }).click()
    await page.getByText('Lò Thị Thử sẽ bị từ chối ngay').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Ngừng tài khoản' }).click()
    await page.getByText('Đã ngừng tài khoản.').waitFor()
    const refused = await ask(token)
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('Tài khoản này đã ngừng hoạt động')

    expect(await page.getByLabel(/Họ và tên/).inputValue()).toBe('Lò Thị Thử Hai')
    await menu(page).getByRole('link', { name: 'Kế hoạch', exact: true }).click()
    const question = page.getByRole('alertdialog', { name: 'Phần đang sửa chưa được lưu' })
    await question.getByRole('button', { name: 'Quay lại phần đang sửa' }).click()
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Đã lưu người dùng.').waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('Người dùng')
    expect(await page.getByRole('button', { name: 'Bỏ lọc' }).count()).toBe(0)
    await page.getByRole('combobox', { name: 'Tình trạng' }).click()
    await page.getByRole('option', { name: 'Đã ngừng' }).click()
    await page.getByRole('link', { name: 'Lò Thị Thử Hai' }).click()

    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'Mở lại tài khoản' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Mở lại tài khoản' }).click()
    await page.getByText('Đã mở lại tài khoản.').waitFor()
    expect((await ask(token)).text).toContain('Lò Thị Thử')
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('an invitation to a name that is in use elsewhere is marked for the ministry, with the way to its holder', async () => {
    const query = async (token: string, text: string) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
      const body = JSON.stringify({ query: text })
      const answer: unknown = await (
        await fetch(`${product.address}/graphql`, { method: 'POST', headers, body })
      ).json()
      return Object(Object(answer).data)
    }
    const hue = await tokenOf('hue')
    const { me } = await query(hue, '{ me { area { id } agency { id } } }')
    const person = `{ name: "Hồ Văn Trùng", role: PROVINCE_ADMIN, areaId: "${me.area.id}", agencyId: "${me.agency.id}", draftsForIds: [] }`
    await query(
      hue,
      `mutation { createUser(input: { signInName: "thu@example.vn", user: ${person} }) { __typename } }`,
    )
    const ministry = await pageOf('ministry', { viewport: { width: 1280, height: 860 } })
    await menu(ministry).getByRole('link', { name: 'Người dùng' }).click()
    const row = ministry.getByRole('row', { name: /Hồ Văn Trùng/ })
    await row.getByText('Chờ Bộ xử lý').waitFor()
    await row.getByRole('link').click()
    await ministry.getByText('Tên đăng nhập này đang được dùng ở địa bàn khác').waitFor()
    expect(await faultsOn(ministry)).toEqual([])
    await ministry.getByRole('link', { name: 'Xem ai đang dùng' }).click()
    await ministry.getByRole('link', { name: 'Lò Thị Thử Hai' }).waitFor()
    await ministry.context().close()
  })

  test('who keeps nobody has no such place in the menu', async () => {
    const other = await pageOf('binhlu')
    await menu(other).getByRole('link', { name: 'Kế hoạch', exact: true }).waitFor()
    expect(await menu(other).getByRole('link', { name: 'Người dùng' }).count()).toBe(0)
    await other.context().close()
  })
})
