/** Looking at a screen as a person would: signing in, and what would keep somebody from using it. */
import { readFileSync } from 'node:fs'
import type axeCore from 'axe-core'
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** There once the script has been run in the page. */
    axe: typeof axeCore
  }
}

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** By the buttons that a person presses. */
export async function signInByHand(page: Page, address: string, person: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản cơ quan' }).click()
  await page.locator(`[data-person="${person}"]`).click()
  await page.getByRole('heading', { level: 1, name: /Xin chào/ }).waitFor()
}

/** By a token put where the console keeps it, for whom signing in is only the way to something else. */
export async function signInAs(page: Page, address: string, person: string): Promise<void> {
  const settings: unknown = await (await page.goto(`${address}/config.json`))?.json()
  const { issuer, clientId } = Object(settings)
  const body = new URLSearchParams({ grant_type: 'demo', person })
  const answer: unknown = await (await fetch(`${issuer}/token`, { method: 'POST', body })).json()
  const user = { ...Object(answer), profile: { sub: person } }
  await page.evaluate(([key, value]) => sessionStorage.setItem(key, value), [
    `oidc.user:${issuer}:${clientId}`,
    JSON.stringify(user),
  ] as const)
  await page.goto(address)
  await page.getByRole('heading', { level: 1, name: /Xin chào/ }).waitFor()
}

/** Rules whose findings are moderate or minor at most, which nobody is told of here: looking for them takes its time. */
const unasked = Object.fromEntries(
  ['region', 'landmark-unique', 'heading-order', 'aria-allowed-role', 'empty-heading', 'skip-link'].map(
    (id) => [id, { enabled: false }],
  ),
)

/** Serious or critical findings, and a page wider than its window, as sentences. */
export async function faultsOn(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => !document.querySelector('main .MuiSkeleton-root'))
  // What is half faded in has half its contrast.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished.catch(() => null)),
    ),
  )
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe)
  return page.evaluate(async (rules) => {
    const { violations } = await window.axe.run({ resultTypes: ['violations'], selectors: false, rules })
    const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    const wide = document.documentElement.scrollWidth - window.innerWidth
    return [
      ...bad.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      ...(wide > 0 ? [`the page is ${wide} pixels too wide`] : []),
    ]
  }, unasked)
}

/** Hands a text in, and confirms the draft that was read from it. */
export async function publishText(page: Page, address: string, text: string): Promise<void> {
  await page.goto(`${address}/import`)
  await page.getByRole('tab', { name: 'Dán văn bản' }).click()
  await page.getByLabel('Nội dung kế hoạch').fill(text)
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await page.getByRole('link', { name: 'Soát bản nháp' }).click()
  await page.getByRole('button', { name: 'Xác nhận kế hoạch' }).click()
  await page.getByText('Đã xác nhận. Kế hoạch đã có trong danh sách.').waitFor()
}
