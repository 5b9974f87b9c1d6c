import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { describeConsole } from './console.ts'
import { faultsOn, signInAs } from './look.ts'
import type { Product } from './server.ts'

describeConsole('area groups', (openConsole) => {
  let product: Product
  let page: Page

  beforeAll(async () => {
    ;({ product, page } = await openConsole())
    await signInAs(page, product.address, 'laichau')
  }, 90_000)

  async function add(name: string): Promise<void> {
    await page.getByRole('combobox', { name: 'Thêm địa bàn' }).fill(name)
    await page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .click()
    await page.getByRole('button', { name: new RegExp(`Bỏ .*${name} khỏi danh sách`) }).waitFor()
  }

  test('a group is made of areas, refused without a name, and shown with its members on the day', async () => {
    await page
      .getByRole('navigation', { name: 'Trình đơn chính' })
      .getByRole('link', { name: 'Nhóm địa bàn' })
      .click()
    await page.getByText('Chưa có nhóm địa bàn nào.').waitFor()
    await page.getByRole('link', { name: 'Thêm nhóm địa bàn' }).click()
    await page.getByLabel(/Tên nhóm – Tiếng Việt/).fill('Cụm Tam Đường')
    await page.getByLabel(/Tên nhóm – Tiếng Anh/).fill(' ')
    await add('Bình Lư')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Hãy ghi tên nhóm bằng cả hai thứ tiếng.').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.getByLabel(/Tên nhóm – Tiếng Anh/).fill('Tam Đường cluster')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Đã lưu nhóm địa bàn.').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Cụm Tam Đường' }).waitFor()
    await page.getByRole('link', { name: 'Xã Bình Lư' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
  })

  test('all areas below one on a day are added at once, those that are there already once; leaving saves nothing', async () => {
    await page.getByRole('link', { name: 'Sửa nhóm địa bàn' }).click()
    await page.getByRole('combobox', { name: 'Đơn vị cấp trên' }).fill('tinh lai chau')
    await page.getByRole('option', { name: /^Tỉnh Lai Châu/ }).click()
    await page.getByLabel('Vào ngày').fill('01/08/2025')
    await page.getByRole('button', { name: 'Thêm tất cả đơn vị trực thuộc' }).click()
    await page.getByText('Đã thêm 37 đơn vị; 1 đơn vị đã có trong danh sách.').waitFor()
    expect(await page.getByRole('button', { name: /^Bỏ .* khỏi danh sách$/ }).count()).toBe(38)
    expect(await faultsOn(page)).toEqual([])
    await page.getByRole('link', { name: 'Hủy' }).click()
    await page.getByRole('button', { name: 'Bỏ phần vừa nhập' }).click()
    await page.getByRole('heading', { name: /Thành viên vào ngày .*1$/ }).waitFor()
  })

  test('a line is given a last day, and the area is a member until then', async () => {
    await page.getByRole('link', { name: 'Sửa nhóm địa bàn' }).click()
    await page.getByLabel('Đến ngày').fill('31/12/2025')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Không có địa bàn nào thuộc nhóm vào ngày này.').waitFor()
    await page.goto(`${page.url()}?asOf=2025-12-31`)
    await page.getByRole('link', { name: 'Xã Bình Lư' }).waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await faultsOn(page)).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})
