import { findSecrets, redactSecrets } from '../../core/secret.ts'
import { defineStage } from '../stage.ts'

/** Takes secrets out of what is recorded: evidence is kept for ever and read by many. The message itself is not changed. */
export default defineStage({
  name: 'redact',
  deadline: 1000,
  run(transit) {
    // A secret cut in half by the bound would be no secret to the patterns, so the margin is read and then dropped.
    const text = transit.frame.text.slice(0, RECORDED + MARGIN)
    const clean = redactJson(text)
    transit.payload = clean === text ? text.slice(0, RECORDED) : clean.slice(0, RECORDED)
  },
})

/** UTF-16 units of a message that are kept. */
const RECORDED = 2048
const MARGIN = 512

/** In JSON a line feed is a backslash and an `n`: read as they stand, they would hide the beginning of a secret. */
const SHORT_ESCAPE = /\\[\\bfnrt]/g
/** Any character of a secret may be written in these. */
const ODD_ESCAPE = /\\[u/]/
/** A JSON string, or what the bound left of one. */
const STRING = /"(?:[^"\\]|\\[^])*(?:"|\\?$)/g

function redactJson(text: string): string {
  if (!text.includes('\\')) return redactSecrets(text)
  const json = ODD_ESCAPE.test(text) ? text.replace(STRING, redactString) : text
  let out = ''
  let from = 0
  for (const { kind, start, end } of findSecrets(json.replace(SHORT_ESCAPE, '  '))) {
    out += `${json.slice(from, start)}[secret:${kind}]`
    from = end
  }
  return from === 0 ? json : out + json.slice(from)
}

function redactString(token: string): string {
  if (!ODD_ESCAPE.test(token)) return token
  const value = parsed(token) ?? parsed(`${token.replace(/\\(?:u[0-9a-fA-F]{0,3})?$/, '')}"`)
  if (value === undefined) return token
  const clean = redactSecrets(value)
  return clean === value ? token : JSON.stringify(clean)
}

function parsed(token: string): string | undefined {
  try {
    return JSON.parse(token) as string
  } catch {
    return undefined
  }
}
