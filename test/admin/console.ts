/** The console in a real browser on a product of its own: what every test that looks at its screens begins with. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, describe } from 'vitest'
import { signInAs } from './look.ts'
import { hasChromium, openBrowser, type Product, startProduct } from './server.ts'

type Options = Pick<BrowserContextOptions, 'viewport' | 'permissions'>

export type Console = {
  product: Product
  context: BrowserContext
  page: Page
  /** A page for somebody else, who shares nothing with the first: their context is closed by who opened it, or at the end. */
  pageOf(person: string, options?: Options): Promise<Page>
}

const reason = 'no Chromium at /usr/bin/chromium'
const why = hasChromium ? '' : ` (skipped: ${reason})`
if (!hasChromium && process.env.CI === 'true') throw new Error(`The browser tests must run here: ${reason}.`)

/** `tests` opens the console in its `beforeAll`; it is closed after the last of them, however they end. */
export function describeConsole(
  what: string,
  tests: (openConsole: (options?: Options) => Promise<Console>) => void,
): void {
  describe.skipIf(!hasChromium)(`${what} in Chromium${why}`, { timeout: 90_000 }, () => {
    let product: Product | undefined
    let browser: Browser | undefined
    afterAll(async () => {
      await browser?.close()
      await product?.stop()
    })
    tests(async (options) => {
      const [started, opened] = await Promise.all([startProduct('areas'), openBrowser()])
      product = started
      browser = opened
      const context = await contextIn(opened, options)
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      const pageOf = async (person: string, others = options) => {
        const theirs = await (await contextIn(opened, others)).newPage()
        await signInAs(theirs, started.address, person)
        return theirs
      }
      return { product: started, context, page, pageOf }
    })
  })
}

function contextIn(browser: Browser, options: Options | undefined): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN', ...options })
}
