import type { SourceTool, Span } from '../../core/source.ts'
import { followProgram } from '../constant/follow-program.ts'
import type { Evaluator } from '../constant/evaluator.ts'
import type { KnownClass } from '../constant/known.ts'
import { isOfSdk } from '../constant/of-sdk.ts'
import { isElsewhere } from '../elsewhere.ts'
import type { Entry } from '../entry.ts'
import type { Module } from '../program.ts'
import { partsOf, type Part } from '../walk.ts'
import type { FindEntries } from './found.ts'
import { addTool } from './javascript/add-tool.ts'
import { readClass } from './javascript/class-tool.ts'
import { compiledDecorators, readDecorators } from './javascript/decorated.ts'
import { readRoute, ROUTES } from './javascript/http-route.ts'
import { NAME_AT_RUN_TIME, type CallIdiom, type Finding } from './javascript/idiom.ts'
import { joinLowLevel } from './javascript/low-level.ts'
import { takeRegistered } from './javascript/registered.ts'
import { sdkRegister } from './javascript/sdk-register.ts'
import { sdkTool } from './javascript/sdk-tool.ts'
import { toolSet } from './javascript/tool-set.ts'
import { setHandler } from './javascript/set-handler.ts'

const IDIOMS: readonly CallIdiom[] = [sdkRegister, sdkTool, addTool, toolSet, setHandler, compiledDecorators]

/** Where callers get into a program of JavaScript or TypeScript, whatever framework it is written with. */
export const findJavascriptEntries: FindEntries = (program) => {
  const entries = new Map<string, Entry>()
  const tools = new Map<string, Omit<SourceTool, 'does'>>()
  const open = new Map<string, { readonly at: Span; readonly why: string }>()
  const leaveOpen = (at: Span, why: string): void => void open.set(`${at.file}:${at.start}`, { at, why })
  const finding: Finding = {
    register: (registered) => {
      const { tool, entry } = takeRegistered(registered, isElsewhere)
      const key = keyOf(tool)
      if (tool.name === undefined) leaveOpen(tool.at, NAME_AT_RUN_TIME)
      // The same tool again, from another transport's set-up, say: whoever knows its handler is kept.
      if (!tools.has(key) || (!tools.get(key)?.handler && tool.handler)) tools.set(key, tool)
      if (entry) entries.set(`${key} ${entry.handler.at.file}:${entry.handler.at.start}`, entry)
    },
    leaveOpen,
    lists: [],
    calls: [],
  }
  const byName = new Map<string, CallIdiom[]>()
  for (const idiom of IDIOMS)
    for (const name of idiom.names) byName.set(name, [...(byName.get(name) ?? []), idiom])

  const { evaluator, isCut } = followProgram(program, new Set(byName.keys()), ROUTES, (call, evaluator) => {
    if (ROUTES.has(call.name))
      for (const entry of readRoute(call, evaluator))
        entries.set(`route ${entry.handler.at.file}:${entry.handler.at.start}`, {
          ...entry,
          reach: isElsewhere(entry.module.path) ? 'elsewhere' : 'surface',
        })
    return (byName.get(call.name) ?? []).some((idiom) => idiom.read(call, finding, evaluator))
  })
  joinLowLevel(finding, evaluator)
  for (const module of program.modules)
    if (module.language !== 'python')
      for (const known of classesIn(module, evaluator)) {
        readDecorators(known, evaluator, finding)
        readClass(known, evaluator, finding)
      }
  const [first] = program.modules
  if (isCut && first) leaveOpen({ file: first.path, start: 0, end: 0 }, 'too much to follow')
  // Registered in two places, it is one tool still.
  const told = [...entries.values()].map((entry) => ({
    ...entry,
    tool: entry.tool && (tools.get(keyOf(entry.tool)) ?? entry.tool),
  }))
  return {
    entries: told,
    tools: withoutUnnamed([...tools.values()]),
    open: [...open.values()],
  }
}

function keyOf({ kind, name, at }: Omit<SourceTool, 'does'>): string {
  return `${kind} ${name ?? `at ${at.file}:${at.start}`}`
}

/** A registration whose name is not known says nothing beside one of the same place whose name is. */
function withoutUnnamed(tools: readonly Omit<SourceTool, 'does'>[]): readonly Omit<SourceTool, 'does'>[] {
  const places = new Set(
    tools.flatMap(({ name, at }) => (name === undefined ? [] : [`${at.file}:${at.start}`])),
  )
  return tools.filter(({ name, at }) => name !== undefined || !places.has(`${at.file}:${at.start}`))
}

function classesIn(module: Module, evaluator: Evaluator): readonly KnownClass[] {
  const found: KnownClass[] = []
  const scope = evaluator.scopeOf(module)
  const todo: Part[] = [module]
  for (let part = todo.pop(); part; part = todo.pop()) {
    if ('methods' in part && !isOfSdk(part.methods))
      found.push({ kind: 'class', class: part, scope, statics: new Map(), at: part.at })
    for (const one of partsOf(part)) todo.push(one)
  }
  return found.toReversed()
}
