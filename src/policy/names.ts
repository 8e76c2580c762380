import { inputTypes } from './input-type.ts'
import { isAbove } from './layer.ts'
import type { Norm } from './norm.ts'
import { placeIn, type Problem } from './problem.ts'
import { toolAction, type PolicyTool } from './schema.ts'
import { isActionInScope } from './scope.ts'

/** Names that Cedar has no eye for: behind `has`, in sets of strings, in annotations and in patterns. */
export function nameProblems(norms: readonly Norm[], tools: readonly PolicyTool[]): readonly Problem[] {
  const actions = new Set(tools.map(toolAction))
  return norms.flatMap((norm) => [
    ...argumentProblems(norm, tools),
    ...callsNamed(norm)
      .filter((name) => !actions.has(name))
      .map((name) => problem(norm, name, `there is no tool “${name}”`, [...actions])),
    ...norm.lifts.flatMap((rule) => liftProblem(norm, rule, norms)),
  ])
}

function argumentProblems(norm: Norm, tools: readonly PolicyTool[]): readonly Problem[] {
  const inScope = tools.filter(({ server, name, capabilities }) =>
    isActionInScope(norm.json, `${server}::${name}`, ['tools/call', ...capabilities]),
  )
  if (inScope.length === 0) return []
  const types = inScope.map(({ inputSchema }) => inputTypes(inputSchema))
  const names = types.flatMap(({ fields }) => [...fields.keys()])
  const leftOut = new Set(types.flatMap((type) => type.leftOut))
  return argumentsNamed(norm)
    .filter((name) => !names.includes(name))
    .filter((name) => norm.pattern === undefined || !leftOut.has(name))
    .map((name) =>
      leftOut.has(name)
        ? problem(norm, name, `the argument “${name}” is of a type that norms cannot speak of`, [])
        : problem(norm, name, `no tool in its scope has an argument “${name}”`, names),
    )
}

function argumentsNamed({ reads, pattern }: Norm): readonly string[] {
  const inPaths = reads.paths.flatMap(([top, name]) => (top === 'input' && name !== undefined ? [name] : []))
  const [, inPattern] = pattern?.argument.split('/') ?? []
  return [...new Set(inPattern === undefined ? inPaths : [...inPaths, inPattern])]
}

function callsNamed({ reads, first }: Norm): readonly string[] {
  const inPaths = reads.paths.flatMap(([top, , name]) => (top === 'past' && name !== undefined ? [name] : []))
  const asksCalls = reads.paths.some(([top, list]) => top === 'past' && list === 'calls')
  const inSets = asksCalls ? [...reads.words].filter((word) => word.includes('::')) : []
  return [...new Set([...inPaths, ...inSets, ...(first === undefined ? [] : [first])])]
}

function liftProblem(norm: Norm, rule: string, norms: readonly Norm[]): readonly Problem[] {
  const lifted = norms.find((other) => other.rule === rule && other.effect === 'forbid')
  if (!lifted) {
    const rules = norms.filter(({ effect }) => effect === 'forbid').map((other) => other.rule)
    return [problem(norm, rule, `there is no forbid “${rule}” here`, rules)]
  }
  if (isAbove(norm.layer, lifted.layer)) return []
  return [
    problem(norm, rule, `“${rule}” is of the layer ${lifted.layer}, which ${norm.layer} cannot weaken`, []),
  ]
}

function problem(norm: Norm, name: string, what: string, candidates: readonly string[]): Problem {
  // Annotations come first in a statement, and may hold the same word.
  const start = Math.max(0, norm.text.search(/\b(?:permit|forbid)\s{0,100}\(/))
  const found = norm.text.indexOf(name, start)
  const at = Math.max(0, found < 0 ? norm.text.indexOf(name) : found)
  return { ...placeIn(norm, at), rule: norm.rule, severity: 'error', what, candidates }
}
