import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { readBoundaries } from '../../admin/plan/boundaries.ts'
import { fileToText } from '../../schema/document/file.ts'
import { planText } from '../world/plan-text.ts'
import { describeConsole } from './console.ts'
import { faultsOn, publishText, signInAs } from './look.ts'
import type { Product } from './server.ts'

const boundaries = resolve(import.meta.dirname, '../../../shared/areas/provinces-34.topo.json')
const hasBoundaries = existsSync(boundaries)

test('of a file that is no map of provinces nothing is drawn', () => {
  expect(readBoundaries('<!doctype html>')).toBeNull()
  expect(readBoundaries('{"type":"Topology","arcs":[],"objects":{}}')).toBeNull()
  const nameless = {
    type: 'Topology',
    arcs: [],
    objects: { provinces: { geometries: [{ type: 'Polygon' }] } },
  }
  expect(readBoundaries(JSON.stringify(nameless))).toBeNull()
})

test.skipIf(!hasBoundaries)(
  `the boundaries of the 34 provinces are known as such${hasBoundaries ? '' : ' (skipped: they are not here)'}`,
  () => {
    const found = readBoundaries(readFileSync(boundaries, 'utf8'))
    expect(found?.objects.provinces.geometries).toHaveLength(34)
  },
)

describeConsole('a plan on paper, an undoing and the map', (openConsole) => {
  let product: Product
  let page: Page
  let planPage = ''

  beforeAll(async () => {
    ;({ product, page } = await openConsole({ viewport: { width: 1280, height: 900 } }))
    await signInAs(page, product.address, 'laichau')
    await publishText(page, product.address, planText({ number: '77/KH-UBND' }))
    planPage = page.url()
  }, 120_000)

  test('the paper has its letterhead, and is taken along as a Word file', async () => {
    await page.goto(planPage)
    await page.getByRole('link', { name: 'Bản in' }).click()
    const sheet = page.getByRole('article')
    await sheet.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor()
    await sheet.getByText('Bình Lư, ngày 15 tháng 6 năm 2026').waitFor()
    await sheet.getByRole('heading', { name: 'IV. TỔ CHỨC THỰC HIỆN' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải tệp Word (.docx)' }).click()
    const file = await downloading
    expect(file.suggestedFilename()).toBe('ke-hoach-77-kh-ubnd.docx')
    const { text } = await fileToText(readFileSync(await file.path()), 'plan.docx')
    expect(text).toContain('Số: 77/KH-UBND')
    expect(text).toContain('Nguyễn Văn Mẫu')
  })

  test('the printer gets the sheet and nothing of the screen around it', async () => {
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('article').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'In', exact: true }).isVisible()).toBe(false)
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await faultsOn(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  test('a confirmation is undone from the history after a reload, bears DỰ THẢO, and is done again', async () => {
    await page.goto(planPage)
    await page.reload()
    await page.getByRole('button', { name: /^Hoàn tác: Xác nhận kế hoạch/ }).click()
    await page.getByText('Đã hoàn tác.').waitFor()
    await page.getByRole('link', { name: 'Soát và xác nhận' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.getByRole('link', { name: 'Bản in' }).click()
    await page.getByRole('article').getByText('DỰ THẢO').waitFor()
    await page.goto(planPage)
    await page.getByRole('button', { name: /^Hoàn tác: Hoàn tác: Xác nhận/ }).click()
    await page.getByText('Làm lại: Xác nhận kế hoạch').first().waitFor()
    await page.getByText('Đang hiệu lực').first().waitFor()
  })

  test('every province is reached on the map by arrow keys, and stands in the table beside it', async () => {
    await page.goto(`${product.address}/plans`)
    await page.getByRole('link', { name: 'Bản đồ các tỉnh' }).click()
    const table = page.getByRole('table')
    await table.getByRole('link', { name: 'Tỉnh Lai Châu' }).waitFor()
    expect(await table.getByRole('row').count()).toBe(35)
    if (hasBoundaries) {
      const map = page.getByRole('group', { name: /^Bản đồ các tỉnh/ })
      await map.getByRole('link', { name: /^Tỉnh Lai Châu: / }).waitFor()
      await page.getByText('Quần đảo Hoàng Sa').waitFor()
      await page.getByText('Quần đảo Trường Sa').waitFor()
      await map.getByRole('link').first().focus()
      const met = new Set<string | null>()
      for (let step = 0; step < 40; step++) {
        met.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null))
        await page.keyboard.press('ArrowDown')
      }
      expect(met.size).toBe(34)
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/areas\/.*\/show/)
      await page.goBack()
      await page.goto(`${page.url().split('?')[0]}?asOf=2024-01-01`)
      await page.getByText('Bản đồ chỉ có ranh giới từ 01/07/2025').waitFor()
    } else await page.getByText('Máy chủ này chưa có tệp ranh giới nên chỉ có bảng.').waitFor()
    expect(await faultsOn(page)).toEqual([])
  })
})
