import { HEADER, bracketed, camel, importsOf, slugsOf } from './plugin-files.js'

const ROOT = 'src/report'

export function formatIndex() {
  const slugs = slugsOf(ROOT)
  const start = 'export const FORMATS: readonly Format[] = '
  return {
    path: `${ROOT}/index.ts`,
    text: `${HEADER}${importsOf(slugs)}import type { Format } from './format.ts'

${start}${bracketed('[]', slugs.map(camel), start)}\n`,
  }
}
