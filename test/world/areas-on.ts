import { listAt } from './answers.ts'
import type { World } from './api.ts'

/** How many communes the sample world has on a day. */
export async function communesOn(world: World, asOf: string): Promise<number> {
  const answer = await world.ask(
    'integrator',
    `query ($asOf: Day!) { area(code: "VN", tier: NATION, asOf: $asOf) {
      children(first: 40) { nodes { children(first: 200) { nodes { tier } } } } } }`,
    { asOf },
  )
  const provinces = listAt(answer, 'area.children.nodes')
  return provinces.flatMap((_, index) => listAt(answer, `area.children.nodes.${index}.children.nodes`)).length
}
