import { redactSecrets } from '../../core/secret.ts'
import { defineStage } from '../stage.ts'

/** Takes secrets out of what is recorded: evidence is kept for ever and read by many. The message itself is not changed. */
export default defineStage({
  name: 'redact',
  deadline: 1000,
  run(transit) {
    // A secret cut in half by the bound would be no secret to the patterns, so the margin is read and then dropped.
    const text = transit.frame.text.slice(0, RECORDED + MARGIN)
    const clean = redactSecrets(text.includes('\\') ? text.replace(ESCAPED_STRING, redactString) : text)
    transit.payload = clean === text ? text.slice(0, RECORDED) : clean.slice(0, RECORDED)
  },
})

/** UTF-16 units of a message that are kept. */
const RECORDED = 4096
const MARGIN = 512

/** A JSON string, or what the bound left of one. */
const ESCAPED_STRING = /"(?:[^"\\]|\\[^])*(?:"|\\?$)/g

/** In JSON a line feed is a backslash and an `n`, which would hide the beginning of a secret; and any letter may be escaped. */
function redactString(token: string): string {
  if (!token.includes('\\')) return token
  const value = decoded(token)
  if (value === undefined) return token
  const clean = redactSecrets(value)
  return clean === value ? token : JSON.stringify(clean)
}

function decoded(token: string): string | undefined {
  return parsed(token) ?? parsed(`${token.replace(/\\(?:u[0-9a-fA-F]{0,3})?$/, '')}"`)
}

function parsed(token: string): string | undefined {
  try {
    return JSON.parse(token) as string
  } catch {
    return undefined
  }
}
