const text = 'Kế hoạch phòng ngừa và ứng phó với bạo lực trên cơ sở giới, giai đoạn 2026–2030. '.repeat(4_000)

/** Work of the kind that readers do. */
function yardstick(): void {
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/\b\d{4}\b|[a-z]+ing\b|(?:ke hoach|phong ngua) \w+/g)
}

/** Milliseconds of processor time that it takes where nobody else slows the machine down. */
const quiet = 20

async function spentBy(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** What work costs: milliseconds of processor time of a quiet machine, however slow this one is just now. */
export async function cpuTime(work: () => unknown): Promise<number> {
  yardstick()
  const before = await spentBy(yardstick)
  const cost = await spentBy(work)
  const after = await spentBy(yardstick)
  return cost / Math.max(1, (before + after) / 2 / quiet)
}
