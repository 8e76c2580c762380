import { defineDetector } from '../../core/detector.ts'
import { findSecrets } from '../../core/secret.ts'
import { readText } from '../../core/text.ts'
import { isFromClient, isThirdParty } from '../../core/text/role.ts'
import { TRAIT } from '../../core/text/trait.ts'

// What announces a secret that is too short to be a long run of characters.
const ANNOUNCED = /pass|pwd|secret|token|key|cred|bearer|@/i

export default defineDetector({
  id: 'text/secret',
  subject: 'text',
  title: 'Text carries a secret',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U16', 'U17'],
  why: 'A key in an argument leaves for the server and whoever runs it; one in a result enters the model’s context and its logs.',
  fix: 'Give servers their secrets through their own configuration; replace a secret that was sent.',
  examples: [
    {
      title: 'a token in an argument',
      matches: 1,
      subject: readText(`clone https://x:${made('ghp_', 36)}@git.example/r`, 'argument'),
    },
    {
      title: 'a key in a result',
      matches: 1,
      subject: readText(`OPENAI_API_KEY=${made('sk-proj-', 48)}`, 'result'),
    },
    {
      title: 'a placeholder',
      matches: 0,
      subject: readText('export TOKEN=ghp_YOUR_TOKEN_HERE; password: ${DB_PASSWORD}', 'result'),
    },
    { title: 'a digest', matches: 0, subject: readText('sha512-kXh8Yq0Zr3vJ1mN5pQ7sT9uW2xY4zA6b', 'result') },
  ],
  *check(text) {
    const { reading, role, value } = text
    if (!reading.shows(TRAIT.run) && !ANNOUNCED.test(value)) return
    for (const { kind, start, end } of findSecrets(value)) {
      // A known kind of token on its way out is worth stopping; a guess by its name, or what a server shows, is not.
      const leaves =
        isFromClient(role) && kind !== 'assigned-secret' && kind !== 'jwt' && kind !== 'url-password'
      yield {
        place: { pointer: '', start, end },
        message: `Carries a secret (${kind})`,
        severity: leaves ? 'high' : isThirdParty(role) && kind === 'assigned-secret' ? 'low' : 'medium',
      }
      return
    }
  },
})

/** A token that looks drawn by lot and never was issued. */
function made(lead: string, length: number): string {
  const letters = 'k7Qz2Vb9Xn4Rm8Tw3Yc6Hd1Jf5LgPsAtEuGvIo0N'
  return lead + Array.from({ length }, (_, i) => letters[(i * 7 + 3) % letters.length]).join('')
}
