import { HEADER, bracketed, camel, importsOf, slugsOf } from './plugin-files.js'

const ROOT = 'src/hosts'

export function hostIndex() {
  const slugs = slugsOf(ROOT)
  const start = 'export const HOSTS: readonly Host[] = '
  return {
    path: `${ROOT}/index.ts`,
    text: `${HEADER}${importsOf(slugs)}import type { Host } from './host.ts'

${start}${bracketed('[]', slugs.map(camel), start)}\n`,
  }
}
