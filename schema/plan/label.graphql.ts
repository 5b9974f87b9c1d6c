/** The closed words of a plan, each as integrators see it with its label in both languages. */
import { builder, described } from '../builder.ts'
import {
  agencyRoleLabels,
  areaBasisLabels,
  frequencyLabels,
  groundRoleLabels,
  instrumentLabels,
  modalityLabels,
  modelKindLabels,
  operatorLabels,
  planStateLabels,
  recipientPurposeLabels,
  referenceKindLabels,
  targetKindLabels,
  targetUnitLabels,
} from './label.rules.ts'

export const PlanStateEnum = builder.enumType('PlanState', {
  description:
    'DRAFT: to be confirmed. UPCOMING, IN_FORCE, EXPIRED: published; they follow from the period and the day. AMENDED and CORRECTED are in force too, as another document changed them; SUPERSEDED and REPEALED: ended by another document. WITHDRAWN: taken back.',
  values: described(planStateLabels),
})
export const InstrumentEnum = builder.enumType('Instrument', {
  description: 'What kind of undertaking a plan is.',
  values: described(instrumentLabels),
})
export const AreaBasisEnum = builder.enumType('AreaBasis', {
  description:
    "How the area was found: NAMED in the text; PLACES_NAMED, the smallest that holds the communes named; IMPORTER, the importer's own; PERSON, chosen by a person.",
  values: described(areaBasisLabels),
})
export const OperatorEnum = builder.enumType('Operator', {
  description:
    'How a value is to be met. NOT_STATED: the text has no word of comparison; the direction of the indicator judges.',
  values: described(operatorLabels),
})
export const TargetKindEnum = builder.enumType('TargetKind', {
  description:
    'SHARE, COUNT, COUNT_PER_AREA (x of y areas meet it, never a sum), MILESTONE (yes or no), COVERAGE (of areas).',
  values: described(targetKindLabels),
})
export const TargetUnitEnum = builder.enumType('TargetUnit', {
  description: 'The unit of a target.',
  values: described(targetUnitLabels),
})
export const FrequencyEnum = builder.enumType('Frequency', {
  description: 'How often a report is due.',
  values: described(frequencyLabels),
})
export const GroundRoleEnum = builder.enumType('GroundRole', {
  description:
    'MANDATE: a document that this one carries out ("Thực hiện …"). GROUND: a law that empowers ("Căn cứ").',
  values: described(groundRoleLabels),
})
export const AgencyRoleEnum = builder.enumType('AgencyRole', {
  description:
    'LEAD chủ trì, IMPLEMENT thực hiện, COOPERATE phối hợp, FOCAL đầu mối, GUIDE hướng dẫn, INSPECT kiểm tra, SUPERVISE giám sát.',
  values: described(agencyRoleLabels),
})
export const ModalityEnum = builder.enumType('Modality', {
  description: 'ASSIGNED where the issuer is superior, REQUESTED ("đề nghị") where it is not.',
  values: described(modalityLabels),
})
export const ModelKindEnum = builder.enumType('ModelKind', {
  description: 'What a model is for.',
  values: described(modelKindLabels),
})
export const RecipientPurposeEnum = builder.enumType('RecipientPurpose', {
  description: 'Why somebody gets the document: to report, to carry out, to cooperate, to know, to archive.',
  values: described(recipientPurposeLabels),
})
export const ReferenceKindEnum = builder.enumType('ReferenceKind', {
  description: 'A sub-plan announced ("có kế hoạch riêng"), or work assigned in another document.',
  values: described(referenceKindLabels),
})
