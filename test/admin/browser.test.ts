import { existsSync, readdirSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Console, describeConsole } from './console.ts'
import { faultsOn, signInAs, signInByHand } from './look.ts'
import type { Product } from './server.ts'

const realPlans = new URL('../../../shared/plans/', import.meta.url)
const samplePlans = new URL('../world/plans/', import.meta.url)

/** The plan of Huế where the real ones are there, else a sample of a district of Huế. */
function documentToLoad(): { file: string; area: RegExp } {
  const real = existsSync(realPlans)
    ? readdirSync(realPlans).find((name) => name.startsWith('001'))
    : undefined
  if (real) return { file: new URL(real, realPlans).pathname, area: /Thành phố Huế/ }
  const sample = readdirSync(samplePlans).find((name) => name.includes('phu-loc'))
  if (!sample) throw new Error('There is no plan to load.')
  return { file: new URL(sample, samplePlans).pathname, area: /Phú Lộc/ }
}

/** What waits is counted for one's own area: the sample is of a district. */
const isOfHue = documentToLoad().area.test('Thành phố Huế')
const whyNotCounted = isOfHue ? '' : ' (skipped: the real plans are not there)'

describeConsole('the console', (openConsole) => {
  let product: Product
  let context: BrowserContext
  let page: Page
  let pageOf: Console['pageOf']
  const hosts = new Set<string>()
  const complaints: string[] = []

  beforeAll(async () => {
    ;({ product, context, page, pageOf } = await openConsole())
    context.on('request', (request) => hosts.add(new URL(request.url()).host))
    context.on('weberror', (error) => complaints.push(String(error.error())))
  }, 90_000)

  const signIn = (shown: Page, person = 'hue') => signInAs(shown, product.address, person)

  let planAddress = ''
  let planTitle = ''

  test('hue signs in and sees who they are', async () => {
    await page.goto(product.address)
    await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản cơ quan' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    expect(await page.locator('html').getAttribute('lang')).toBe('vi')
    await signInByHand(page, product.address, 'hue')
    await page.getByRole('button', { name: /Tài khoản của tôi.*Quản trị Huế/ }).waitFor()
    await page.getByRole('heading', { name: 'Kế hoạch hiện hành của Thành phố Huế' }).waitFor()
    await page.getByText('Chưa có kế hoạch đang hiệu lực trong hệ thống.').waitFor()
    await page.getByRole('heading', { name: 'Sắp đến hạn báo cáo' }).waitFor()
    await page.getByText('Không có báo cáo nào đến hạn trong 30 ngày tới').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Báo cáo sắp đến hạn: 0 lời nhắc' }).click()
    const due = page.getByRole('dialog', { name: 'Sắp đến hạn báo cáo' })
    await due.getByText('Không có báo cáo nào đến hạn trong 30 ngày tới').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await due.waitFor({ state: 'detached' })
  })

  test('a file becomes a draft with its area proposed', async () => {
    const { file, area } = documentToLoad()
    await page.getByRole('link', { name: 'Nạp kế hoạch' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Nạp kế hoạch' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('Đã tạo bản nháp').waitFor()
    await page.getByRole('link', { name: 'Soát bản nháp' }).click()
    const proposal = page.getByRole('region', { name: 'Địa bàn được đề xuất' })
    await proposal.getByText(area).waitFor()
    planTitle = await page.getByRole('heading', { level: 1 }).innerText()
    planAddress = page.url()
    expect(await faultsOn(page)).toEqual([])
    await proposal.getByRole('button', { name: 'Đúng địa bàn này' }).click()
    await proposal.getByText('Địa bàn đã được xác nhận').first().waitFor()
  })

  test('the same file again changes nothing, and says so', async () => {
    await page.goto(`${product.address}/import`)
    await page.locator('input[type=file]').setInputFiles(documentToLoad().file)
    await page.getByText('không có gì thay đổi').waitFor()
  })

  test('what is no plan is refused in plain words', async () => {
    await page.goto(`${product.address}/import`)
    await page.getByRole('tab', { name: 'Dán văn bản' }).click()
    const box = page.getByLabel('Nội dung kế hoạch')
    await box.fill('Công thức nấu bún bò: một cân xương, hai cây sả, mắm ruốc.')
    expect(
      await page.getByText('Không nhập vụ việc cụ thể; cần giúp đỡ gọi 111 hoặc 113.').count(),
    ).toBeGreaterThan(1)
    await page.getByRole('button', { name: 'Đọc văn bản' }).click()
    await page.getByText('Không nạp được.').waitFor()
    expect(await faultsOn(page)).toEqual([])
  })

  const firstTarget = (shown: Page) => shown.locator('#targets [data-row]').first()

  async function correctFirstTarget(shown: Page, value: string): Promise<void> {
    await firstTarget(shown).getByRole('button', { name: /^Sửa:/ }).click()
    await firstTarget(shown).getByLabel('Giá trị').fill(value)
    await firstTarget(shown).getByRole('button', { name: 'Lưu' }).click()
  }

  test('a target is corrected in place and marked as corrected', async () => {
    await page.goto(planAddress)
    await firstTarget(page).waitFor()
    await correctFirstTarget(page, '97,5')
    await page.getByText('Đã lưu sửa đổi.').waitFor()
    await firstTarget(page).getByText('97,5').waitFor()
    await firstTarget(page).getByText('Đã sửa tay').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Xác nhận kế hoạch')
  })

  const endSession = () =>
    page.evaluate(() => {
      for (const key of Object.keys(sessionStorage)) {
        if (key.startsWith('oidc')) sessionStorage.removeItem(key)
      }
    })
  const comeBack = async (person: string) => {
    await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản cơ quan' }).click()
    await page.locator(`[data-person="${person}"]`).click()
  }
  const keptForms = () =>
    page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('.typed.')))

  test('what stood in a form when the session ended is offered to its person alone, and saved from there', async () => {
    const offer = page.getByRole('region', { name: 'Nội dung nhập dở' })
    await endSession()
    await correctFirstTarget(page, '98,5')
    await comeBack('hue')
    await offer.getByText('97,5 → 98,5').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await offer.getByRole('button', { name: 'Mở lại để sửa tiếp' }).click()
    expect(await firstTarget(page).getByLabel('Giá trị').inputValue()).toBe('98,5')
    await firstTarget(page).getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Đã lưu sửa đổi.').waitFor()
    expect(await keptForms()).toEqual([])

    await endSession()
    await correctFirstTarget(page, '99')
    await comeBack('ministry')
    await page.getByRole('button', { name: /Tài khoản của tôi.*Bộ Nội vụ/ }).waitFor()
    await firstTarget(page).getByText('98,5').waitFor()
    expect(await offer.count()).toBe(0)
    await signIn(page)
    await page.goto(planAddress)
    await firstTarget(page).getByText('98,5').waitFor()
    expect(await offer.count()).toBe(0)
  })

  test('a target that the reader missed is added; without words it is refused in place', async () => {
    const before = await page.locator('#targets [data-row]').count()
    await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click()
    const form = page.locator('#targets form')
    await form.getByRole('button', { name: 'Lưu' }).click()
    await form.getByText('Chỉ tiêu cần có lời văn.').waitFor()
    await form.getByLabel('Lời văn của chỉ tiêu').fill('Ít nhất 06 buổi truyền thông mỗi năm.')
    await form.getByLabel('Giá trị').fill('sáu')
    await form.getByText('Hãy nhập một con số').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await form.getByLabel('Giá trị').fill('6')
    await form.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Đã thêm chỉ tiêu vào kế hoạch.').waitFor()
    await expect.poll(() => page.locator('#targets [data-row]').count()).toBe(before + 1)
  })

  test('why a draft is withdrawn is not lost by Escape unasked', async () => {
    await page.getByRole('button', { name: 'Thu hồi bản nháp' }).click()
    const dialog = page.getByRole('dialog', { name: 'Thu hồi bản nháp này?' })
    await dialog.getByLabel('Lý do').fill('Nạp nhầm tệp')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Quay lại phần đang sửa' }).click()
    await expect.poll(() => dialog.getByLabel('Lý do').inputValue()).toBe('Nạp nhầm tệp')
    await dialog.getByRole('button', { name: 'Giữ lại' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  test('what was looked at is ticked, counted and found again after a reload', async () => {
    const bar = page.getByRole('status').filter({ hasText: 'Đã xem' })
    const seen = async () => Number(/Đã xem (\d+)/.exec(await bar.innerText())?.[1])
    const before = await seen()
    const tick = page
      .locator('#objectives')
      .getByRole('button', { name: /^Đã xem: / })
      .first()
    await tick.click()
    await expect.poll(seen).toBe(before + 1)
    await page
      .locator('#recipients')
      .getByRole('button', { name: /^Đã xem cả phần/ })
      .click()
    const recipients = await page.locator('#recipients [data-row]').count()
    await expect.poll(seen).toBe(before + 1 + recipients)
    await page.reload()
    await bar.filter({ hasText: `Đã xem ${before + 1 + recipients} /` }).waitFor()
    expect(await tick.getAttribute('aria-pressed')).toBe('true')
    expect(await faultsOn(page)).toEqual([])
  })

  test.skipIf(!isOfHue)(
    `the phrases that wait for a person are counted on the first page${whyNotCounted}`,
    async () => {
      await page.goto(product.address)
      await page.getByRole('link', { name: /^\d+ cụm từ trong kế hoạch của địa bàn bạn/ }).click()
      await page.getByRole('heading', { level: 1, name: 'Cụm từ chờ xác định thành viên' }).waitFor()
      const list = page.getByRole('table', { name: 'Cụm từ chờ xác định thành viên' })
      await list
        .getByRole('button', { name: /^Xác định thành viên của/ })
        .first()
        .waitFor()
      expect(await faultsOn(page)).toEqual([])
      const phrase = list.getByRole('link').first()
      const words = await phrase.innerText()
      await phrase.press('Enter')
      await page.getByRole('heading', { level: 1, name: words }).waitFor()
      await page.getByRole('button', { name: `Xác định thành viên của “${words}”` }).waitFor()
      expect(await faultsOn(page)).toEqual([])
      await page.goto(planAddress)
    },
  )

  test('the members of a phrase for many are ticked, and shown from then on', async () => {
    const define = page.getByRole('button', { name: /^Xác định thành viên của/ }).first()
    const phrase = /“(.*)”/.exec((await define.getAttribute('aria-label')) ?? '')?.[1] ?? ''
    await define.click()
    const dialog = page.getByRole('dialog', { name: phrase })
    await dialog.getByRole('checkbox').first().check()
    await dialog.getByText('Đã chọn 1 cơ quan').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Quay lại phần đang sửa' }).click()
    await dialog.getByText('Đã chọn 1 cơ quan').waitFor()
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Đã lưu danh sách thành viên.').waitFor()
    await page
      .getByRole('button', { name: `Xem thành viên của “${phrase}”` })
      .first()
      .waitFor()
  })

  test('of two tabs that save at once the second is told, and loads the newest', async () => {
    const second = await context.newPage()
    second.setDefaultTimeout(15_000)
    await signIn(second)
    await second.goto(planAddress)
    await firstTarget(second).getByText('98,5').waitFor()
    await correctFirstTarget(page, '96')
    await firstTarget(page)
      .getByText(/\b96\b/)
      .first()
      .waitFor()
    await correctFirstTarget(second, '95')
    const dialog = second.getByRole('alertdialog', { name: 'Có người đã lưu bản mới hơn' })
    await dialog.waitFor()
    expect(await dialog.innerText()).toMatch(/phiên bản \d+/)
    expect(await faultsOn(second)).toEqual([])
    await dialog.getByRole('button', { name: 'Tải bản mới' }).click()
    await firstTarget(second)
      .getByText(/\b96\b/)
      .first()
      .waitFor()
    await second.close()
  })

  test('confirmed, the plan is in the list and shows the sentence of a target in its source', async () => {
    await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).click()
    await page.getByText('Đã xác nhận. Kế hoạch đã có trong danh sách.').waitFor()
    await page
      .getByRole('navigation', { name: 'Trình đơn chính' })
      .getByRole('link', { name: 'Kế hoạch', exact: true })
      .click()
    const row = page.getByRole('table', { name: 'Kế hoạch' }).getByRole('link', { name: planTitle })
    await row.waitFor()
    expect(await faultsOn(page)).toEqual([])
    await row.click()
    const words = await firstTarget(page).locator('p').first().innerText()
    await firstTarget(page)
      .getByRole('button', { name: /Xem câu trong văn bản/ })
      .click()
    const marked = page.locator('[data-marked]').first()
    await marked.waitFor()
    expect(plain(await page.locator('[data-marked]').allInnerTexts())).toContain(plain([words]).slice(0, 40))
    await expect.poll(() => isInWindow(page), { timeout: 5_000 }).toBe(true)
    expect(new URL(page.url()).searchParams.get('part')).not.toBeNull()
    expect(await faultsOn(page)).toEqual([])
  })

  test('a click on a sentence of the source selects its part', async () => {
    const piece = page.locator('[data-part]:not([data-marked])').nth(3)
    const id = await piece.getAttribute('data-part')
    await piece.click()
    await page.locator(`[data-row="${id}"][aria-current=true]`).waitFor()
  })

  test('the day stays in the address from screen to screen, and the past says that it is past', async () => {
    await page.goto(`${product.address}/areas?asOf=2025-06-30`)
    await page.getByText('Đang xem như vào ngày 30/06/2025').waitFor()
    await page
      .getByRole('navigation', { name: 'Trình đơn chính' })
      .getByRole('link', { name: 'Cơ quan' })
      .click()
    await expect.poll(() => new URL(page.url()).searchParams.get('asOf')).toBe('2025-06-30')
    await page.getByRole('button', { name: 'Về hôm nay' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('asOf')).toBeNull()
  })

  test('an area is found from letters without accents', async () => {
    await page.goto(`${product.address}/areas`)
    await page.getByRole('combobox', { name: /Tìm theo tên/ }).fill('dak lak')
    await page
      .getByRole('option', { name: /Đắk Lắk/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: /Đắk Lắk/ }).waitFor()
    expect(await faultsOn(page)).toEqual([])
  })

  test('one name then and now is two areas: Xã Bình Lư on the last day of the districts, and today', async () => {
    for (const [day, code, other] of [
      ['2025-06-30', '03412', '03390'],
      ['2025-07-01', '03390', '03412'],
    ] as const) {
      await page.goto(`${product.address}/areas?asOf=${day}`)
      await page.getByRole('combobox', { name: /Tìm theo tên/ }).fill('binh lu')
      await page
        .getByRole('option', { name: /^Xã Bình Lư/ })
        .first()
        .click()
      await page.getByRole('heading', { level: 1, name: /Bình Lư/ }).waitFor()
      await page.getByText(code).first().waitFor()
      expect(await page.getByText(other, { exact: true }).count()).toBe(0)
    }
  })

  test('the keyboard alone walks from the menu down the tree to a commune', async () => {
    await page.goto(`${product.address}/`)
    await page.getByRole('heading', { level: 1, name: /Xin chào/ }).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    const tabTo = async (words: RegExp) => {
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press('Tab')
        if (words.test(await focused())) return
      }
      throw new Error(`The Tab key never came to ${words}.`)
    }
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Đến nội dung chính')
    await tabTo(/^Đơn vị hành chính$/)
    await page.keyboard.press('Enter')
    await page.getByRole('treeitem', { name: /Việt Nam/ }).waitFor()
    await tabTo(/^Việt Nam/)
    await page.keyboard.type('h')
    while (!/Thành phố Huế/.test(await focused())) await page.keyboard.type('h')
    const hue = page.getByRole('treeitem', { name: /Thành phố Huế/ })
    if ((await hue.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('ArrowRight')
    await page.getByRole('treeitem', { name: 'Xã A Lưới 1' }).waitFor()
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Xã A Lưới 1')
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toMatch(/^Thành phố Huế/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Xã A Lưới 1' }).waitFor()
  })

  test('an indicator is made and changed here; a rule is told before anything is sent', async () => {
    await page.goto(`${product.address}/indicators/create`)
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Cần điền nội dung này.').first().waitFor()
    expect(
      await page
        .getByRole('checkbox', { name: 'Nhạy cảm' })
        .or(page.getByRole('switch', { name: 'Nhạy cảm' }))
        .isChecked(),
    ).toBe(true)
    await page.getByLabel(/^Mã/).fill('THU-01')
    for (const name of [
      'Tên chỉ tiêu',
      'Khái niệm, nội dung',
      'Tử số',
      'Mẫu số',
      'Phương pháp tính',
      'Nguồn số liệu',
    ]) {
      await page.getByLabel(`${name} – Tiếng Việt`).fill(`${name} thử`)
      await page.getByLabel(`${name} – Tiếng Anh`).fill(`Trial of ${name}`)
    }
    expect(await faultsOn(page)).toEqual([])
    await endSession()
    await page.getByRole('button', { name: 'Lưu' }).click()
    await comeBack('hue')
    const offer = page.getByRole('region', { name: 'Nội dung nhập dở' })
    await offer.waitFor()
    expect(await faultsOn(page)).toEqual([])
    await offer.getByRole('button', { name: 'Mở lại để sửa tiếp' }).click()
    expect(await page.getByLabel('Phương pháp tính – Tiếng Anh').inputValue()).toBe(
      'Trial of Phương pháp tính',
    )
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Đã thêm chỉ tiêu.').waitFor()
    expect(await keptForms()).toEqual([])
    await page.getByRole('link', { name: 'Sửa' }).click()
    await page.getByLabel('Tên chỉ tiêu – Tiếng Việt').fill('Tên đã đổi')
    await page.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tên đã đổi' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
  })

  test('one click makes it English, one click Vietnamese again', async () => {
    await page.goto(`${product.address}/plans`)
    await page.getByRole('button', { name: /^EN/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Plans' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('button', { name: /^VI/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch' }).waitFor()
  })

  test('who only reads is offered nothing that would be refused', async () => {
    const shown = await pageOf('integrator')
    await shown.getByText('Đơn vị trực thuộc').waitFor()
    await expect.poll(() => shown.getByText('Nạp kế hoạch').count()).toBe(0)
    await shown.goto(`${product.address}/import`)
    await shown.getByText('Tài khoản này chỉ được xem.').waitFor()
    expect(await shown.locator('input[type=file]').count()).toBe(0)
    await shown.context().close()
  })

  describe('at 390 pixels', () => {
    const screens: [string, () => string][] = [
      ['the first page', () => '/'],
      ['the plans', () => '/plans'],
      ['a plan', () => `${new URL(planAddress).pathname}/show`],
      ['loading', () => '/import'],
      ['the tree', () => '/areas'],
      ['the agencies', () => '/agencies'],
      ['the indicators', () => '/indicators'],
      ['a new indicator', () => '/indicators/create'],
    ]
    test.each(screens)('%s fits, and axe finds nothing serious', async (_, path) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(product.address + path())
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await faultsOn(page)).toEqual([])
    })

    test('on paper a plan stands without the console around it', async () => {
      await page.goto(`${product.address}${new URL(planAddress).pathname}/show`)
      await firstTarget(page).waitFor()
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
      expect(await page.getByRole('button').count()).toBe(0)
      expect(await page.getByRole('navigation').count()).toBe(0)
      await page.emulateMedia({ media: 'screen' })
    })

    test('the source comes up as a sheet with the sentence marked', async () => {
      await page.goto(`${product.address}${new URL(planAddress).pathname}/show`)
      await firstTarget(page)
        .getByRole('button', { name: /Xem câu trong văn bản/ })
        .click()
      const sheet = page.getByRole('dialog', { name: 'Văn bản gốc' })
      await sheet.locator('[data-marked]').first().waitFor()
      expect(await faultsOn(page)).toEqual([])
      await sheet.getByRole('button', { name: 'Đóng văn bản gốc' }).click()
      await sheet.waitFor({ state: 'hidden' })
    })
  })

  test('nothing was asked of any other machine, and no screen failed', () => {
    const own = [product.address, product.issuer].map((address) => new URL(address).host)
    expect([...hosts].filter((host) => !own.includes(host) && host !== '')).toEqual([])
    expect(complaints).toEqual([])
  })
})

/** Letters alone: the source breaks lines where the part does not. */
function plain(texts: string[]): string {
  return texts.join('').replace(/\s+/g, '').normalize('NFC')
}

function isInWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const box = document.querySelector('[data-marked]')?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight
  })
}
