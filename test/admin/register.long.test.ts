import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type Console, describeConsole } from './console.ts'
import { faultsOn, signInAs } from './look.ts'
import type { Product } from './server.ts'

const heading = 'code,name,type,tier,parentCode,validFrom,legalBasis,validTo'
const commune = (code: string, name: string) => `${code},${name},xa,commune,12,2025-07-01,NQ thử,`
const table = [
  heading,
  commune('91001', 'Xã Nạp Một'),
  commune('9102', 'Xã Nạp Hai'),
  commune('91003', ''),
  '91004,Xã Nạp Bốn,xa,commune,12,2025-02-30,NQ thử,',
].join('\n')

describeConsole('loading the register', (openConsole) => {
  let product: Product
  let page: Page
  let pageOf: Console['pageOf']

  beforeAll(async () => {
    ;({ product, page, pageOf } = await openConsole())
    page.setDefaultTimeout(20_000)
  }, 90_000)

  const signIn = (shown: Page, person: string) => signInAs(shown, product.address, person)

  const give = async (name: string, text: string) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Chọn tệp' }).click()
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  }

  test('three bad rows are told before anything is written, by file, line, column and reason', async () => {
    await signIn(page, 'ministry')
    await page.goto(`${product.address}/areas`)
    await page.getByRole('link', { name: 'Nạp danh mục' }).click()
    await page.getByRole('heading', { level: 1, name: 'Nạp danh mục đơn vị hành chính' }).waitFor()
    await give('xa-moi.csv', table)
    await page.getByRole('button', { name: 'Kiểm tra trước, chưa ghi' }).click()
    await page.getByRole('heading', { name: 'Kết quả kiểm tra, chưa ghi gì' }).waitFor()
    const list = page.getByRole('region', { name: /Các dòng lỗi/ })
    await expect.poll(() => list.getByRole('listitem').count()).toBe(3)
    const told = await list.getByRole('listitem').allInnerTexts()
    expect(told[0]).toMatch(/xa-moi\.csv, dòng 3 · code\s+Mã không đúng độ dài/)
    expect(told[1]).toMatch(/dòng 4 · name\s+Thiếu tên/)
    expect(told[2]).toMatch(/dòng 5 · validFrom\s+Ngày không đúng/)
    expect(await faultsOn(page)).toEqual([])
  })

  test('the good rows go in; the bad ones come as a file, are corrected and loaded', async () => {
    await page.getByRole('button', { name: 'Nạp vào danh mục' }).click()
    await page.getByRole('heading', { name: 'Đã nạp xong' }).waitFor()
    await page.getByText('1 đơn vị mới').waitFor()
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải 3 dòng lỗi để sửa' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('dong-loi-xa-moi.csv')
    const given = readFileSync(await download.path(), 'utf8')
    const corrected = given
      .replace('9102,', '91002,')
      .replace('91003,,', '91003,Xã Nạp Ba,')
      .replace('2025-02-30', '2025-07-01')
    await page.getByRole('button', { name: 'Chọn lại từ đầu' }).click()
    await give('da-sua.csv', corrected)
    await page.getByRole('button', { name: 'Nạp vào danh mục' }).click()
    await page.getByText('3 đơn vị mới').waitFor()
    await page.getByText('0 dòng lỗi').waitFor()
  })

  test('what was loaded is found in the tree', async () => {
    await page.goto(`${product.address}/areas`)
    await page.getByRole('combobox', { name: /Tìm theo tên/ }).fill('xa nap ba')
    await page.getByRole('option', { name: /Xã Nạp Ba/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Xã Nạp Ba' }).waitFor()
  })

  test('old and new areas of a province stand side by side, with what became of each, and are downloaded whole', async () => {
    await page.goto(`${product.address}/areas`)
    await page.getByRole('link', { name: 'Đối chiếu cũ – mới' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Đối chiếu đơn vị cũ và mới' }).waitFor()
    await page.getByRole('combobox', { name: 'Cấp' }).click()
    await page.getByRole('option', { name: 'Cấp xã' }).click()
    await page.getByText('Cả nước có quá nhiều xã, phường.', { exact: false }).waitFor()
    await page.getByRole('combobox', { name: 'Trực thuộc' }).fill('tinh lai chau')
    await page.getByRole('option', { name: /^Tỉnh Lai Châu/ }).click()
    const row = page.getByRole('row', { name: /^Thị trấn Tam Đường 03390/ })
    await row.getByRole('link', { name: 'Xã Bình Lư' }).waitFor()
    await row.getByText('Nhập · Toàn bộ').waitFor()
    expect(await faultsOn(page)).toEqual([])
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải danh sách' }).click()
    await page.getByRole('menuitem', { name: /CSV/ }).click()
    const lines = readFileSync(await (await downloading).path(), 'utf8').split('\r\n')
    expect(lines.filter((line) => line.startsWith('03390,Thị trấn Tam Đường,')).length).toBe(1)
    expect(lines.length).toBeGreaterThan(100)
    await page.getByRole('button', { name: 'Đổi chỗ hai ngày' }).click()
    await page.getByRole('row', { name: /^Xã Bình Lư 03390.*Thị trấn Tam Đường 03390/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('to')).toBe('2025-06-30')
  })

  test('one area loaded twice is made one, after a look at what moves; the old address leads to it', async () => {
    const open = async (name: string) => {
      await page.getByRole('combobox', { name: /Tìm theo tên/ }).fill(name)
      await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      return page.url()
    }
    await page.goto(`${product.address}/areas`)
    const addresses = [await open('Xã Nạp Hai'), await open('Xã Nạp Ba')]
    await page.getByRole('button', { name: 'Gộp bản ghi trùng' }).click()
    const dialog = page.getByRole('dialog', { name: 'Gộp bản ghi trùng với Xã Nạp Ba' })
    const go = dialog.getByRole('button', { name: 'Gộp làm một' })
    expect(await go.isDisabled()).toBe(true)
    const other = dialog.getByRole('combobox', { name: /Đơn vị bị ghi trùng/ })
    await other.fill('tinh lai chau')
    await page.getByRole('option', { name: /^Tỉnh Lai Châu/ }).click()
    await dialog.getByText('Hai đơn vị khác cấp không thể là một.').waitFor()
    await other.fill('xa nap hai')
    await page.getByRole('option', { name: /^Xã Nạp Hai/ }).click()
    await dialog.getByText('Được giữ lại').waitFor()
    await dialog.getByText('0 cơ quan trên địa bàn').waitFor()
    await dialog
      .getByText('Có ngày hai đơn vị này cùng tồn tại với hai mã khác nhau', { exact: false })
      .waitFor()
    await dialog.getByText('Cấp xã · Xã · Tỉnh Lai Châu').first().waitFor()
    expect(await faultsOn(page)).toEqual([])
    const going = dialog.getByRole('listitem').filter({ hasText: 'Được gộp vào' })
    const [, name = ''] = (await going.innerText()).split(/\s*\n\s*/)
    await dialog
      .getByRole('textbox', { name: 'Gõ tên bản ghi được gộp vào để xác nhận' })
      .fill(name.toLowerCase())
    expect(await go.isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Quay lại phần đang sửa' }).click()
    await dialog.getByRole('checkbox', { name: /một trong hai mã bị ghi sai/ }).check()
    await go.click()
    await page.getByText('Đã gộp làm một.').waitFor()
    await dialog.waitFor({ state: 'detached' })
    const led = []
    for (const address of addresses) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1, name: /^Xã Nạp/ }).waitFor()
      await page.waitForLoadState('networkidle')
      led.push(new URL(page.url()).pathname)
    }
    expect(new Set(addresses).size).toBe(2)
    expect(new Set(led).size).toBe(1)
  })

  test('a phone shows it whole, and a day before 2025 says that the register is not complete', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${product.address}/areas/import`)
    await give('xa-moi.csv', table)
    await page.getByRole('button', { name: 'Kiểm tra trước, chưa ghi' }).click()
    await page.getByRole('heading', { name: 'Kết quả kiểm tra, chưa ghi gì' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.goto(`${product.address}/areas?asOf=2020-01-01`)
    await page.getByText('danh mục chưa đầy đủ').waitFor()
  })

  test('who may not load is offered nothing, and told so at the address', async () => {
    const other = await pageOf('hue')
    await other.goto(`${product.address}/areas`)
    await other
      .getByRole('heading', { level: 1, name: 'Địa bàn' })
      .or(other.getByRole('tree'))
      .first()
      .waitFor()
    expect(await other.getByRole('link', { name: 'Nạp danh mục' }).count()).toBe(0)
    await other.goto(`${product.address}/areas/import`)
    await other.getByText('Danh mục đơn vị hành chính do Bộ nạp và cập nhật.').waitFor()
  })
})
