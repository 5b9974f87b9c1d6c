import { describe, expect, it } from 'vitest'
import { NotAPlan } from '../../schema/document/not-a-plan.ts'
import { readPlan } from '../../schema/document/read-plan.ts'
import { cpuTime } from './cpu-time.ts'
import { planText } from './sample.ts'

const size = 5_000_000
const repeat = (piece: string, length = size) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** Milliseconds of work; a refusal counts as an answer, anything else thrown is a fault. */
const timed = (text: string) =>
  cpuTime(() => {
    try {
      readPlan(text)
    } catch (error) {
      if (!(error instanceof NotAPlan)) throw error
    }
  })

describe('five million letters of nonsense are answered within two seconds', () => {
  const pieces = [
    '1',
    '(',
    '\n',
    ' ',
    '1. ',
    '1. a\n',
    '- + * • ',
    '- a\n',
    '*',
    '|',
    '| a | b |\n',
    'mô hình “',
    '100% ',
    '15/11 ',
    'báo cáo UBND xã trước ngày 15/11, ',
    '<br>',
    '. ',
    'a@',
    '# a\n',
    'I. A\n',
    'KẾ HOẠCH\n',
    'Căn cứ Luật ',
    'e\u0301',
    '\ufffd',
    '\u0000',
  ]
  it.each(pieces)('%j over and over', async (piece) => {
    expect(await timed(repeat(piece))).toBeLessThan(2000)
  })
})

describe('a plan swollen with nonsense, up to the longest text that is read, is answered within two seconds', () => {
  const pieces = [
    '1'.repeat(5000),
    '11 111 1111 ',
    '('.repeat(4000),
    'mô hình “ '.repeat(500),
    '100% đến năm 2030, '.repeat(200),
    'báo cáo UBND xã trước ngày 15/11, '.repeat(150),
    'Sở các '.repeat(700),
    'Ngày quốc tế '.repeat(400),
    'từ '.repeat(1500),
    'Căn cứ Luật ngày 1 tháng 1 năm 2020 '.repeat(100),
    'a'.repeat(6000),
    '| 1 | 2 | 2030 |',
  ]
  it.each(pieces.map((piece) => [piece.slice(0, 24), piece]))('%s…', async (_, piece) => {
    const objectives = `I. MỤC TIÊU\n\n${repeat(`- ${piece}\n`, 450_000)}`
    const organisation = `IV. TỔ CHỨC THỰC HIỆN\n\n${repeat(`1. ${piece}\n`, 450_000)}`
    expect(await timed(planText({ objectives, organisation }))).toBeLessThan(2000)
  })
})

it('a plan of twenty kilobytes is read within fifty milliseconds once warm', async () => {
  const duties = Array.from(
    { length: 92 },
    (_, i) =>
      `${i + 1}. Sở Y tế\n\n- Chủ trì, phối hợp với các đơn vị tổ chức 02 lớp tập huấn cho cán bộ ở cơ sở, hướng dẫn quy trình tiếp nhận và chăm sóc người bị bạo lực.\n\n- Báo cáo UBND tỉnh (qua Sở Nội vụ) trước ngày 15/11 hằng năm.`,
  )
  const text = planText({ organisation: `IV. TỔ CHỨC THỰC HIỆN\n\n${duties.join('\n\n')}` })
  expect(text.length).toBeGreaterThan(20_000)
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 40; i++) best = Math.min(best, await timed(text))
  expect(best).toBeLessThan(50)
})
