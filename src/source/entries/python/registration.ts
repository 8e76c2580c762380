import type { SourceKind, SourceTool } from '../../../core/source.ts'
import { isObject } from '../../../core/value.ts'
import type { Entry } from '../../entry.ts'
import type { Expression, Function } from '../../program.ts'
import type { Program } from '../../scope.ts'
import { reachOf } from '../reach.ts'
import { argumentsOf } from './arguments.ts'
import { constantOf, textOf } from './constant.ts'
import type { Around, Call } from './sites.ts'

export const SOURCES: Readonly<Record<SourceTool['kind'], SourceKind>> = {
  tool: 'tool-argument',
  prompt: 'prompt-argument',
  resource: 'resource-variable',
  template: 'resource-variable',
}

/** One function registered as a tool, prompt or resource; `said` is the call that says how. */
export function registered(
  kind: SourceTool['kind'],
  made: Function,
  there: Around,
  said: {
    readonly call: Call | undefined
    readonly around: Around
    readonly idiom: string
    readonly at: Expression
  },
  program: Program,
): Entry {
  const { sources, schema, restrained } = argumentsOf(made, SOURCES[kind], there, program)
  return {
    tool: {
      ...described(kind, said.call, said.around, program, made),
      inputSchema: kind === 'tool' || kind === 'prompt' ? schema : undefined,
      at: said.at.at,
      handler: made.at,
      idiom: said.idiom,
    },
    handler: made,
    module: there.module,
    sources,
    restrained,
    reach: reachOf(there.module.path),
  }
}

type Described = Pick<
  SourceTool,
  'kind' | 'name' | 'title' | 'description' | 'mimeType' | 'uri' | 'annotations'
>

/** What a registration says of itself; the function's own name and documentation where it says nothing. */
export function described(
  kind: SourceTool['kind'],
  call: Call | undefined,
  around: Around,
  program: Program,
  made: Function | undefined,
): Described {
  const keyword = (name: string): Expression | undefined =>
    call?.keywords.find((one) => one.name === name)?.value
  const first = call?.args.find(
    ({ kind: form }) => form === 'literal' || form === 'name' || form === 'member' || form === 'text',
  )
  const written =
    keyword('name') ?? (kind === 'resource' || kind === 'template' ? undefined : onlyText(first))
  const annotations = constantOf(keyword('annotations'), around, program)
  return {
    kind,
    name: written ? textOf(written, around, program) : made?.name,
    description: textOf(keyword('description'), around, program) ?? made?.doc,
    title: textOf(keyword('title'), around, program),
    mimeType: textOf(keyword('mime_type'), around, program),
    uri: kind === 'resource' ? textOf(keyword('uri') ?? onlyText(first), around, program) : undefined,
    annotations: isObject(annotations) ? annotations : undefined,
  }
}

function onlyText(expression: Expression | undefined): Expression | undefined {
  return expression?.kind === 'literal' && typeof expression.value === 'string' ? expression : undefined
}
