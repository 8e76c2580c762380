import { describe, expect, it } from 'vitest'
import type { ScanReport } from '../../core/scan.ts'
import sarif from '../../report/sarif.ts'
import { PLAIN } from '../../report/format.ts'
import type { Listing } from '../listing.ts'
import type { Admission } from './admission.ts'
import { admit, type AdmissionWish } from './admit.ts'
import { asScanReport } from './as-scan-report.ts'
import type { Outside } from './outside.ts'
import { ADMISSION_SCHEMA } from './report-schema.ts'
import { readSubmission } from './submission.ts'

const SCHEMA = 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json'
const CLEAN = {
  $schema: SCHEMA,
  name: 'io.github.acme-example/weather',
  description: 'Weather for cities',
  version: '1.0.0',
  repository: { url: 'https://github.com/acme-example/weather', source: 'github', id: '77' },
  packages: [
    {
      registryType: 'npm',
      identifier: '@acme-example/weather',
      version: '1.0.0',
      transport: { type: 'stdio' },
      environmentVariables: [{ name: 'WEATHER_API_KEY', isSecret: true }],
    },
  ],
}
const PROVEN: Outside = {
  ask: ({ id }) =>
    Promise.resolve(
      id === 'oci-image'
        ? { unknown: 'too many requests' }
        : { fact: { isThere: true, names: [CLEAN.name], exists: true, sha256: 'a'.repeat(64) } },
    ),
  source: () => Promise.resolve({ fact: { state: 'there', id: '77' } }),
}
const SCANNED = {
  findings: [],
  rules: [],
  ledger: [
    { target: 'x', surface: 'package', state: 'analysed' },
    { target: 'x', surface: 'definitions', state: 'analysed' },
  ],
} as unknown as ScanReport
const OTHER: Listing = {
  registry: 'official',
  snapshot: '2026-01',
  name: 'com.example/letters',
  isLatest: true,
  status: 'active',
  packages: [],
  remotes: [],
  settings: [],
  launches: [],
  examples: [],
}
const EVERYTHING = { population: [OTHER], outside: PROVEN, scan: SCANNED }

describe('a verdict', () => {
  it('is admit only where everything was looked at and nothing decides against it', async () => {
    const admission = await decide(CLEAN, EVERYTHING)
    expect(admission).toMatchObject({
      verdict: 'admit',
      reasons: [],
      findings: [],
      summary: { exit: 0, notChecked: 0 },
    })
  })

  it.each(['population', 'outside', 'scan'] as const)(
    'is hold where there is no %s, and strict tells it',
    async (name) => {
      const admission = await decide(CLEAN, { ...EVERYTHING, [name]: undefined, strict: true })
      expect(admission.verdict).toBe('hold')
      expect(admission.summary.exit).toBe(4)
      expect(admission.reasons.join(' ')).toContain('Not checked')
    },
  )

  it('is reject for what must not be listed, and exits with 1', async () => {
    const remotes = [{ type: 'streamable-http', url: 'http://weather.example.com/mcp' }]
    const admission = await decide({ ...CLEAN, remotes }, EVERYTHING)
    expect(admission).toMatchObject({ verdict: 'reject', summary: { exit: 1 } })
    expect(admission.findings[0]).toMatchObject({
      rule: 'admission/plain-http',
      where: { pointer: '/remotes/0/url' },
    })
    expect(admission.findings[0]?.where.line).toBeGreaterThan(1)
  })
})

describe('ownership', () => {
  const owned = (answer: Awaited<ReturnType<Outside['ask']>>) =>
    decide(CLEAN, { ...EVERYTHING, outside: { ...PROVEN, ask: () => Promise.resolve(answer) } })

  it('is not proven by a host that wants to be left alone', async () => {
    const admission = await owned({ unknown: 'too-many-requests' })
    expect(admission.verdict).toBe('hold')
    expect(rulesOf(admission)).toEqual([])
    expect(admission.checks).toContainEqual({
      check: 'ownership',
      state: 'not-checked',
      reason: '/packages/0: too-many-requests',
    })
  })

  it('fails for a package that names another server, or is not there', async () => {
    for (const fact of [
      { isThere: true, names: [`${CLEAN.name}-evil`] },
      { isThere: false, names: [] },
    ])
      expect(rulesOf(await owned({ fact }))).toEqual(['admission/ownership-failed'])
  })

  it('of an image whose registry does not answer is unknown; of a bundle it is the hash', async () => {
    const image = {
      registryType: 'oci',
      identifier: `ghcr.io/acme-example/weather@sha256:${'b'.repeat(64)}`,
      transport: { type: 'stdio' },
    }
    const bundle = {
      registryType: 'mcpb',
      identifier: 'https://github.com/acme-example/weather/releases/download/v1/weather.mcpb',
      fileSha256: 'c'.repeat(64),
      transport: { type: 'stdio' },
    }
    const admission = await decide({ ...CLEAN, packages: [image, bundle] }, EVERYTHING)
    expect(rulesOf(admission)).toEqual(['admission/ownership-failed'])
    expect(admission.checks).toContainEqual({
      check: 'ownership',
      state: 'partly',
      reason: '/packages/0: too many requests',
    })
  })
})

describe('the source', () => {
  it.each([
    [{ state: 'gone', id: null }, 'admission/source-gone', 'reject'],
    [{ state: 'moved', id: '77' }, 'admission/source-moved', 'hold'],
    [{ state: 'empty', id: '77' }, 'admission/source-empty', 'hold'],
    [{ state: 'there', id: '99' }, 'admission/source-other', 'reject'],
  ] as const)('that is %j', async (fact, rule, verdict) => {
    const source = () => Promise.resolve({ fact })
    const admission = await decide(CLEAN, { ...EVERYTHING, outside: { ...PROVEN, source } })
    expect([rulesOf(admission), admission.verdict]).toEqual([[rule], verdict])
  })
})

describe('what stands in the document', () => {
  const token = ['gh', 'p_', 'Zq8Lm2Xv7Rt4Kp9Wd3Nc6Bh1Jf5Gs0YaTuEi'].join('')

  it('is never quoted where it is a secret, wherever it stands', async () => {
    const admission = await decide(
      { ...CLEAN, title: `use ${token}`, _meta: { [token]: { x: token } } },
      EVERYTHING,
    )
    expect(rulesOf(admission)).toContain('admission/secret')
    expect(admission.verdict).toBe('reject')
    expect(JSON.stringify(admission)).not.toContain(token)
    expect(sarif.write(asScanReport(admission, undefined), PLAIN)).not.toContain(token)
  })

  it('is a secret by the name that it is given to', async () => {
    const value = ['aB3', 'xY9', 'qW7', 'zP5', 'kL1', 'mN8'].join('')
    const packages = [
      { ...CLEAN.packages[0], environmentVariables: [{ name: 'API_KEY', isSecret: true, default: value }] },
    ]
    const admission = await decide({ ...CLEAN, packages }, EVERYTHING)
    expect(rulesOf(admission)).toEqual(['admission/secret'])
    expect(admission.findings[0]?.where.pointer).toBe('/packages/0/environmentVariables/0/default')
  })

  it.each([
    [{ name: 'no-slash' }, 'admission/schema'],
    [{ description: 'x'.repeat(101) }, 'admission/schema'],
    [{ version: '^1.0.0' }, 'admission/open-version'],
    [{ $schema: '' }, 'admission/schema-unknown'],
    [{ packages: [{ ...CLEAN.packages[0], version: 'latest' }] }, 'admission/open-version'],
    [{ packages: [], remotes: [] }, 'admission/no-way-to-reach'],
    [{ remotes: [{ type: 'sse', url: 'https://{host}/sse' }] }, 'admission/open-template'],
    [{ remotes: [{ type: 'sse', url: 'https://10.0.0.8/sse' }] }, 'admission/local-remote'],
    [
      { repository: { url: 'https://github.com/somebody-else/weather', source: 'github' } },
      'admission/other-owner',
    ],
    [
      { repository: { url: 'https://github.com/acme-example/w', source: 'github', subfolder: '../..' } },
      'admission/registry-rule',
    ],
    [{ _meta: { 'io.modelcontextprotocol.registry/official': {} } }, 'admission/registry-rule'],
    [{ title: `Weather${String.fromCodePoint(0x202e)}` }, 'admission/hidden-text'],
  ])('%j is seen', async (change, rule) => {
    expect(rulesOf(await decide({ ...CLEAN, ...change }, EVERYTHING))).toContain(rule)
  })

  it('is judged by the schema that it declares; what only names the wrong one is held', async () => {
    const image = {
      registryType: 'oci',
      identifier: `ghcr.io/acme-example/weather@sha256:${'b'.repeat(64)}`,
      transport: { type: 'stdio' },
    }
    const old = { ...CLEAN, $schema: SCHEMA.replace('2025-12-11', '2025-09-29'), packages: [image] }
    expect(rulesOf(await decide(old, EVERYTHING))).toEqual(['admission/schema-misstated'])
    const snake = {
      ...CLEAN,
      $schema: SCHEMA.replace('2025-12-11', '2025-07-09'),
      packages: [{ registry_type: 'npm', identifier: '@acme-example/weather', version: '1.0.0' }],
    }
    expect(new Set(rulesOf(await decide(snake, EVERYTHING)))).toEqual(new Set(['admission/schema-behind']))
  })

  it('that readers read differently is rejected', async () => {
    const text = JSON.stringify(CLEAN).replace('"version":"1.0.0"', '"version":"0.9.0","version":"1.0.0"')
    expect(rulesOf(await decideText(text, EVERYTHING))).toContain('admission/ambiguous-json')
  })
})

describe('names and places of others', () => {
  const other = (change: Partial<Listing>): Promise<Admission> =>
    decide(CLEAN, {
      ...EVERYTHING,
      population: [{ ...OTHER, name: 'io.github.letters-example/letters', ...change }],
    })

  it('that differ in case or in look alone are twins', async () => {
    expect(rulesOf(await other({ name: 'io.github.Acme-Example/weather' }))).toContain('admission/name-twin')
    expect(rulesOf(await other({ name: 'io.github.acrne-example/weather' }))).toContain('admission/name-twin')
  })

  it('in a scope that looks like a well-known one are held, once', async () => {
    const packages = [{ ...CLEAN.packages[0], identifier: '@modelcontextprotoco1/sdk' }]
    const { verdict, findings } = await decide({ ...CLEAN, packages }, EVERYTHING)
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['admission/name-twin', 'Could be taken for npm @modelcontextprotocol/sdk: a scope that looks alike'],
    ])
    expect(verdict).toBe('hold')
  })

  it('whose package or remote it is are asked', async () => {
    const packages = [{ ecosystem: 'npm' as const, identifier: '@acme-example/weather', settings: [] }]
    expect(rulesOf(await other({ packages }))).toContain('admission/package-of-another')
  })

  it('are no matter where nothing is alike', async () => {
    expect(rulesOf(await other({}))).toEqual([])
  })
})

describe('a second look', () => {
  const before = readSubmission(JSON.stringify(CLEAN), 'x', '2026-01').listing
  const again = (change: object): Promise<Admission> =>
    decide({ ...CLEAN, ...change }, { ...EVERYTHING, population: [before], isRecheck: true })

  it('finds nothing where nothing changed', async () => {
    expect(await again({})).toMatchObject({ verdict: 'admit', findings: [], isRecheck: true })
  })

  it('sees another content under a listed version, another package and another publisher', async () => {
    const packages = [{ ...CLEAN.packages[0], identifier: '@other-example/weather' }]
    expect(rulesOf(await again({ packages }))).toEqual([
      'admission/version-reused',
      'admission/package-changed',
    ])
    const repository = { url: 'https://github.com/other-example/weather', source: 'github' }
    expect(rulesOf(await again({ repository, version: '1.0.1' }))).toContain('admission/publisher-changed')
  })

  it('says where nothing is listed', async () => {
    const admission = await decide(CLEAN, { ...EVERYTHING, isRecheck: true })
    expect(admission.checks.find(({ check }) => check === 'recheck')?.state).toBe('not-checked')
    expect(admission.verdict).toBe('hold')
  })
})

function decide(server: object, wish: Partial<AdmissionWish>): Promise<Admission> {
  return decideText(JSON.stringify(server, undefined, 2), wish)
}

async function decideText(text: string, wish: Partial<AdmissionWish>): Promise<Admission> {
  const admission = await admit(readSubmission(text, 'server.json', '2026-01'), {
    version: '0.0.0',
    now: '2026-01-02T00:00:00Z',
    threshold: 'high',
    strict: false,
    population: undefined,
    outside: undefined,
    scan: undefined,
    isRecheck: false,
    ...wish,
  })
  return ADMISSION_SCHEMA.parse(JSON.parse(JSON.stringify(admission)))
}

const rulesOf = ({ findings }: Admission): readonly string[] => findings.map(({ rule }) => rule)
