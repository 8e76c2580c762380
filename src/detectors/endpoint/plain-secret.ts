import { defineDetector } from '../../core/detector.ts'
import { pointerOf } from '../../core/place.ts'
import { parseAddress } from '../address.ts'
import { endpointSubject } from '../example-launches.ts'
import { sharedOr } from '../launch-words.ts'
import { secretsIn, secretWords } from '../secret-value.ts'

export default defineDetector({
  id: 'endpoint/plain-secret',
  subject: 'endpoint',
  title: 'A secret is written into a header or an address',
  severity: 'medium',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U16'],
  why: 'Whoever reads the file has it; in an address it also ends up in logs of every machine on the way.',
  fix: 'Move it to an input or a variable of the host, and out of the address into a header.',
  examples: [
    {
      title: 'in a header',
      matches: 1,
      subject: endpointSubject('https://mcp.example.com/mcp', {
        headers: { Authorization: 'Bearer k3N8vQ2xR7mT4wY9pL6sD1fG5hJ0zBcX' },
      }),
    },
    {
      title: 'in the address',
      matches: 1,
      subject: endpointSubject('https://mcp.example.com/mcp?api_key=k3N8vQ2xR7mT4wY9pL6s'),
    },
    {
      title: 'in the path',
      matches: 1,
      subject: endpointSubject('https://mcp.example.com/s/ghp_k3N8vQ2xR7mT4wY9pL6sD1fG5hJ0zBcX4aEu'),
    },
    {
      title: 'a variable',
      matches: 0,
      subject: endpointSubject('https://mcp.example.com/mcp?key=${input:key}', {
        headers: { Authorization: 'Bearer ${env:TOKEN}', 'X-Api-Key': '{env:KEY}' },
      }),
    },
    {
      title: 'nothing secret',
      matches: 0,
      subject: endpointSubject('https://mcp.example.com/mcp?team=docs', {
        headers: { Accept: 'application/json' },
      }),
    },
  ],
  *check({ url, headers, scope }) {
    const severity = sharedOr(scope, 'high', 'medium')
    for (const [name, value] of Object.entries(headers).slice(0, 100)) {
      const [secret] = typeof value === 'string' ? secretsIn(name, value) : []
      if (secret)
        yield {
          place: { pointer: pointerOf(['headers', name]), start: secret.start, end: secret.end },
          severity,
          message: `A header holds ${secretWords(secret)}`,
        }
    }
    const found = inAddress(url)
    if (found)
      yield {
        place: { pointer: '/url', ...found },
        severity,
        message: 'The address holds a secret, which every log on the way keeps',
      }
  },
})

function inAddress(url: string): { readonly start: number; readonly end: number } | undefined {
  const [known] = secretsIn('', url)
  if (known) return { start: known.start, end: known.end }
  for (const [name, value] of parseAddress(url)?.searchParams ?? []) {
    if (!/key|token|secret|password|auth|pat$/i.test(name) || secretsIn('token', value).length === 0) continue
    const start = url.indexOf(value)
    if (start >= 0) return { start, end: start + value.length }
  }
  return undefined
}
