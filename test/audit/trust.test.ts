import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, type Trusting } from '../../src/scan/trust/decide.ts'
import { gatherTrust } from '../../src/scan/trust/gather.ts'
import type { Evidence, Relation, TrustEdge, TrustGraph } from '../../src/scan/trust/graph.ts'
import { judgeTrust, type Judgement } from '../../src/scan/trust/judge.ts'
import { opinionOf, propagate } from '../../src/scan/trust/propagate.ts'
import { withSignature } from '../../src/scan/standard/signed.ts'
import { basisOf, findingOf, newKey, reportOf, scanOf } from './basis.ts'
import { exchanged } from '../../src/scan/exchange/export.ts'

const RANK: Readonly<Record<Trusting, number>> = { deny: 0, ask: 1, allow: 2 }
const NODES = ['publisher:p', 'publisher:q', 'server:a', 'server:b', 'server:c', 'tool:a#x', 'auditor:k']
const RELATIONS: readonly Relation[] = ['publishes', 'offers', 'depends-on', 'audited-by']

const edge = fc.record({
  from: fc.constantFrom(...NODES),
  relation: fc.constantFrom(...RELATIONS),
  to: fc.constantFrom(...NODES),
})
const piece: fc.Arbitrary<Evidence> = fc.record({
  node: fc.constantFrom(...NODES),
  for: fc.boolean(),
  weight: fc.double({ min: 0, max: 1, noNaN: true }),
  what: fc.constant('told'),
  key: fc.constantFrom('1', '2', '3', '4'),
})
const dial = fc.double({ min: 0, max: 1, noNaN: true })
const graphs = fc
  .record({ edges: fc.array(edge, { maxLength: 25 }), evidence: fc.array(piece, { maxLength: 8 }) })
  .map((parts): TrustGraph => ({ ...parts, nodes: new Set(NODES) }))

const byNode = (graph: TrustGraph, strictness = 0.5): ReadonlyMap<string, Judgement> =>
  new Map(judgeTrust(graph, strictness).map((each) => [each.node, each]))

describe('trust', () => {
  test('converges: no value can move any more, every opinion is whole, and it took a bounded number of moves', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const propagated = propagate(graph)
        expect(propagated.moves).toBeLessThanOrEqual(2 * graph.edges.length * 2)
        for (const node of graph.nodes) {
          const { belief, disbelief, uncertainty } = opinionOf(node, propagated)
          expect(belief + disbelief + uncertainty).toBeCloseTo(1, 9)
          expect(Math.min(belief, disbelief, uncertainty)).toBeGreaterThanOrEqual(0)
        }
        // What every node has now, given as its own evidence, moves nothing.
        const again = (['trust', 'distrust'] as const).flatMap((kind) =>
          [...propagated[kind]].map(([node, { value }]) => ({
            node,
            for: kind === 'trust',
            weight: value,
            what: '',
            key: 'fixed point',
          })),
        )
        for (const [node, { value }] of propagate({ ...graph, evidence: again }).trust)
          expect(value).toBeCloseTo(propagated.trust.get(node)!.value, 9)
      }),
      { numRuns: 200 },
    )
  })

  test('is the same in whatever order edges and evidence come', () => {
    fc.assert(
      fc.property(graphs, dial, (graph, strictness) => {
        const turned = { ...graph, edges: graph.edges.toReversed(), evidence: graph.evidence.toReversed() }
        const bare = (judged: readonly Judgement[]) =>
          judged.map(({ node, decision, opinion }) => ({ node, decision, opinion }))
        expect(bare(judgeTrust(turned, strictness))).toEqual(bare(judgeTrust(graph, strictness)))
      }),
      { numRuns: 150 },
    )
  })

  test('never falls by evidence for a node, and never rises by evidence against one', () => {
    fc.assert(
      fc.property(graphs, piece, dial, (graph, more, strictness) => {
        const before = byNode(graph, strictness)
        const after = byNode({ ...graph, evidence: [...graph.evidence, { ...more, key: 'new' }] }, strictness)
        for (const [node, { decision }] of before) {
          const change = RANK[after.get(node)!.decision] - RANK[decision]
          expect(more.for ? change : -change).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('only tightens when the dial is turned up', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, dial, dial, (good, bad, a, b) => {
        const opinion = { belief: good * (1 - bad), disbelief: bad, uncertainty: (1 - good) * (1 - bad) }
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(RANK[decide(opinion, high)]).toBeLessThanOrEqual(RANK[decide(opinion, low)])
      }),
    )
  })

  test('is in no node that no evidence reaches, wherever the dial stands', () => {
    fc.assert(
      fc.property(graphs, dial, (graph, strictness) => {
        const none = { ...graph, evidence: graph.evidence.filter((each) => !each.for) }
        for (const { decision, opinion } of judgeTrust(none, strictness)) {
          expect(opinion.belief).toBe(0)
          expect(decision).not.toBe('allow')
        }
      }),
      { numRuns: 150 },
    )
  })

  test('gives fresh publishers nothing for vouching for each other, however many, and takes nothing from others', () => {
    fc.assert(
      fc.property(
        graphs,
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...RELATIONS)), { maxLength: 80 }),
        (graph, count, links) => {
          const fresh = Array.from({ length: count }, (_, index) => [
            `publisher:s${index}`,
            `server:s${index}`,
            `auditor:s${index}`,
          ]).flat()
          const among: TrustEdge[] = links.map(([from, to, relation]) => ({
            from: fresh[from % fresh.length]!,
            relation,
            to: fresh[to % fresh.length]!,
          }))
          const after = byNode({
            ...graph,
            nodes: new Set([...NODES, ...fresh]),
            edges: [...graph.edges, ...among],
          })
          for (const node of fresh)
            if (!node.startsWith('auditor')) expect(after.get(node)!.opinion.belief).toBe(0)
          for (const [node, { opinion }] of byNode(graph)) expect(after.get(node)!.opinion).toEqual(opinion)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('gains nothing by many empty servers of one publisher, which hide no bad one either', () => {
    const bad: Evidence = { node: 'server:bad', for: false, weight: 0.9, what: 'malware', key: 'f' }
    const graphOf = (count: number): TrustGraph => {
      const servers = ['server:bad', ...Array.from({ length: count }, (_, index) => `server:s${index}`)]
      const edges = servers.map((to) => ({ from: 'publisher:p', relation: 'publishes' as const, to }))
      return { nodes: new Set(['publisher:p', ...servers]), edges, evidence: [bad] }
    }
    const publisher = (count: number) => byNode(graphOf(count)).get('publisher:p')!.opinion
    expect(publisher(200)).toEqual(publisher(1))
  })

  test('goes from a publisher to its servers more than the other way round', () => {
    const edges: TrustEdge[] = [{ from: 'publisher:p', relation: 'publishes', to: 'server:a' }]
    const against = (node: string, other: string): number => {
      const evidence = [{ node, for: false, weight: 0.8, what: '', key: '' }]
      return byNode({ nodes: new Set(['publisher:p', 'server:a']), edges, evidence }).get(other)!.opinion
        .disbelief
    }
    expect(against('publisher:p', 'server:a')).toBeGreaterThan(1.5 * against('server:a', 'publisher:p'))
  })

  test('says by which way it came, back to what was found', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        for (const { node, why } of judgeTrust(graph, 0.5))
          for (const { path, because } of why) {
            expect(path.at(-1)).toBe(node)
            expect(new Set(path).size).toBe(path.length)
            expect(because.length).toBeGreaterThan(0)
          }
      }),
      { numRuns: 100 },
    )
  })
})

describe('a graph of reports and findings', () => {
  const key = newKey()
  const report = withSignature(reportOf(), key)

  test('allows what was audited well, and asks about its publisher’s other servers', () => {
    const other = {
      from: 'publisher:github.com/scope',
      relation: 'publishes',
      to: 'server:npm:@scope/new@0.1.0',
    } as const
    const named = { ...report, subject: { ...report.subject, publisher: 'github.com/scope' } }
    const judged = byNode(gatherTrust({ reports: [named], findings: [], edges: [other] }), 0.3)
    expect(judged.get('server:npm:@scope/server@1.0.0')).toMatchObject({ decision: 'allow' })
    expect(judged.get('tool:npm:@scope/server@1.0.0#add')).toMatchObject({ decision: 'allow' })
    expect(judged.get('server:npm:@scope/new@0.1.0')).toMatchObject({ decision: 'ask' })
  })

  test('denies what is confirmed to be malware, audited or not', () => {
    const at = new Date('2026-11-01')
    const saying = { status: 'confirmed', who: undefined, note: undefined, fixedIn: undefined, at } as const
    const found = exchanged(
      [findingOf('package/known-malware', { severity: 'critical' })],
      basisOf().subject,
      saying,
    )
    const judged = byNode(gatherTrust({ reports: [report], findings: found, edges: [] }), 0)
    expect(judged.get('server:npm:@scope/server@1.0.0')).toMatchObject({ decision: 'deny' })
  })

  test('counts one auditor once, however often the same server is audited', () => {
    const again = withSignature({ ...reportOf(basisOf(scanOf())), issued: '2026-11-22T10:00:00.000Z' }, key)
    const of = (...reports: (typeof report)[]) =>
      byNode(gatherTrust({ reports, findings: [], edges: [] })).get('server:npm:@scope/server@1.0.0')!.opinion
    expect(of(report, again, report)).toEqual(of(again))
  })
})
