import type { Evaluator } from '../../constant/evaluator.ts'
import { membersOf, textIn, type Known, type KnownClass } from '../../constant/known.ts'
import type { CallIdiom, Finding } from './idiom.ts'
import { argumentSources, PROMPT_SOURCES, resourceSources } from './sources.ts'

/** `@Tool({ name, description, parameters })` before a method, as Nest and others have it. */
export function readDecorators(known: KnownClass, evaluator: Evaluator, found: Finding): void {
  for (const method of known.class.methods)
    for (const decorator of method.decorators) {
      const value = evaluator.evaluate(decorator, known.scope)
      const handler: Known = {
        kind: 'function',
        function: method,
        scope: known.scope,
        self: undefined,
        at: method.at,
      }
      take(value, handler, method.name, found)
    }
}

/** What a compiler leaves of it: `__decorate([Tool({ … })], Class.prototype, 'method', null)`. */
export const compiledDecorators: CallIdiom = {
  names: ['__decorate', '_ts_decorate'],
  read: ({ args }, found, evaluator) => {
    const [decorators, on, name] = args
    const method = textIn(name)
    if (decorators?.kind !== 'list' || method === undefined) return false
    const known = on?.kind === 'class' ? on : undefined
    const made = known?.class.methods.find((one) => one.name === method)
    if (!known || !made) return false
    const handler: Known = {
      kind: 'function',
      function: made,
      scope: known.scope,
      self: undefined,
      at: made.at,
    }
    for (const decorator of decorators.items) take(decorator, handler, method, found)
    evaluator.followed.add(made)
    return true
  },
}

const KINDS: Readonly<Record<string, 'tool' | 'prompt' | 'resource' | 'template'>> = {
  Tool: 'tool',
  McpTool: 'tool',
  MCPTool: 'tool',
  tool: 'tool',
  Prompt: 'prompt',
  McpPrompt: 'prompt',
  Resource: 'resource',
  McpResource: 'resource',
  ResourceTemplate: 'template',
}

function take(decorator: Known, handler: Known, method: string | undefined, { register }: Finding): void {
  if (decorator.kind !== 'outside' || !decorator.args) return
  const called = decorator.of?.kind === 'outside' ? decorator.of.name : ''
  const kind = KINDS[called.slice(called.indexOf('#') + 1)]
  const [first, second] = decorator.args
  if (!kind) return
  const members = membersOf(first)
  const at = handler.at
  const own: Known | undefined = method === undefined ? undefined : { kind: 'literal', value: method, at }
  const written = textIn(first)
  const uri = members?.get('uriTemplate') ?? members?.get('uri')
  register({
    kind,
    name:
      (kind === 'resource' || kind === 'template' ? uri : undefined) ??
      members?.get('name') ??
      (written === undefined ? own : first),
    description: members?.get('description') ?? (second && textIn(second) !== undefined ? second : undefined),
    schema:
      members?.get('parameters') ??
      members?.get('inputSchema') ??
      members?.get('paramsSchema') ??
      members?.get('schema'),
    annotations: members?.get('annotations'),
    isChecked: true,
    handler,
    sources:
      kind === 'tool'
        ? argumentSources(true)
        : kind === 'prompt'
          ? PROMPT_SOURCES
          : resourceSources(true).slice(1),
    at,
    idiom: `@${called.slice(called.indexOf('#') + 1)}`,
  })
}
