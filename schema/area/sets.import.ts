/** What joining the register keeps count with: which things are one, and which links lead from and to them. */
import type { Succession } from './succession.rules.ts'

export class Links {
  readonly #from = new Map<string, Succession[]>()
  readonly #to = new Map<string, Succession[]>()

  put(link: Succession): void {
    this.#from.set(link.fromId, [...(this.#from.get(link.fromId) ?? []), link])
    this.#to.set(link.toId, [...(this.#to.get(link.toId) ?? []), link])
  }

  from(id: string): readonly Succession[] {
    return this.#from.get(id) ?? []
  }

  to(id: string): readonly Succession[] {
    return this.#to.get(id) ?? []
  }
}

/** Disjoint sets of numbered things. */
export class Sets {
  readonly #above: number[]

  constructor(size: number) {
    this.#above = Array.from({ length: size }, (_, node) => node)
  }

  rootOf(node: number): number {
    let root = node
    while (this.#above[root] !== undefined && this.#above[root] !== root) root = this.#above[root] ?? root
    this.#above[node] = root
    return root
  }

  unite(a: number, b: number): void {
    this.#above[this.rootOf(b)] = this.rootOf(a)
  }
}
