import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { planText } from '../world/plan-text.ts'
import { type Console, describeConsole } from './console.ts'
import { faultsOn, signInAs } from './look.ts'
import type { Product } from './server.ts'

describeConsole('lists and the search', (openConsole) => {
  let product: Product
  let context: BrowserContext
  let page: Page
  let pageOf: Console['pageOf']
  const hosts = new Set<string>()

  beforeAll(async () => {
    ;({ product, context, page, pageOf } = await openConsole({ viewport: { width: 1280, height: 860 } }))
    context.on('request', (request) => hosts.add(new URL(request.url()).host))
    await signInAs(page, product.address, 'laichau')
    for (const number of ['41', '42', '43']) await importDraft(number)
  }, 120_000)

  async function importDraft(number: string): Promise<void> {
    await page.goto(`${product.address}/import`)
    await page.getByRole('tab', { name: 'Dán văn bản' }).click()
    await page
      .getByLabel('Nội dung kế hoạch')
      .fill(planText({ number: `${number}/KH-UBND`, date: `1${number.slice(1)}/6/2026` }))
    await page.getByRole('button', { name: 'Đọc văn bản' }).click()
    await page.getByRole('link', { name: 'Soát bản nháp' }).waitFor()
  }

  const drafts = `/plans?filter=${encodeURIComponent('{"state":"DRAFT"}')}`

  test('a draft that waits is told where its area would seem to have no plan', async () => {
    await page.goto(product.address)
    await page.getByRole('link', { name: 'Bản nháp chờ xác nhận: Xã Bình Lư' }).waitFor()
  })

  test('Ctrl+K, a few letters without accents, Enter at once: there one is, and next time it is offered', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /^Tìm đơn vị/ }).waitFor()
    await page.keyboard.type('binh lu')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Xã Bình Lư' }).waitFor()
    await page.getByText('Đang tồn tại').first().waitFor()
    const inTree = page.getByRole('treeitem', { name: 'Xã Bình Lư', selected: true })
    await expect
      .poll(() =>
        inTree.evaluate((row) => {
          const box = row.closest('[data-tree-box]')?.getBoundingClientRect()
          const { top, bottom } = row.getBoundingClientRect()
          return box !== undefined && top > box.top && bottom < Math.min(box.bottom, window.innerHeight)
        }),
      )
      .toBe(true)
    await page.keyboard.press('Control+k')
    await page.getByRole('option', { name: /^Xã Bình Lư/ }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('the drafts of a filter are downloaded whole, with headings of the language', async () => {
    await page.goto(product.address + drafts)
    await page.getByRole('checkbox', { name: 'Chọn tất cả trên trang này' }).waitFor()
    for (const [item, ending] of [
      [/Excel/, 'xlsx'],
      [/CSV/, 'csv'],
    ] as const) {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Tải danh sách' }).click()
      await page.getByRole('menuitem', { name: item }).click()
      const file = await download
      expect(file.suggestedFilename()).toMatch(new RegExp(`^ke-hoach-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`))
      const bytes = readFileSync(await file.path())
      if (ending === 'xlsx') expect(bytes.subarray(0, 2).toString()).toBe('PK')
      else {
        const lines = bytes.toString('utf8').trimEnd().split('\r\n')
        expect(lines[0]).toMatch(/^\uFEFFTên kế hoạch,"Số, ký hiệu",Ngày ban hành/)
        expect(lines).toHaveLength(4)
      }
    }
  })

  const numbersOn = (of: Page) => of.getByText(/^4\d\/KH-UBND$/).allTextContents()

  test('a filter is kept under a name with the order of its list, and opened on another machine', async () => {
    expect(await numbersOn(page)).toEqual(['43/KH-UBND', '42/KH-UBND', '41/KH-UBND'])
    await page.getByRole('button', { name: 'Số, ngày ban hành' }).click()
    await expect.poll(() => numbersOn(page)).toEqual(['41/KH-UBND', '42/KH-UBND', '43/KH-UBND'])
    expect(
      await page.getByRole('columnheader', { name: 'Số, ngày ban hành' }).getAttribute('aria-sort'),
    ).toBe('ascending')
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click()
    await page.getByLabel('Lưu bộ lọc hiện tại với tên').fill('Nháp của tỉnh')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByRole('button', { name: 'Nháp của tỉnh', exact: true }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    const other = await pageOf('laichau')
    await other.goto(`${product.address}/plans`)
    await other.getByRole('button', { name: 'Bộ lọc đã lưu' }).click()
    await other.getByRole('button', { name: 'Nháp của tỉnh', exact: true }).click()
    await other.getByRole('checkbox', { name: 'Chọn tất cả trên trang này' }).waitFor()
    const { searchParams } = new URL(other.url())
    expect(['filter', 'sort', 'order'].map((name) => searchParams.get(name))).toEqual([
      '{"state":"DRAFT"}',
      'ISSUED',
      'ASC',
    ])
    expect(await numbersOn(other)).toEqual(['41/KH-UBND', '42/KH-UBND', '43/KH-UBND'])
    await other.context().close()
    await page.keyboard.press('Escape')
  })

  test('of three drafts confirmed at once the one that somebody else changed says so, the others are done', async () => {
    await page.goto(`${product.address}${drafts}&perPage=2&page=1`)
    await page.getByRole('checkbox', { name: 'Chọn tất cả trên trang này' }).check()
    await page.getByText('Đã chọn 2 bản nháp').waitFor()
    await page.getByRole('button', { name: 'Chọn mọi bản nháp của bộ lọc, kể cả trang khác' }).click()
    await page.getByText('Đã chọn 3 bản nháp').waitFor()
    const second = await context.newPage()
    await signInAs(second, product.address, 'laichau')
    await second.goto(product.address + drafts)
    await second
      .getByRole('link', { name: /Phòng ngừa/ })
      .first()
      .click()
    await second.getByRole('button', { name: 'Đúng địa bàn này' }).click()
    await second.getByText('Địa bàn đã được xác nhận').first().waitFor()
    await second.close()
    await page.getByRole('button', { name: 'Xác nhận…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Xác nhận 3 bản nháp?' })
    await expect.poll(() => dialog.getByText('Sẽ được công bố').count()).toBe(3)
    expect(await faultsOn(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Xác nhận 3 kế hoạch' }).click()
    const over = page.getByRole('dialog', { name: 'Xác nhận 3 kế hoạch' })
    await over.getByText('Đã xong 2 / 3.').waitFor()
    await over.getByText('Không làm được').waitFor()
    await over.getByText(/phiên bản|bản mới hơn/).waitFor()
    expect(await over.getByRole('link', { name: /^Soát: / }).count()).toBe(1)
    await over.getByRole('button', { name: 'Đóng' }).click()
    await page.getByText('Đã chọn 1 bản nháp').waitFor()
  })

  test('a link that was cut is told as such, and a day is typed as it is written here', async () => {
    await page.goto(`${product.address}/plans/khong-co/show`)
    await page.getByRole('heading', { level: 1, name: 'Không tìm thấy' }).waitFor()
    await page.getByText('Địa chỉ không đúng').waitFor()
    await page.goto(`${product.address}/indicators/create`)
    await page.getByLabel('Áp dụng từ').fill('2/6/2026')
    await page.getByLabel('Áp dụng đến').fill('1/6/2026')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Ngày hết hiệu lực sớm hơn ngày hiệu lực.').waitFor()
    await page.getByRole('button', { name: 'Ngày: hôm nay' }).click()
    await page.getByLabel('Ngày xem số liệu', { exact: true }).last().fill('1/7/2025')
    await expect.poll(() => new URL(page.url()).searchParams.get('asOf')).toBe('2025-07-01')
    await page.getByRole('button', { name: 'Hôm nay' }).click()
    await page.getByRole('button', { name: 'Ngày: hôm nay' }).waitFor()
  })

  test('without a line a page says so, and fills itself when the line is back', async () => {
    await page.goto(`${product.address}/agencies`)
    await page.getByRole('link', { name: /^Sở Nội vụ/ }).waitFor()
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Chỉ tiêu thống kê' }).click()
    await page.getByRole('heading', { level: 1, name: 'Chỉ tiêu thống kê' }).waitFor()
    await page.getByText('Không kết nối được với máy chủ.').first().waitFor()
    await context.setOffline(false)
    await page
      .getByRole('link', { name: /^Tỷ lệ/ })
      .first()
      .waitFor()
  })

  test('the page of an indicator shows who aims at it, over the nation or in one area, with the way to the sentence', async () => {
    await page.goto(`${product.address}/indicators?filter=${encodeURIComponent('{"name":"GBV-06"}')}`)
    await page.getByRole('table').getByRole('link').first().click()
    const aims = page.getByRole('list', { name: 'Chỉ tiêu trong các kế hoạch' })
    await expect.poll(() => aims.getByRole('listitem').count()).toBe(2)
    expect(await aims.getByRole('listitem').first().textContent()).toContain('Xã Bình Lư')
    expect(await faultsOn(page)).toEqual([])
    await page.getByRole('combobox', { name: 'Địa bàn' }).fill('hue')
    await page
      .getByRole('option', { name: /^Thành phố Huế/ })
      .first()
      .click()
    await page.getByText('Không có kế hoạch nào còn hiệu lực vào ngày này').waitFor()
    await page.reload()
    await aims.getByRole('link').first().click()
    await page.getByRole('heading', { level: 1, name: /Phòng ngừa/ }).waitFor()
  })

  test('the other language keeps an open form and what was typed', async () => {
    await page.goto(`${product.address}/indicators/create`)
    await page.getByRole('textbox', { name: /^Mã( \*)?$/ }).fill('THU-01')
    await page.getByRole('button', { name: /^EN/ }).click()
    await page.getByRole('textbox', { name: /^Code( \*)?$/ }).waitFor()
    expect(await page.getByRole('textbox', { name: /^Code( \*)?$/ }).inputValue()).toBe('THU-01')
    await page.getByRole('button', { name: /^VI/ }).click()
    expect(await page.getByRole('textbox', { name: /^Mã( \*)?$/ }).inputValue()).toBe('THU-01')
  })

  test('all of it fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of [drafts, '/agencies', '/indicators', '/']) {
      await page.goto(product.address + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await faultsOn(page), path).toEqual([])
    }
    await page.getByRole('button', { name: 'Tìm nhanh' }).click()
    await page.getByRole('combobox', { name: /^Tìm đơn vị/ }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('nothing was asked of any other machine', () => {
    const own = [product.address, product.issuer].map((address) => new URL(address).host)
    expect([...hosts].filter((host) => !own.includes(host) && host !== '')).toEqual([])
  })
})
