/** Addresses of single things; ids are opaque and may hold any letter. */
export function pathTo(resource: string, id: string, view: 'show' | 'edit' = 'show'): string {
  return `/${resource}/${encodeURIComponent(id)}${view === 'show' ? '/show' : ''}`
}

export function listPath(resource: string, filter: Record<string, unknown>): string {
  const query = new URLSearchParams({ filter: JSON.stringify(filter) })
  return `/${resource}?${query}`
}
