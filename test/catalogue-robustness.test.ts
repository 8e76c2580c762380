import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnyDetector } from '../src/core/detector.ts'
import { SEVERITIES } from '../src/core/severity.ts'
import type { SubjectKind } from '../src/core/subject.ts'
import { readText } from '../src/core/text.ts'
import { byKind } from '../src/detectors/index.ts'
import {
  clientRequest,
  serverResponse,
  surfaceSubject,
  toolSubject,
} from '../src/detectors/example-subjects.ts'
import { madeUp } from './catalogue/made-up.ts'

const kinds: readonly SubjectKind[] = [
  'text',
  'tool',
  'prompt',
  'resource',
  'surface',
  'fleet',
  'change',
  'message',
  'session',
]

describe.each(kinds)('a %s that nobody would write', (kind) => {
  test('makes no detector throw', () => {
    fc.assert(
      fc.property(madeUp[kind], (subject) => runAll(byKind[kind], subject)),
      { numRuns: 150 },
    )
  })
})

const REPEATED = [
  'a',
  ' ',
  '<',
  '../',
  '\u200b',
  'ignore ',
  'a@',
  'http://a',
  '(((',
  '\n-',
  'must not ',
  'x.y/',
  '%41',
  '&#65;',
]

describe.each(REPEATED)('thirty thousand characters of %j', (piece) => {
  const long = piece.repeat(Math.ceil(30_000 / piece.length))
  test('comes to an end everywhere', () => {
    const tool = {
      name: long,
      description: long,
      inputSchema: { properties: { p: { description: long, pattern: long, default: long, $ref: long } } },
      icons: [{ src: long }, { src: `data:image/svg+xml,${long}` }],
    }
    runAll(byKind.text, readText(long, 'description'))
    runAll(byKind.tool, toolSubject(tool))
    runAll(byKind.surface, surfaceSubject(long, { tools: [tool, tool], instructions: long }))
    runAll(byKind.change, { kind: 'tool', name: 'a', before: { description: 'a' }, after: tool })
    const own = surfaceSubject(long, { tools: [tool] })
    runAll(byKind.fleet, { own, others: [surfaceSubject('other', { tools: [{ name: 'send_email' }] })] })
    runAll(byKind.message, clientRequest('tools/call', { name: 'a', arguments: { a: long } }, tool))
    const asks = {
      a: {
        method: 'elicitation/create',
        params: { message: long, url: long, requestedSchema: tool.inputSchema },
      },
    }
    runAll(byKind.message, serverResponse('tools/call', { requestState: long, inputRequests: asks }))
  })
})

test('nesting and breadth without end come to an end', () => {
  let deep: object = { type: 'string' }
  for (let depth = 0; depth < 2_000; depth += 1) deep = { properties: { a: deep }, anyOf: [deep] }
  const wide = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, index) => [`p${index}`, { description: 'A thing.' }]),
  )
  for (const inputSchema of [deep, { properties: wide }]) {
    const subject = { kind: 'tool', name: 'a', json: { name: 'a', inputSchema } }
    runAll(byKind.tool, subject)
    runAll(byKind.surface, { server: 's', tools: [subject, subject], prompts: [], resources: [] })
    runAll(byKind.change, { kind: 'tool', name: 'a', before: {}, after: subject.json })
  }
})

function runAll(detectors: readonly AnyDetector[], subject: unknown): void {
  for (const { check } of detectors) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    for (const { message, severity } of check(subject as never)) {
      expect(message.length).toBeGreaterThan(5)
      if (severity) expect(SEVERITIES).toContain(severity)
    }
  }
}
