import { defineDetector } from '../../core/detector.ts'
import { findSecrets } from '../../core/secret.ts'
import { skillSubject } from '../example-launches.ts'

export default defineDetector({
  id: 'skill/plain-secret',
  subject: 'skill',
  title: 'A secret is written into a skill',
  severity: 'high',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U16'],
  why: 'A skill is copied to everyone who uses it, and read to the model with every use.',
  fix: 'Take it out and have the user set a variable; change the secret at its source.',
  examples: [
    {
      title: 'a token',
      matches: 1,
      subject: skillSubject('Use the token ghp_k3N8vQ2xR7mT4wY9pL6sD1fG5hJ0zBcX4aEu for the API.'),
    },
    {
      title: 'a variable',
      matches: 0,
      subject: skillSubject(
        'Set `GITHUB_TOKEN` to your token, such as ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.',
      ),
    },
  ],
  *check({ text, files }) {
    const body = firstSecret(text)
    if (body) yield { place: { pointer: '/text', ...body }, message: 'The text holds a secret' }
    let left = 10
    for (const [index, file] of files.slice(0, 500).entries()) {
      if (typeof file.text !== 'string' || left <= 0 || !firstSecret(file.text)) continue
      left--
      yield { place: { pointer: `/files/${index}` }, message: 'A file of the skill holds a secret' }
    }
  },
})

/** Only what says by itself what it is: examples of code assign values of all kinds. */
function firstSecret(text: string): { readonly start: number; readonly end: number } | undefined {
  for (const { kind, start, end } of findSecrets(text.slice(0, 500_000))) {
    if (kind !== 'assigned-secret' && kind !== 'authorization' && kind !== 'url-password' && kind !== 'jwt')
      return { start, end }
  }
  return undefined
}
