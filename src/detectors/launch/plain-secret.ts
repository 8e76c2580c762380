import { defineDetector } from '../../core/detector.ts'
import { launchSubject } from '../example-launches.ts'
import { namedValues, sharedOr } from '../launch-words.ts'
import { secretsIn, secretWords } from '../secret-value.ts'

export default defineDetector({
  id: 'launch/plain-secret',
  subject: 'launch',
  title: 'A secret is written into the configuration',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U16'],
  why: 'Whoever reads the file, a backup of it or the list of processes has the secret; in a repository that is everybody who has the repository.',
  fix: 'Move it to what the host has for secrets: an input it asks for, a variable of the environment, a password manager. Then change the secret at its source.',
  examples: [
    {
      title: 'a token in the environment',
      matches: 1,
      subject: launchSubject(['npx', '-y', '@example/server@1.0.0'], {
        env: { GITHUB_TOKEN: 'ghp_k3N8vQ2xR7mT4wY9pL6sD1fG5hJ0zBcX4aEu' },
      }),
    },
    {
      title: 'a key behind its option',
      matches: 1,
      subject: launchSubject(['uvx', 'example-server==1.0.0', '--api-key', 'q8Zr4Tn1Vx7Lw2Kd9Ys5Pf3M']),
    },
    {
      title: 'a connection string with its password',
      matches: 1,
      subject: launchSubject([
        'npx',
        '-y',
        '@example/postgres@1.0.0',
        'postgresql://app:rK7xQ2vM9t@db.example.com/app',
      ]),
    },
    {
      title: 'an input of the host',
      matches: 0,
      subject: launchSubject(['npx', '-y', '@example/server@1.0.0'], {
        env: { API_TOKEN: '${input:api-token}', OTHER_KEY: '$OTHER_KEY' },
      }),
    },
    {
      title: 'a placeholder, and a key that may be public',
      matches: 0,
      subject: launchSubject(['npx', '-y', '@example/server@1.0.0'], {
        env: { API_KEY: '<your-api-key>', STRIPE_PUBLISHABLE_KEY: 'pk_live_k3N8vQ2xR7mT4wY9pL6s' },
      }),
    },
  ],
  *check(launch) {
    const severity = sharedOr(launch.scope, 'high', 'medium')
    let left = 20
    for (const { name, value, pointer } of namedValues(launch)) {
      const [secret] = secretsIn(name, value)
      if (!secret || left-- <= 0) continue
      yield {
        place: { pointer, start: secret.start, end: secret.end },
        severity,
        message: `The configuration holds ${secretWords(secret)}`,
      }
    }
  },
})
