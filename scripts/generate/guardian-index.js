import { HEADER, bracketed, camel, importsOf, slugsOf } from './plugin-files.js'

const ROOT = 'src/flow/guardian'

export function guardianIndex() {
  const slugs = slugsOf(ROOT)
  const start = 'export const guardianRules: readonly GuardianRule[] = '
  return {
    path: `${ROOT}/index.ts`,
    text: `${HEADER}${importsOf(slugs)}import type { GuardianRule } from './rule.ts'

${start}${bracketed('[]', slugs.map(camel), start)}\n`,
  }
}
