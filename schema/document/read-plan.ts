import { passagesOf, readAreaNames } from './area-names.ts'
import { readAssignments } from './assignments.ts'
import { joinLines } from './blocks.ts'
import { readCampaigns } from './campaigns.ts'
import { readReportingDuties } from './duties.ts'
import { readFunding } from './funding.ts'
import { readHeader } from './header.ts'
import { refuseOther, refuseSecret, refuseSeveral, refuseUnreadable } from './kind-of-text.ts'
import { splitLines } from './lines.ts'
import { readMandates } from './mandates.ts'
import { readModels } from './models.ts'
import { normaliseText } from './normalise.ts'
import { NotAPlan } from './not-a-plan.ts'
import { readObjectives } from './objectives.ts'
import type { OutlineNode } from './outline.ts'
import { findPersonalData } from './privacy.ts'
import type { Read, Reading, Span } from './reading.ts'
import { readRecipients } from './recipients.ts'
import { readReferences } from './references.ts'
import { findRestrictedPlaces } from './restricted.ts'
import type { SectionKind } from './section.ts'
import { readTargets } from './targets.ts'
import { readTaskGroups } from './tasks.ts'
import { warningsOf } from './warnings.ts'
import { divide } from './zones.ts'

/**
 * Reads a plan's text into its parts; spans count in `source` as given. Pure, and linear in the length of the text.
 * Throws NotAPlan for what is no plan: empty or binary text, another kind of document, two plans, a secret one.
 */
export function readPlan(source: string): Reading {
  refuseUnreadable(source)
  const normal = normaliseText(source)
  try {
    const found = readParts(normal.text)
    for (const span of spansOf(found)) lead(span, normal.at)
    const { restorations } = normal
    return { ...found, restorations, warnings: [...normal.warnings, ...found.warnings] }
  } catch (error) {
    if (error instanceof NotAPlan && error.place) lead(error.place, normal.at)
    throw error
  }
}

function readParts(text: string): Reading {
  const lines = splitLines(text)
  refuseSecret(lines)
  const blocks = joinLines(lines)
  refuseSeveral(blocks)
  const zones = divide(blocks)
  refuseOther(zones)
  const { body, preamble, decision } = zones
  const passages = [...passagesOf(body)]
  const said = preamble.map((block) => block.passage)
  const tail = zones.tail.length > 0 ? zones.tail : (decision?.tail ?? [])
  const reading: Reading = {
    header: readHeader(zones),
    mandates: readMandates(zones),
    objectives: readObjectives(body),
    targets: readTargets(body),
    taskGroups: readTaskGroups(body),
    funding: readFunding(body),
    assignments: readAssignments(body),
    reportingDuties: readReportingDuties(body, said),
    campaigns: readCampaigns(passages, zones.title),
    recipients: readRecipients(tail),
    models: readModels(passagesOf(body, tellsModels)),
    references: readReferences(passages),
    areaNames: readAreaNames([...(zones.title ? [zones.title] : []), ...said, ...passages]),
    restorations: [],
    warnings: [],
  }
  return {
    ...reading,
    warnings: [
      ...warningsOf(reading),
      ...findRestrictedPlaces(passages, reading.header.issuer?.areaName ?? null),
      ...findPersonalData(text),
    ],
  }
}

/** Models named here are aims, not what runs. */
const wishes: ReadonlySet<SectionKind> = new Set<SectionKind>(['OBJECTIVES', 'TARGETS', 'REQUIREMENTS'])

/** A title over tasks says that models are to be built; it names one only in quotes. */
const tellsModels = (node: OutlineNode) =>
  !wishes.has(node.kind ?? 'OTHER') &&
  !(node.isHeading && node.children.length > 0 && !/[“"]/.test(node.passage.text))

function lead(span: Span, at: (position: number) => number): void {
  const { start, end } = span
  span.start = at(start)
  span.end = at(end)
}

/** Every span of a reading once, those shared by two items too. */
function spansOf(reading: Reading): Set<Span> {
  const spans = new Set<Span>()
  const add = (read: Read | null) => {
    if (read) spans.add(read.span)
  }
  const { number, date, place, title, issuer, period, signer } = reading.header
  for (const read of [number, date, place, title, issuer, period, signer]) add(read)
  for (const task of reading.taskGroups.flatMap((group) => group.tasks)) {
    for (const read of [task, ...task.outputs, ...task.children]) add(read)
  }
  for (const assignment of reading.assignments) assignment.duties.forEach(add)
  const { mandates, objectives, targets, taskGroups, funding, assignments, reportingDuties } = reading
  const { campaigns, recipients, models, references, areaNames } = reading
  for (const list of [mandates, objectives, targets, taskGroups, funding, assignments, reportingDuties])
    list.forEach(add)
  for (const list of [campaigns, recipients, models, references, areaNames]) list.forEach(add)
  for (const warning of reading.warnings) if (warning.span) spans.add(warning.span)
  return spans
}
