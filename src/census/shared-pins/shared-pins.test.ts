import { expect, test } from 'vitest'
import { listingOf } from '../../../test/census/small-census.ts'
import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import type { SharedPin } from '../../store/shared-pins/format.ts'
import { gather } from './gathered.ts'
import { pinsOfGuard } from './of-guard.ts'
import { pinsOf } from './of-listings.ts'

const TOOL = { name: 'list', description: 'Lists berths', inputSchema: { type: 'object', properties: {} } }
const named = { name: 'io.github.acme-example/berths' }

test('a tool of a listing has the hash that a guard pins for it, and says in how many snapshots', () => {
  const history = ['2026-01', '2026-02-03', '2026-02-03T04:05:06.000Z'].map((snapshot) =>
    listingOf({ ...named, snapshot, tools: [TOOL] }),
  )
  const pins = [...pinsOf(history, 'k')]
  expect(pins.find(({ kind }) => kind === 'tool')).toEqual({
    server: named.name,
    kind: 'tool',
    name: 'list',
    hash: sha256Hex(canonicalJson(TOOL)),
    registries: ['shelf'],
    snapshots: 3,
    contributors: ['k'],
    first: '2026-01',
    last: '2026-02-03',
  })
  expect(pins.filter(({ kind }) => kind === 'surface')).toHaveLength(1)
})

test('what was cut, redacted or is there twice has no hash that anybody could meet', () => {
  const none = (some: Parameters<typeof listingOf>[0]) => [...pinsOf([listingOf({ ...named, ...some })], 'k')]
  expect(none({ tools: [TOOL], more: { cut: 1 } })).toEqual([])
  expect(none({ tools: [TOOL, { ...TOOL, description: 'Other' }] })).toEqual([])
  expect(none({ tools: [{ ...TOOL, description: 'Use [secret:github-token]' }] })).toEqual([])
  expect(none({})).toEqual([])
  expect(none({ tools: [TOOL], status: 'deleted' })).toEqual([])
  expect(none({ tools: [TOOL], name: 'berths' })[0]).toMatchObject({ server: 'shelf|berths' })
})

test('each key has one voice, and nobody speaks for another', () => {
  const all = gather(100)
  const file = (signer: string, pins: readonly SharedPin[]) => ({
    made: '',
    signer,
    withHash: () => [],
    at: () => [],
    all: () => pins,
  })
  all.merge(file('a', [pin({ contributors: ['a', 'b'], first: '2026-03-01' })]))
  all.merge(file('a', [pin({ contributors: ['a'], first: '2026-02-01' })]))
  all.merge(file('c', [pin({ contributors: ['b', 'a'] })]))
  expect(all.pins()).toEqual([pin({ contributors: ['a'], first: '2026-02-01' })])
  all.merge(file('b', [pin({ contributors: ['b'], registries: ['glama'] })]))
  expect(all.pins()[0]).toMatchObject({ contributors: ['a', 'b'], registries: ['glama'] })
})

test('of a guard, names of resources and what was never let through are told to nobody', () => {
  const one = {
    server: 'files',
    hash: sha256Hex('x'),
    definition: '{}',
    firstSeen: '2026-05-01T00:00:00.000Z',
    decidedAt: undefined,
    candidate: undefined,
  }
  const pins = [
    { ...one, kind: 'tool', name: 'read', state: 'approved' },
    { ...one, kind: 'tool', name: 'write', state: 'pending' },
    { ...one, kind: 'resource', name: 'file:///home/someone', state: 'approved' },
    { ...one, kind: 'prompt-body', name: 'p', state: 'approved' },
  ] as const
  const told = [...pinsOfGuard(pins, named.name, 'k', '2026-06-01')]
  expect(told.map(({ kind, name, first, last }) => [kind, name, first, last])).toEqual([
    ['tool', 'read', '2026-05-01', '2026-06-01'],
    ['surface', '', '2026-05-01', '2026-06-01'],
  ])
})

function pin(some: Partial<SharedPin>): SharedPin {
  return {
    server: named.name,
    kind: 'tool',
    name: 'list',
    hash: sha256Hex('x'),
    registries: [],
    snapshots: 0,
    contributors: [],
    first: '2026-03-01',
    last: '2026-03-02',
    ...some,
  }
}
