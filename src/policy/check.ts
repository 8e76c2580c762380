import { CAPABILITIES } from '../core/label.ts'
import type { Cedar, Located } from './cedar.ts'
import { nameProblems } from './names.ts'
import type { Norm } from './norm.ts'
import { placeIn, type Problem } from './problem.ts'
import { schemaOf, toolAction, type PolicyTool } from './schema.ts'
import { unitsOf } from './split.ts'

/** What is wrong with norms that can be read: names of tools and arguments that do not exist, types that do not fit, norms that can never hold. */
export function checkNorms(
  cedar: Cedar,
  norms: readonly Norm[],
  tools: readonly PolicyTool[],
): readonly Problem[] {
  const byRule = new Map(norms.map((norm) => [norm.rule, norm]))
  const { errors, warnings } = cedar.validate(
    schemaOf(tools),
    Object.fromEntries(norms.map(({ rule, text }) => [rule, text])),
  )
  const names: Names = {
    actions: [...tools.map(toolAction), ...CAPABILITIES],
    servers: tools.map(({ server }) => server),
  }
  const ofCedar = (severity: Problem['severity'], found: readonly Located[]): Problem[] =>
    found.flatMap(({ id, what, start }) => {
      const norm = byRule.get(id)
      return norm
        ? [
            {
              ...placeIn(norm, unitsOf(norm.text, start)),
              rule: id,
              severity,
              ...inOurWords(what, names),
            },
          ]
        : []
    })
  const wrong = ofCedar('error', errors)
  const isSaid = ({ rule, line, column }: Problem): boolean =>
    wrong.some((other) => other.rule === rule && other.line === line && Math.abs(other.column - column) < 40)
  const unnamed = nameProblems(norms, tools).filter((problem) => !isSaid(problem))
  const broken = new Set([...wrong, ...unnamed].map(({ rule }) => rule))
  const odd = ofCedar('warning', warnings).filter(
    // A pack is for everybody's tools: that nobody has some is no fault of it.
    ({ rule }) => !broken.has(rule) && byRule.get(rule)?.layer !== 'pack',
  )
  return onePerPlace([...wrong, ...unnamed, ...odd]).toSorted(byPlace)
}

interface Names {
  readonly actions: readonly string[]
  readonly servers: readonly string[]
}

function inOurWords(what: string, { actions, servers }: Names): Pick<Problem, 'what' | 'candidates'> {
  const [, missing] = /^unrecognized action `Action::"([^`]{0,300})"`/.exec(what) ?? []
  if (missing !== undefined)
    return { what: `there is no tool, label or method “${missing}”`, candidates: actions }
  const [, server] = /entity `Server::"([^`]{0,300})"` is of an enumerated/.exec(what) ?? []
  if (server !== undefined) return { what: `there is no server “${server}”`, candidates: servers }
  const said = what
    .replace(/^unrecognized entity type `([^`]{0,300})`/, 'there is no “$1”')
    .replace(
      /^attribute `input\.([^`]{0,300})` in context for Action::"([^`]{0,300})" not found/,
      '“$2” has no argument “$1”',
    )
    .replace(
      'policy is impossible: the policy expression evaluates to false for all valid requests',
      'this can never hold',
    )
    .replace(
      'unable to find an applicable action given the policy scope constraints',
      'no known call is in its scope',
    )
  return { what: said, candidates: [] }
}

function onePerPlace(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ file, line, column }) => {
    const key = `${line}:${column}:${file}`
    return !seen.has(key) && seen.add(key)
  })
}

function byPlace(one: Problem, other: Problem): number {
  return one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column
}
