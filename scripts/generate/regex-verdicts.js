import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { regexLiterals, verdictKey } from './regex-literals.js'

const PATH = 'test/regex-verdicts.json'
// The pure JavaScript backend gives the same verdict on every machine.
process.env.RECHECK_SYNC_BACKEND = 'pure'

/**
 * What recheck says of every regex literal: `safe`, or what is wrong. Analysis takes up to seconds a pattern, so verdicts
 * are kept in a committed file and only new patterns are analysed.
 */
export function regexVerdicts({ analyse }) {
  const known = existsSync(PATH) ? JSON.parse(readFileSync(PATH, 'utf8')) : {}
  const verdicts = {}
  const literals = new Map(regexLiterals().literals.map((literal) => [verdictKey(literal), literal]))
  for (const key of [...literals.keys()].sort()) {
    const literal = literals.get(key)
    if (known[key] === 'safe') verdicts[key] = 'safe'
    else if (analyse) verdicts[key] = judge(literal)
  }
  return { path: PATH, text: `${JSON.stringify(verdicts, null, 2)}\n` }
}

function judge({ path, pattern, flags }) {
  const { checkSync } = createRequire(import.meta.url)('recheck')
  const { status, complexity, error } = checkSync(pattern, flags, { timeout: 60_000 })
  if (status === 'safe') return 'safe'
  const verdict =
    status === 'vulnerable' ? `vulnerable: ${complexity.summary}` : `unknown: ${error?.kind ?? 'no reason'}`
  console.error(`${path}: /${pattern}/${flags} is ${verdict}`)
  return verdict
}
