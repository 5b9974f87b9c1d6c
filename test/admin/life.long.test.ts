import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { planText } from '../world/plan-text.ts'
import { type Console, describeConsole } from './console.ts'
import { faultsOn, publishText, signInAs, signInByHand } from './look.ts'
import type { Product } from './server.ts'

/** A plan of Lai Châu that obliges its communes, and one of Xã Bình Lư that carries it out with a weaker target. */
const province = planText({
  letterhead: 'TỈNH LAI CHÂU',
  area: 'tỉnh Lai Châu',
  place: 'Lai Châu',
  number: '12/KH-UBND',
  date: '02/3/2026',
  assignments: [
    ['Sở Nội vụ', 'Chủ trì triển khai các nhiệm vụ của Kế hoạch.'],
    ['Ủy ban nhân dân các xã, phường', 'Xây dựng kế hoạch triển khai tại địa phương.'],
  ],
})
const commune = planText({
  number: '41/KH-UBND',
  mandates: ['Kế hoạch số 12/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh Lai Châu'],
  targets: ['90% trường học trên địa bàn thực hiện quy trình xử lý bạo lực trong nhà trường.'],
})

describeConsole('the life and the cascade of a plan', (openConsole) => {
  let product: Product
  let page: Page
  let pageOf: Console['pageOf']
  let provincePage = ''
  let communePage = ''

  beforeAll(async () => {
    ;({ product, page, pageOf } = await openConsole({ permissions: ['clipboard-read', 'clipboard-write'] }))
    await signInAs(page, product.address, 'laichau')
    await publishText(page, product.address, province)
    provincePage = page.url()
    await publishText(page, product.address, commune)
    communePage = page.url()
  }, 120_000)

  test('what a plan carries out is held beside it: the weaker target with both sentences', async () => {
    await page.goto(communePage)
    const held = page.getByRole('region', { name: /So với văn bản được triển khai/ })
    await held.getByText('Chỉ tiêu thấp hơn').waitFor()
    await held.getByText('Cấp trên yêu cầu 100%, kế hoạch đặt 90%.').waitFor()
    await held.getByText(/100% trường học/).waitFor()
    await held.getByText(/90% trường học/).waitFor()
    expect(await faultsOn(page)).toEqual([])
  })

  test('the cascade shows who has issued and who has not, and gives a list to chase', async () => {
    await page.goto(provincePage)
    await page.getByRole('link', { name: 'Triển khai ở cấp dưới' }).click()
    await page.getByRole('heading', { level: 1, name: 'Triển khai ở cấp dưới' }).waitFor()
    await page.getByRole('button', { name: 'Tất cả · 38' }).waitFor()
    await page.getByRole('button', { name: 'Đã ban hành · 1' }).click()
    const list = page.getByRole('list', { name: 'Cơ quan phải ban hành' })
    await list.getByRole('link', { name: 'Ủy ban nhân dân xã Bình Lư' }).waitFor()
    await list.getByRole('link', { name: '41/KH-UBND' }).waitFor()
    await expect.poll(() => list.getByRole('listitem').count()).toBe(1)
    expect(await faultsOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Chưa có trong hệ thống · 37' }).click()
    await expect.poll(() => list.getByRole('listitem').count()).toBe(37)
    expect(new URL(page.url()).searchParams.get('standing')).toBe('NOT_ISSUED')
    await page.getByRole('button', { name: 'Sao chép danh sách đôn đốc' }).click()
    await page.getByText('Đã sao chép danh sách.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(
      'hệ thống chưa có kế hoạch của 37 cơ quan sau để thực hiện Kế hoạch số 12/KH-UBND',
    )
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải bảng' }).click()
    await page.getByRole('menuitem', { name: 'Danh sách đôn đốc: Bảng tính Excel (.xlsx)' }).click()
    expect((await download).suggestedFilename()).toMatch(/^don-doc-.*\.xlsx$/)
    await page.getByText('Đã tải xuống 37 dòng.').waitFor()
  })

  test('an amendment is gathered, saved at once under its document, and shown beside the text before', async () => {
    await page.goto(communePage)
    await page.getByRole('button', { name: 'Thay đổi kế hoạch' }).click()
    await page.getByRole('menuitem', { name: /^Sửa đổi, bổ sung/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Sửa đổi, bổ sung' })
    await dialog.getByRole('button', { name: 'Chọn nội dung thay đổi' }).click()
    await dialog.getByText('Hãy nhập ngày mà việc này có hiệu lực').waitFor()
    await dialog.getByLabel('Số, ký hiệu văn bản').fill('9/QĐ-UBND')
    await dialog.getByLabel('Ngày ký văn bản').fill('20/07/2026')
    await dialog.getByLabel('Có hiệu lực từ ngày').fill('01/06/2026')
    await dialog.getByRole('button', { name: 'Chọn nội dung thay đổi' }).click()
    await dialog.getByText('Ngày này trước ngày kế hoạch có hiệu lực.').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await dialog.getByLabel('Có hiệu lực từ ngày').fill('01/08/2026')
    await dialog.getByRole('button', { name: 'Chọn nội dung thay đổi' }).click()

    const bar = page.getByRole('region', { name: 'Sửa đổi, bổ sung' })
    await bar.getByText('Chưa có thay đổi nào').waitFor()
    const target = page.locator('#targets [data-row]').first()
    await target.getByRole('button', { name: /^Sửa:/ }).click()
    await target.getByLabel('Giá trị').fill('100')
    await target.getByText('Câu gốc không có số này.').waitFor()
    await target.getByRole('button', { name: 'Ghi vào danh sách chờ lưu' }).click()
    await bar.getByText('1 thay đổi chờ lưu').waitFor()
    expect(await target.evaluate((row) => row === document.activeElement)).toBe(true)
    expect(await faultsOn(page)).toEqual([])
    await bar.getByRole('button', { name: 'Lưu tất cả' }).click()
    await page.getByText('Đã lưu. Bản trước vẫn xem được trong lịch sử.').waitFor()
    await bar.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page
      .getByText(/Sửa đổi, bổ sung từ ngày 01\/08\/2026 theo văn bản số 9\/QĐ-UBND/)
      .first()
      .waitFor()

    await page.getByRole('button', { name: /^Xem thay đổi: Sửa đổi, bổ sung/ }).click()
    await page.getByText('Giá trị: 90').waitFor()
    await page.getByText('Giá trị: 100').waitFor()
    await page.getByRole('link', { name: 'So sánh các bản' }).click()
    await page.getByRole('heading', { level: 1, name: 'So sánh hai bản' }).waitFor()
    await page.getByText('1 chỗ khác nhau').waitFor()
    await page.getByText('Giá trị: 90').waitFor()
    expect(await faultsOn(page)).toEqual([])
  })

  test('what is gathered and not saved is asked for, found again after a reload, and taken back one by one', async () => {
    await page.goto(communePage)
    await page.getByRole('button', { name: 'Thay đổi kế hoạch' }).click()
    await page.getByRole('menuitem', { name: /^Sửa đổi, bổ sung/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Sửa đổi, bổ sung' })
    await dialog.getByLabel('Số, ký hiệu văn bản').fill('10/QĐ-UBND')
    await dialog.getByLabel('Ngày ký văn bản').fill('20/08/2026')
    await dialog.getByLabel('Có hiệu lực từ ngày').fill('21/08/2026')
    await dialog.getByLabel(/^Kéo dài đến năm/).fill('2031')
    const question = page.getByRole('alertdialog', { name: 'Phần đang sửa chưa được lưu' })
    await page.keyboard.press('Escape')
    await question.getByRole('button', { name: 'Quay lại phần đang sửa' }).click()
    await question.waitFor({ state: 'detached' })
    expect(await dialog.getByLabel('Số, ký hiệu văn bản').inputValue()).toBe('10/QĐ-UBND')
    await dialog.getByRole('button', { name: 'Chọn nội dung thay đổi' }).click()
    const bar = page.getByRole('region', { name: 'Sửa đổi, bổ sung' })
    const target = page.locator('#targets [data-row]').first()
    await target.getByRole('button', { name: /^Sửa:/ }).click()
    await target.getByLabel('Giá trị').fill('82,5')

    for (const lose of [
      () => page.keyboard.press('Escape'),
      () => bar.getByRole('button', { name: 'Lưu tất cả' }).click(),
      () => bar.getByRole('button', { name: 'Bỏ các thay đổi' }).click(),
    ]) {
      await lose()
      await question.getByRole('button', { name: 'Quay lại phần đang sửa' }).click()
      await question.waitFor({ state: 'detached' })
      expect(await target.getByLabel('Giá trị').inputValue()).toBe('82,5')
    }
    await target.getByRole('button', { name: 'Ghi vào danh sách chờ lưu' }).click()
    await target.getByText('Sửa, chưa lưu').waitFor()
    await target.getByText('82,5', { exact: false }).first().waitFor()
    await bar.getByText('2 thay đổi chờ lưu').waitFor()

    const group = page.locator('#taskGroups [data-row]').first()
    await group.getByRole('button', { name: /^Thêm nhiệm vụ: / }).click()
    await group.getByLabel('Lời văn của nhiệm vụ').fill('Nhiệm vụ được bổ sung.')
    await group.getByRole('button', { name: 'Ghi vào danh sách chờ lưu' }).click()
    await group.getByText('Thêm, chưa lưu').waitFor()
    const task = group.locator('[data-row]').first()
    await task.getByRole('button', { name: /^Sửa:/ }).click()
    await task.getByLabel('Lời văn của nhiệm vụ').fill('Lời văn mới.')
    await page.keyboard.press('Escape')
    await question.getByRole('button', { name: 'Bỏ phần vừa nhập' }).click()
    await task.getByRole('button', { name: /^Sửa:/ }).click()
    await task.getByLabel('Lời văn của nhiệm vụ').fill('Lời văn mới.')
    await task.getByRole('button', { name: 'Ghi vào danh sách chờ lưu' }).click()
    await task.locator('ins', { hasText: 'Lời văn mới.' }).waitFor()
    expect(await faultsOn(page)).toEqual([])
    await task.getByRole('button', { name: /^Sửa:/ }).click()
    await task.getByLabel('Lời văn của nhiệm vụ').fill((await task.locator('del').textContent()) ?? '')
    await task.getByRole('button', { name: 'Ghi vào danh sách chờ lưu' }).click()
    await task.locator('ins').waitFor({ state: 'detached' })
    await group.getByRole('button', { name: 'Sửa: Nhiệm vụ được bổ sung.' }).click()
    await group.getByLabel('Lời văn của nhiệm vụ').fill('Nhiệm vụ nói lại.')
    await group.getByRole('button', { name: 'Ghi vào danh sách chờ lưu' }).click()
    await group.getByText('Nhiệm vụ nói lại.').waitFor()
    expect(await group.getByText('Nhiệm vụ được bổ sung.').count()).toBe(0)
    await bar.getByRole('button', { name: 'Bỏ các thay đổi' }).click()
    const dropping = page.getByRole('dialog', { name: 'Bỏ 3 thay đổi chưa lưu?' })
    await dropping.getByRole('button', { name: 'Giữ lại' }).click()
    await bar.getByText('3 thay đổi chờ lưu').waitFor()
    await group.getByRole('button', { name: 'Bỏ thay đổi này: Nhiệm vụ nói lại.' }).click()
    await bar.getByText('2 thay đổi chờ lưu').waitFor()

    const menu = page.getByRole('navigation', { name: 'Trình đơn chính' })
    await menu.getByRole('link', { name: 'Cơ quan', exact: true }).click()
    const leaving = page.getByRole('alertdialog', { name: 'Rời trang khi còn 2 thay đổi chưa lưu?' })
    await leaving.waitFor()
    expect(await faultsOn(page)).toEqual([])
    await leaving.getByRole('button', { name: 'Ở lại' }).click()
    let asked = ''
    page.once('dialog', (box) => {
      asked = box.type()
      void box.accept()
    })
    await page.reload()
    expect(asked).toBe('beforeunload')
    await bar.getByText('2 thay đổi chờ lưu').waitFor()
    await bar.getByRole('button', { name: 'Xem thay đổi chờ lưu' }).click()
    const list = bar.getByRole('list', { name: 'Các thay đổi chờ lưu' })
    await list.getByText('Giá trị: 100 → 82,5').waitFor()
    await list.getByText('Đến năm: 2030 → 2031').waitFor()
    expect(await faultsOn(page)).toEqual([])
    await list.getByRole('button', { name: /^Bỏ thay đổi này: .*trường học/ }).click()
    await bar.getByText('1 thay đổi chờ lưu').waitFor()
    await menu.getByRole('link', { name: 'Cơ quan', exact: true }).click()
    await page.getByRole('button', { name: 'Rời trang, giữ lại' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cơ quan' }).waitFor()
    await page.goBack()
    await bar.getByText('1 thay đổi chờ lưu').waitFor()
    await page.getByRole('button', { name: /Tài khoản của tôi/ }).click()
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByRole('button', { name: 'Bỏ và đăng xuất' }).click()
    await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản cơ quan' }).waitFor()
    await signInByHand(page, product.address, 'laichau')
    await page.goto(communePage)
    await page.getByRole('button', { name: 'Thay đổi kế hoạch' }).waitFor()
    expect(await bar.count()).toBe(0)
  })

  test('a misread figure of a published plan is put right in place', async () => {
    await page.goto(communePage)
    await page.getByRole('button', { name: 'Thay đổi kế hoạch' }).click()
    await page.getByRole('menuitem', { name: /^Sửa lỗi nhập/ }).click()
    const target = page.locator('#targets [data-row]').first()
    await target.getByRole('button', { name: /^Sửa:/ }).click()
    await target.getByLabel('Năm phải đạt').fill('2029')
    await target.getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Đã lưu sửa đổi.').waitFor()
    await page.getByRole('button', { name: 'Xong' }).click()
    await target.getByText(/đến năm 2029/).waitFor()
  })

  test('repealed by a document the plan says so, and can no longer be amended', async () => {
    await page.goto(communePage)
    await page.getByRole('button', { name: 'Thay đổi kế hoạch' }).click()
    await page.getByRole('menuitem', { name: /^Bãi bỏ/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Ghi việc bãi bỏ kế hoạch này' })
    await dialog.getByLabel('Số, ký hiệu văn bản').fill('20/QĐ-UBND')
    await dialog.getByLabel('Ngày ký văn bản').fill('01/09/2026')
    await dialog.getByLabel('Hết hiệu lực từ ngày').fill('02/09/2026')
    await dialog.getByRole('button', { name: 'Bãi bỏ' }).click()
    await page.getByText('Đã lưu. Bản trước vẫn xem được trong lịch sử.').waitFor()
    await page.goto(`${communePage}?asOf=2026-09-02`)
    await page.getByText('Đã bị bãi bỏ').first().waitFor()
    await page.getByRole('button', { name: 'Thay đổi kế hoạch' }).click()
    await expect.poll(() => page.getByRole('menuitem').allInnerTexts()).toHaveLength(1)
    await page.keyboard.press('Escape')
    await page.goto(`${communePage}?asOf=2026-07-31`)
    await page.getByText('Đang hiệu lực', { exact: true }).first().waitFor()
  })

  test('a successor is asked whose place it takes, says so, and another text of it is sent to the plan that is here', async () => {
    const successor = (target: string) =>
      planText({
        letterhead: 'TỈNH LAI CHÂU',
        area: 'tỉnh Lai Châu',
        place: 'Lai Châu',
        number: '18/KH-UBND',
        date: '03/8/2026',
        targets: [target],
        tasks: ['Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 02/3/2026.'],
      })
    const load = async (text: string) => {
      await page.goto(`${product.address}/import`)
      await page.getByRole('tab', { name: 'Dán văn bản' }).click()
      await page.getByLabel('Nội dung kế hoạch').fill(text)
      await page.getByRole('button', { name: 'Đọc văn bản' }).click()
    }
    await load(successor('100% trường học thực hiện quy trình xử lý bạo lực trong nhà trường.'))
    await page.getByRole('link', { name: 'Soát bản nháp' }).click()
    await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).click()
    const dialog = page.getByRole('dialog', { name: 'Xác nhận kế hoạch: có thay thế kế hoạch nào không?' })
    expect(await dialog.getByRole('radio', { name: /^12\/KH-UBND/ }).isChecked()).toBe(true)
    expect(await faultsOn(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Xác nhận kế hoạch' }).click()
    await page.getByRole('heading', { name: 'Thông tin chung' }).waitFor()
    const successorPage = page.url()
    await page.getByRole('link', { name: /^12\/KH-UBND · / }).click()
    await page.getByText('Đã được thay thế').first().waitFor()

    await load(successor('90% trường học thực hiện quy trình xử lý bạo lực trong nhà trường.'))
    await page.getByText('Không nạp được.').waitFor()
    await page.getByRole('link', { name: 'Mở kế hoạch đang có' }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe(new URL(successorPage).pathname)
  })

  test('all of it fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    const compare = communePage.replace(/\/show$/, '/compare')
    for (const address of [communePage, compare, provincePage.replace(/\/show$/, '/cascade')]) {
      await page.goto(address)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await faultsOn(page), address).toEqual([])
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('who only reads is offered no change', async () => {
    const shown = await pageOf('integrator')
    await shown.goto(provincePage)
    await shown.getByRole('link', { name: 'Triển khai ở cấp dưới' }).waitFor()
    expect(await shown.getByRole('button', { name: 'Thay đổi kế hoạch' }).count()).toBe(0)
    await shown.context().close()
  })
})
