import type { KeyboardEvent } from 'react'
import { fold } from '../../schema/name.rules.ts'

/** The keys of a tree view: arrows, Home, End, Enter, Space, and the first letters of a name. */
export function moveInTree(event: KeyboardEvent<HTMLElement>, toggle: (id: string) => void): void {
  const item = event.target
  if (!(item instanceof HTMLElement) || item.getAttribute('role') !== 'treeitem') return
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const id = item.dataset.area ?? ''
  const expanded = item.getAttribute('aria-expanded')
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')]
  const at = items.indexOf(item)
  const go = (to: HTMLElement | null | undefined) => {
    if (!to) return
    item.tabIndex = -1
    to.tabIndex = 0
    to.focus()
  }
  switch (event.key) {
    case 'ArrowDown':
      go(items[at + 1])
      break
    case 'ArrowUp':
      go(items[at - 1])
      break
    case 'Home':
      go(items[0])
      break
    case 'End':
      go(items.at(-1))
      break
    case 'ArrowRight':
      if (expanded === 'false') toggle(id)
      else if (expanded === 'true') go(items[at + 1])
      break
    case 'ArrowLeft':
      if (expanded === 'true') toggle(id)
      else go(items.slice(0, at).findLast((other) => levelOf(other) < levelOf(item)))
      break
    case 'Enter':
    case ' ':
      item.click()
      break
    default: {
      if (event.key.length !== 1) return
      const letter = fold(event.key)
      const later = [...items.slice(at + 1), ...items.slice(0, at + 1)]
      go(later.find((other) => bare(other.dataset.name).startsWith(letter)))
    }
  }
  event.preventDefault()
}

/** "Xã Bình Lư" is looked for by B: the word of its type begins every name. */
function bare(name = ''): string {
  return fold(name).replace(/^(thanh pho|thi xa|thi tran|dac khu|tinh|quan|huyen|phuong|xa) (?=\D)/, '')
}

function levelOf(item: HTMLElement): number {
  return Number(item.getAttribute('aria-level'))
}
