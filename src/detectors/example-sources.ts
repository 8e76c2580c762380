import type { SourceFacts, SourceFlow, SourceShape, SourceTool, Span } from '../core/source.ts'

/** Short ways to write what was read out of a source. */
export function sourceSubject(given: Partial<SourceFacts>): SourceFacts {
  return { tools: [], flows: [], shapes: [], secrets: [], ...given }
}

interface GivenFlow {
  readonly from?: SourceFlow['source']['kind']
  readonly to: SourceFlow['sink']['kind']
  readonly guards?: readonly string[]
  readonly reach?: SourceFlow['reach']
}

export function flowSubject({
  from = 'tool-argument',
  to,
  guards = [],
  reach = 'surface',
}: GivenFlow): SourceFacts {
  const source = { kind: from, name: 'args.a', at: span(10) }
  return sourceSubject({
    flows: [{ source, sink: { kind: to, call: 'f', at: span(40) }, steps: [], tool: 't', reach, guards }],
  })
}

export function shapeSubject(
  kind: SourceShape['kind'],
  reach: SourceShape['reach'] = 'surface',
): SourceFacts {
  return sourceSubject({ shapes: [{ kind, at: span(20), what: 'it', reach }] })
}

export function sourceToolSubject(tool: Partial<SourceTool>): SourceFacts {
  const plain: SourceTool = {
    kind: 'tool',
    name: 't',
    description: undefined,
    annotations: undefined,
    inputSchema: undefined,
    at: span(0),
    handler: span(30),
    idiom: 'tool()',
    does: [],
  }
  return sourceSubject({ tools: [{ ...plain, ...tool }] })
}

function span(start: number): Span {
  return { file: 'index.ts', start, end: start + 8 }
}
