import { setFlagsFromString } from 'node:v8'

/**
 * V8 makes quick code of a function once it was called 400 times, and quicker once it was 3,000 times: most of ours are
 * called once a request, and few processes live that long. Its flags belong to one version of it (Node 24's).
 */
export function optimiseSooner(): void {
  if (!process.versions.v8.startsWith('13.6.')) return
  setFlagsFromString('--invocation-count-for-maglev=60')
  setFlagsFromString('--invocation-count-for-turbofan=300')
}
