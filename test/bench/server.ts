/**
 * The server of the bench, bundled as what is deployed, in a process of its own so that its CPU and memory are its own;
 * it tells its usage when asked.
 */
import { authenticator } from '../../functions/authenticate.ts'
import { folderContents } from '../../functions/contents.ts'
import { startHttp } from '../../functions/dev/http.ts'
import { graphqlHandler } from '../../functions/server.ts'
import { openTableClient } from '../../functions/table-client.ts'
import { silentLog } from '../../functions/telemetry.ts'
import { openStore } from '../../schema/store.ts'

const [port = '', endpoint = '', tableName = '', folder = '', issuer = ''] = process.argv.slice(2)
const store = openStore(openTableClient(endpoint), tableName)
const contents = folderContents(folder)
const authenticate = authenticator(
  { issuer, jwksUri: `${issuer}/jwks.json`, clientIds: ['integrator'] },
  store,
)
const services = { store, contents, authenticate, log: silentLog }
const handler = await graphqlHandler(services)
const building = Promise.resolve()
await startHttp({
  port: Number(port),
  issuer,
  clientId: 'console',
  services,
  handler,
  consoleFolder: folder,
  building,
})

process.on('message', (message) => {
  if (message !== 'usage') return
  const peak = process.resourceUsage().maxRSS * 1_024
  process.send?.({ cpu: process.cpuUsage(), memory: process.memoryUsage().rss, peak })
})
process.send?.('ready')
