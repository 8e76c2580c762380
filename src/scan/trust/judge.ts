import { decide, type Trusting } from './decide.ts'
import { whyOf, type Why } from './explain.ts'
import { byNode, kindOf, type TrustGraph } from './graph.ts'
import { opinionOf, propagate, type Opinion } from './propagate.ts'

export interface Judgement {
  readonly node: string
  readonly decision: Trusting
  readonly opinion: Opinion
  readonly why: readonly Why[]
}

/** Every publisher, server and tool of the graph, by name. Auditors are not judged: who trusts them has said so. */
export function judgeTrust(graph: TrustGraph, strictness: number): readonly Judgement[] {
  const propagated = propagate(graph)
  const about = byNode(graph.evidence)
  return [...graph.nodes]
    .filter((node) => kindOf(node) !== 'auditor')
    .sort()
    .map((node) => {
      const opinion = opinionOf(node, propagated)
      return { node, decision: decide(opinion, strictness), opinion, why: whyOf(node, about, propagated) }
    })
}
