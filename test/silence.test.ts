import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { atLeast } from '../src/core/severity.ts'
import type { TextRole } from '../src/core/subject.ts'
import { readText } from '../src/core/text.ts'
import { runDetectors } from '../src/detectors/run.ts'

interface Sample {
  readonly role: TextRole
  readonly value: string
}

const benign = JSON.parse(corpus('benign')) as readonly Sample[]
const poisoned = JSON.parse(corpus('poisoned')) as readonly (Sample & { readonly detector: string })[]

describe('silence: ordinary texts in many languages give no finding', () => {
  test.each(benign)('$role: $value', ({ role, value }) => {
    const { findings, notChecked } = runDetectors('text', readText(value, role))
    expect(notChecked).toEqual([])
    expect(findings.filter(({ severity }) => atLeast(severity, 'low')).map(({ rule }) => rule)).toEqual([])
  })
})

describe('bite: each poisoned text is found by the detector that answers for it', () => {
  test.each(poisoned)('$detector in $role: $value', ({ role, value, detector }) => {
    const { findings } = runDetectors('text', readText(value, role))
    expect(findings.filter(({ severity }) => atLeast(severity, 'low')).map(({ rule }) => rule)).toContain(
      detector,
    )
  })

  test('every finding stands inside its text and quotes none of it', () => {
    for (const { role, value } of poisoned) {
      for (const { place, message } of runDetectors('text', readText(value, role)).findings) {
        expect(place.pointer).toBe('')
        expect(place.start).toBeGreaterThanOrEqual(0)
        expect(place.end).toBeGreaterThan(place.start ?? 0)
        expect(place.end).toBeLessThanOrEqual(value.length)
        expect(message).not.toContain(value)
      }
    }
  })

  test('a text that is called quiet is one no detector speaks of', () => {
    for (const { role, value } of [...benign, ...poisoned]) {
      const text = readText(value, role)
      if (text.reading.quiet) expect(runDetectors('text', text).findings).toEqual([])
    }
  })
})

function corpus(name: string): string {
  return readFileSync(new URL(`corpus/${name}.json`, import.meta.url), 'utf8')
}
