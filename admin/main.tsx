import { createRoot } from 'react-dom/client'
import sdl from '../schema/schema.graphql?raw'
import { App } from './App.tsx'
import { openSession } from './api/authProvider.ts'
import { type Api, makeDataProvider } from './api/dataProvider.ts'
import { loadSettings } from './api/settings.ts'
import { openTransport, TransportProvider } from './api/transport.tsx'
import { asLanguage, makeI18nProvider } from './i18n.ts'
import { CannotStart } from './layout/CannotStart.tsx'
import { meShape } from './user/shapes.ts'

const element = document.getElementById('root')
if (!element) throw new Error('The page has no root.')
const root = createRoot(element)

try {
  const settings = await loadSettings()
  const i18n = makeI18nProvider()
  const language = () => asLanguage(i18n.getLocale())
  // The session names who is signed in by asking the API, which needs the session's token.
  let api: Api | undefined
  const session = openSession(settings, async () => {
    if (!api) throw new Error('The API is not open yet.')
    return api.read('me', meShape)
  })
  const transport = openTransport({
    token: session.token,
    language,
    fetch: (...given) => window.fetch(...given),
  })
  api = makeDataProvider(sdl, transport, language)
  root.render(
    <TransportProvider value={transport}>
      <App api={api} auth={session.auth} i18n={i18n} />
    </TransportProvider>,
  )
} catch {
  root.render(<CannotStart />)
}
