import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { AnyDetector, Detector, Hit } from '../src/core/detector.ts'
import { resolvePointer } from '../src/core/place.ts'
import { RISKS } from '../src/core/risk.ts'
import { SEVERITIES } from '../src/core/severity.ts'
import { byKind, detectors } from '../src/detectors/index.ts'
import { runThese } from '../src/detectors/run-these.ts'
import { verdictKey, regexLiterals } from '../scripts/generate/regex-literals.js'
import { detectorIndexes } from '../scripts/generate/detector-indexes.js'
import { variants } from './catalogue/variants.ts'

const cases = detectors.flatMap((detector) =>
  detector.examples.map((example) => ({ detector, example, name: `${detector.id}: ${example.title}` })),
)

/** A payload cut into pieces is one only in the order in which a model reads them. */
const ORDER_MATTERS = ['surface/split-payload']

test('there are at least thirty detectors, and the index holds every detector file', () => {
  expect(detectors.length).toBeGreaterThanOrEqual(30)
  for (const { path, text } of detectorIndexes()) expect(readFileSync(path, 'utf8'), path).toBe(text)
})

test('ids are unique', () => {
  expect(new Set(detectors.map(({ id }) => id)).size).toBe(detectors.length)
})

describe.each(detectors.map((detector) => [detector.id, detector] as const))(
  '%s',
  (id, detector: AnyDetector) => {
    test('is described as the catalogue wants it', () => {
      expect(readFileSync(`src/detectors/${id}.ts`, 'utf8')).toContain(`id: '${id}'`)
      expect(id.split('/')[0]).toBe(detector.subject)
      expect(detector.title.length).toBeLessThanOrEqual(70)
      expect(detector.title).not.toMatch(/\.$/)
      expect(detector.why.length).toBeGreaterThan(20)
      expect(detector.fix.length).toBeGreaterThan(10)
      expect(detector.since).toMatch(/^\d+\.\d+\.\d+$/)
      expect(SEVERITIES).toContain(detector.severity)
      expect(detector.risks.length).toBeGreaterThan(0)
      for (const risk of detector.risks) expect(Object.keys(RISKS)).toContain(risk)
      expect(detector.examples.some(({ matches }) => matches > 0)).toBe(true)
      expect(detector.examples.some(({ matches }) => matches === 0)).toBe(true)
    })
  },
)

describe.each(cases)('$name', ({ detector, example }) => {
  test('gives exactly the hits it says, at places that exist, twice alike', () => {
    const hits = hitsOf(detector, example.subject)
    expect(hits.map(({ message }) => message)).toHaveLength(example.matches)
    for (const { place } of hits) expectPlace(example.subject, place)
    expect(hitsOf(detector, example.subject)).toEqual(hits)
  })

  test('is judged alike in other clothes', () => {
    for (const { change, subject } of variants(detector.subject, example.subject)) {
      if (change === 'keys reversed' && ORDER_MATTERS.includes(detector.id)) continue
      expect(hitsOf(detector, subject).length > 0, change).toBe(example.matches > 0)
    }
  })

  test('is not quoted in a message', () => {
    for (const { message } of hitsOf(detector, example.subject)) {
      const quoted = longTexts(example.subject).filter((text) => message.includes(text))
      expect(quoted).toEqual([])
    }
  })
})

test('every regex that hostile text reaches is a literal that recheck has proven linear', () => {
  const verdicts: Record<string, string> = JSON.parse(readFileSync('test/regex-verdicts.json', 'utf8'))
  const { literals, composed } = regexLiterals()
  const unproven = literals.filter((literal) => verdicts[verdictKey(literal)] !== 'safe')
  expect(literals.length).toBeGreaterThan(0)
  expect(unproven, 'run `npm run generate` to have new patterns analysed').toEqual([])
  expect(composed).toEqual([])
})

test('a detector that throws is reported as not checked, without its words, and the others still run', () => {
  const [first] = byKind.tool
  const example = first?.examples.find(({ matches }) => matches > 0)
  if (!first || !example) throw new Error('no tool detector')
  const broken: Detector<'tool'> = { ...first, id: 'tool/broken', check: throwing }
  const { findings, notChecked } = runThese([broken, first], example.subject)
  expect(findings).toHaveLength(example.matches)
  expect(notChecked).toEqual([{ what: 'tool/broken', reason: 'the detector failed on this subject' }])
})

// oxlint-disable-next-line require-yield
function* throwing(): Generator<Hit, void, undefined> {
  throw new Error('words of the subject')
}

/** Variants and made-up subjects are of the right kind at most by luck, like those of a hostile server. */
function hitsOf({ check }: AnyDetector, subject: unknown): Hit[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return [...check(subject as never)]
}

function expectPlace(subject: unknown, place: Hit['place']): void {
  const value = resolvePointer(subject, place.pointer)
  expect(value, place.pointer).not.toBeUndefined()
  if (place.start === undefined && place.end === undefined) return
  const text = typeof value === 'string' ? value : resolvePointer(subject, '/value')
  expect(typeof text === 'string' ? text.length : -1).toBeGreaterThanOrEqual(place.end ?? 0)
  expect(place.start).toBeGreaterThanOrEqual(0)
  expect(place.end).toBeGreaterThan(place.start ?? 0)
}

/** Of packages too: names out of our own list, ids of advisories in their form, and reasons that we wrote. */
const WORDS_OF_OURS = new Set(['reading', 'kind', 'method', 'role', 'lookalikes', 'id', 'why'])

function longTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 12 ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => (WORDS_OF_OURS.has(key) ? [] : longTexts(item)))
}
