import { defineDetector } from '../../core/detector.ts'
import { settingsSubject } from '../example-launches.ts'
import { secretsIn, secretWords } from '../secret-value.ts'
import { inShared, settingsMembers } from '../settings-members.ts'

export default defineDetector({
  id: 'host/plain-secret',
  subject: 'host',
  title: 'A secret is written into the settings of a host',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U16'],
  why: 'Settings are copied to other machines, kept in backups and committed with the rest of a project.',
  fix: 'Use a helper of the host, or a variable of the environment; change the secret at its source.',
  examples: [
    {
      title: 'in a repository',
      matches: 1,
      subject: settingsSubject({ env: { GITHUB_TOKEN: 'ghp_k3N8vQ2xR7mT4wY9pL6sD1fG5hJ0zBcX4aEu' } }),
    },
    {
      title: 'a variable',
      matches: 0,
      subject: settingsSubject({ env: { GITHUB_TOKEN: '${GITHUB_TOKEN}' } }),
    },
    {
      title: 'a number of tokens',
      matches: 0,
      subject: settingsSubject({ env: { MAX_THINKING_TOKENS: '32000' } }),
    },
  ],
  *check(settings) {
    let left = 10
    for (const { path, key, value, pointer } of settingsMembers(settings)) {
      if (
        typeof value !== 'string' ||
        left <= 0 ||
        path.some((part) => /^(?:hooks|allow|deny|ask)$/.test(part))
      )
        continue
      const isVariable = path.at(-1) === 'env' || /key|token|secret|password/i.test(key)
      const [secret] = isVariable ? secretsIn(key, value) : []
      if (!secret) continue
      left--
      yield {
        place: { pointer, start: secret.start, end: secret.end },
        severity: inShared(settings, 'high', 'medium'),
        message: `The settings hold ${secretWords(secret)}`,
      }
    }
  },
})
