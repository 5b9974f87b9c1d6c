import { readIssuer } from './issuer.ts'
import { instrumentOf, readNumber, readPlaceAndDate, typeOfSymbol } from './letterhead.ts'
import { readPeriod } from './period.ts'
import { readAs } from './read.ts'
import type { ReadHeader } from './reading.ts'
import { readSigner } from './signer.ts'
import type { Zones } from './zones.ts'

/** Number, date, place, title, issuer, period and signer; an attached plan has those of its decision. */
export function readHeader(zones: Zones): ReadHeader {
  const issued = zones.decision ?? zones
  const head = issued.typeLine ? [...issued.letterhead, issued.typeLine] : issued.letterhead
  const early = [...head, ...issued.preamble.slice(0, 4)]
  const { place, date } = readPlaceAndDate([...early, ...issued.tail])
  const documentType = issued.documentType ?? typeOfSymbol(early)
  const title = zones.title
  return {
    number: readNumber(early),
    date: date ? { ...readAs(date.passage, 0.97), value: date.value } : null,
    place: place ? { ...readAs(place.passage, 0.95), value: place.value } : null,
    title: title ? readAs(title, 0.95) : null,
    documentType,
    instrument: instrumentOf(
      zones.decision ? zones.documentType : documentType,
      zones.kind,
      title?.text ?? '',
    ),
    issuer: readIssuer(zones, place?.value ?? null),
    period: readPeriod(
      title,
      zones.preamble.map((block) => block.passage),
    ),
    signer: readSigner(issued.tail) ?? readSigner(zones.tail),
  }
}
