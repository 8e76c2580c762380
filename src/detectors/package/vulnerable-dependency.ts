import { defineDetector } from '../../core/detector.ts'
import type { Severity } from '../../core/severity.ts'
import { fixedText, idOf, shownName } from '../advisory-words.ts'
import { advisory, dependency, packageSubject } from '../package-example.ts'

/** Whether a flaw of a dependency can be reached, nobody has looked; an SDK is what the server is made of. */
const SDKS = new Set(['@modelcontextprotocol/sdk', '@modelcontextprotocol/server', 'mcp', 'fastmcp'])
const LESS: Readonly<Record<string, Severity>> = {
  critical: 'medium',
  high: 'medium',
  medium: 'low',
  low: 'low',
}

export default defineDetector({
  id: 'package/vulnerable-dependency',
  subject: 'package',
  title: 'A server is built with a version that has a known vulnerability',
  severity: 'medium',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25', 'U14'],
  why: 'The lockfile, or what the package brings along, names a version with a published flaw. SDKs with flaws in their HTTP transports make every server on them reachable for web pages or mix up answers.',
  fix: 'Update the dependency to a version without the flaw, and publish a new version that locks it.',
  examples: [
    {
      title: 'an SDK with a known flaw',
      matches: 1,
      subject: packageSubject({
        dependencies: [dependency('fastmcp', '1.20.0', advisory({ fixed: '1.26.0' }))],
      }),
    },
    {
      title: 'one that is malicious is told as such',
      matches: 0,
      subject: packageSubject({
        dependencies: [dependency('helper', '1.0.0', advisory({ isMalware: true }))],
      }),
    },
    { title: 'no dependencies', matches: 0, subject: packageSubject({}) },
  ],
  *check({ dependencies }) {
    for (const [index, { name, advisories }] of dependencies.entries())
      for (const one of advisories)
        if (!one.isMalware)
          yield {
            place: { pointer: `/dependencies/${index}` },
            severity: SDKS.has(name) ? one.severity : (LESS[one.severity] ?? 'low'),
            message: `${shownName(name)} has a known vulnerability in the locked version (${idOf(one)})${fixedText(one)}`,
          }
  },
})
