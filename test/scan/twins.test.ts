import { describe, expect, test } from 'vitest'
import { atLeast } from '../../src/core/severity.ts'
import type { ScanFinding } from '../../src/core/scan.ts'
import { scan } from '../../src/scan/scan.ts'
import { DECOYS, PAIRS, type TwinProblem, type TwinSide } from '../twins/pairs.ts'
import { plainOptions } from './options.ts'

/** Which rules say of a server that it has a problem of that kind. */
const RULES: Readonly<Record<TwinProblem, RegExp>> = {
  'command-injection': /^source\/(?:command-injection|argument-injection)$/,
  'path-traversal': /^source\/path-traversal$/,
  ssrf: /^source\/request-forgery$/,
  'sql-injection': /^source\/(?:sql|query)-injection$/,
  authorization: /^source\/(?:caller-identity|unguarded-object|unguarded-act)$/,
  'secret-to-result': /^source\/(?:secret|environment|stack-trace)-in-result$/,
  'tool-poisoning': /^(?:text|tool|surface|prompt)\//,
  'code-injection': /^source\/(?:code|module)-injection$/,
  deserialisation: /^source\/unsafe-deserialisation$/,
  'template-injection': /^source\/template-injection$/,
  'open-redirect': /^source\/open-redirect$/,
  'prototype-pollution': /^source\/prototype-merge$/,
}

describe('the scanner tells twins apart', () => {
  for (const pair of PAIRS)
    test(`${pair.name}: ${pair.problem} in ${pair.language}, ${pair.class}`, async () => {
      const seen = async (side: TwinSide): Promise<readonly ScanFinding[]> => {
        const path = pair.folders[side]
        const report = await scan([{ kind: 'folder', name: path, path }], plainOptions())
        return report.findings.filter(
          ({ id, severity }) => RULES[pair.problem].test(id) && atLeast(severity, 'medium'),
        )
      }
      const [vulnerable, safe] = [await seen('vulnerable'), await seen('safe')]
      expect({
        vulnerable: vulnerable.length > 0,
        safe: safe.map(({ id, message }) => [id, message]),
      }).toEqual({
        vulnerable: true,
        safe: [],
      })
    })

  test('and servers that are only busy are told nothing grave of', async () => {
    for (const { name, folder } of DECOYS) {
      const report = await scan([{ kind: 'folder', name, path: folder }], plainOptions())
      const grave = report.findings.filter(({ severity }) => atLeast(severity, 'high')).map(({ id }) => id)
      expect({ name, grave }).toEqual({ name, grave: [] })
    }
  })
})
