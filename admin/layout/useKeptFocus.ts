import { useEffect } from 'react'

/**
 * Where what had the focus goes (a form that was saved, the bar at the foot, the button that opened a dialog), the
 * browser gives the focus to nothing, and who goes by keys or by ear begins anew at the top of the page. It goes to
 * what stood around it instead: the row, the section, at last the heading.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let around: HTMLElement[] = []
    const remember = ({ target }: FocusEvent) => {
      // Menus and dialogs lie apart and give the focus back by themselves.
      if (!(target instanceof HTMLElement) || !target.closest('main')) return
      around = []
      for (let one: HTMLElement | null = target; one; one = one.parentElement) around.push(one)
    }
    const keep = () => {
      if (document.activeElement !== document.body || around[0]?.isConnected !== false) return
      const left = around.find((one) => one.isConnected && one.hasAttribute('tabindex'))
      around = []
      const heading = left?.matches('main') ? left.querySelector<HTMLElement>('h1') : null
      ;(heading ?? left)?.focus({ preventScroll: true })
    }
    const watch = new MutationObserver(keep)
    watch.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    return () => {
      watch.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [])
}
