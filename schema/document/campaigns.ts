import { isCapitals } from './blocks.ts'
import { dayOf, pad } from './calendar.ts'
import { foldKey } from './fold.rules.ts'
import type { Passage } from './passage.ts'
import { readAs } from './read.ts'
import type { ReadCampaign } from './reading.ts'

const head =
  '(?:thang (?:hanh dong|cao diem|thanh nien|an toan|nhan dao)|ngay (?:quoc te|the gioi|gia dinh|phap luat|phu nu|hoi|vi|phong,? chong|thanh lap|toan dan|toan quoc|tre em|dan so|nguoi|chuyen doi|hanh phuc|cong tac|tre|thieu nhi)|chien dich|dot cao diem|tuan le|tuan hanh dong|16 ngay)'
const name = `(${head}[^()\\d;.]{0,150}?)(?: nam 20\\d{2})?[”"’]?\\s*`
const oneDay = '(\\d{1,2}) ?(?:\\/|thang ?|-(?=\\d{1,2}\\b))(\\d{1,2})(?:(?:\\/|-| nam )20\\d{2})?'
const from =
  '[,:(]*\\s*(?:(?:duoc|bat dau|keo dai|trong thoi gian|trong|thoi gian|dien ra|to chuc|thuc hien|trien khai|tu|vao|vao cac|la|hang nam)\\s*)*(?:ngay ?)?'
const until = `(?:\\s*(?:[-–—]|den)\\s*(?:het )?(?:ngay ?)?${oneDay})?`
const dated = new RegExp(`\\b${name}${from}${oneDay}${until}(?![\\d%])`, 'g')
/** "Tháng hành động … (01 - 30/6)": two days of one month. */
const daysOfMonth = new RegExp(
  `\\b${name}${from}(\\d{1,2}) ?(?:[-–—]|den) ?(?:het )?(?:ngay ?)?(\\d{1,2})(?:\\/| thang )(\\d{1,2})(?!\\d)`,
  'g',
)
/** "Tháng hành động … (tháng 6)": the whole month. */
const wholeMonth = new RegExp(`\\b${name}\\((?:trong )?thang (\\d{1,2})(?:,? hang nam| hang nam)?\\)`, 'g')
/** "ngày 25/11 - Ngày Quốc tế …": the day before its name. */
const dayFirst = new RegExp(`\\bngay ${oneDay}\\s*[-–:(,]\\s*(${head}[^()\\d;.,]{4,120})`, 'g')

/** Days and months that come again each year, with their names; each once, however often the plan names it. */
export function readCampaigns(passages: Iterable<Passage>, title: Passage | null): ReadCampaign[] {
  const campaigns: ReadCampaign[] = []
  const own = title ? campaignOfTitle(title) : null
  for (const passage of passages) {
    if (
      passage.text.length > 8000 ||
      !/\d ?[/t-]|\bthang \d/.test(passage.folded) ||
      !/\b(?:thang|ngay|chien dich|dot|tuan)\b/.test(passage.folded)
    )
      continue
    for (const found of [...campaignsIn(passage), ...spellOf(passage, own)]) {
      const campaign = own && own.startsWith(found.name) ? { ...found, name: own } : found
      if (campaigns.length < 100 && !campaigns.some((other) => isSame(other, campaign)))
        campaigns.push(campaign)
    }
  }
  return campaigns
}

/** On the same days under the same first words: "Tháng hành động", "Tháng hành động vì bình đẳng giới". */
function isSame(one: ReadCampaign, other: ReadCampaign): boolean {
  const [a, b] = [foldKey(one.name).slice(0, 20), foldKey(other.name).slice(0, 20)]
  return one.start === other.start && one.end === other.end && (a.startsWith(b) || b.startsWith(a))
}

/** A plan for one campaign tells its days in a line of their own: "Thời gian: Từ ngày 15/11 đến ngày 15/12". */
const spell = new RegExp(
  `^(?:(?:ve )?thoi gian(?: (?:thuc hien|to chuc|trien khai|dien ra))?|dien ra)\\s*:?\\s*(?:tu )?(?:ngay ?)?${oneDay}\\s*(?:[-–—]|den)\\s*(?:het )?(?:ngay ?)?${oneDay}`,
)

function spellOf(passage: Passage, name: string | null): ReadCampaign[] {
  const found = name ? spell.exec(passage.folded) : null
  if (!name || !found) return []
  const campaign = campaignOf(passage, passage.slice(0, found[0].length), found.slice(1, 5))
  return campaign ? [{ ...campaign, name }] : []
}

/** "Triển khai Tháng hành động vì bình đẳng giới … năm 2020": what the plan is for, without its year. */
function campaignOfTitle(title: Passage): string | null {
  const found =
    /\b(?:thang (?:hanh dong|cao diem)|tuan le|chien dich|dot cao diem)\b.{6,200}?(?=[”"]|,? nam 20\d{2}| tren dia ban|$)/.exec(
      title.folded,
    )
  const words = found && title.text.slice(found.index, found.index + found[0].length)
  return words
    ? words.slice(0, 1) + (isCapitals(words) ? words.slice(1).toLowerCase() : words.slice(1))
    : null
}

function* campaignsIn(passage: Passage): Generator<ReadCampaign> {
  for (const found of passage.folded.matchAll(dated)) {
    const label = passage.slice(found.index, found.index + (found[1]?.length ?? 0))
    const whole = passage.slice(found.index, toBracket(passage.text, found.index, found[0].length))
    const campaign = campaignOf(label, whole, found.slice(2, 6))
    if (campaign) yield campaign
  }
  for (const found of passage.folded.matchAll(daysOfMonth)) {
    const label = passage.slice(found.index, found.index + (found[1]?.length ?? 0))
    const whole = passage.slice(found.index, toBracket(passage.text, found.index, found[0].length))
    const campaign = campaignOf(label, whole, [found[2], found[4], found[3], found[4]])
    if (campaign) yield campaign
  }
  for (const found of passage.folded.matchAll(wholeMonth)) {
    const month = Number(found[2])
    const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    if (!last || !found[1]?.startsWith('thang')) continue
    const label = passage.slice(found.index, found.index + found[1].length)
    const whole = passage.slice(found.index, toBracket(passage.text, found.index, found[0].length))
    const campaign = campaignOf(label, whole, ['1', found[2], String(last), found[2]])
    if (campaign) yield campaign
  }
  for (const found of passage.folded.matchAll(dayFirst)) {
    const length = found[3]?.length ?? 0
    const whole = passage.slice(found.index, toBracket(passage.text, found.index, found[0].length))
    const label = passage.slice(found.index + found[0].length - length, found.index + found[0].length)
    const campaign = campaignOf(label, whole, [found[1], found[2], undefined, undefined])
    if (campaign) yield campaign
  }
}

/** "(từ 15/11 đến 15/12 hằng năm)": where the words open a bracket they go to its end, if that is near. */
function toBracket(text: string, start: number, length: number): number {
  const end = start + length
  const said = text.slice(start, end)
  if (said.lastIndexOf('(') <= said.lastIndexOf(')')) return end
  return end + (/^[^()]{0,40}\)/.exec(text.slice(end, end + 41))?.[0].length ?? 0)
}

function campaignOf(
  label: Passage,
  whole: Passage,
  days: readonly (string | undefined)[],
): ReadCampaign | null {
  const start = dayOf(days[0], days[1])
  const end = days[2] ? dayOf(days[2], days[3]) : start
  if (!start || !end) return null
  const name = innermost(label.text)
  if (name.length < 8 || isDeadline(whole.folded)) return null
  const written = (day: { day: number; month: number }) => `${pad(day.month)}-${pad(day.day)}`
  return { ...readAs(whole, 0.9), name, start: written(start), end: written(end) }
}

const isDeadline = (folded: string) =>
  /\b(?:bao cao|truoc ngay|cham nhat|han cuoi|gui ve|quyet dinh|ke hoach so|nghi quyet|cong van)\b/.test(
    folded,
  )

/** Of "Ngày A và Ngày B" before one date the last is meant. */
function innermost(label: string): string {
  const starts = [
    ...label.matchAll(
      /(?:,| và|;|nhân|dịp)\s+(?:(?:nhân )?(?:dịp )?)[“"]?(?=(?:Tháng|Ngày|Chiến dịch|Tuần)\s)/gu,
    ),
  ]
  const last = starts.at(-1)
  const quoted = /[“"]([^”"]{6,})$/.exec(label)?.[1]
  const name = quoted ?? (last ? label.slice(last.index + last[0].length) : label)
  return name
    .replace(/^[“"\s]+|[”"\s,:–-]+$/g, '')
    .replace(/\s+(?:từ|vào|diễn ra|ngày|hằng năm|hàng năm)$/u, '')
    .replace(/[”"]+$/g, '')
    .trim()
}
