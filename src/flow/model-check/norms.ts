import type { Requirement, Sheet } from './sheet.ts'

/** The requirements of a sheet as norms in Cedar, to be put beside a pack. */
export function normsOf({ requirements }: Sheet): string {
  return requirements.map(normOf).join('\n')
}

function normOf(requirement: Requirement): string {
  switch (requirement.kind) {
    case 'flow':
      return statement(requirement, 'confirm', {
        scope: requirement.tool === undefined ? 'action in Action::"sends-out"' : equals(requirement.tool),
        condition: 'when { ["private", "secret"].contains(context.flow.confidentiality) }',
        remedy: 'Say yes if these values should go there.',
      })
    case 'never':
      return statement(requirement, 'block', {
        scope: equals(requirement.call),
        condition:
          requirement.after === undefined
            ? ''
            : `when { context.past.counts has ${quoted(requirement.after)} }`,
      })
    case 'before':
      return statement(requirement, 'must', {
        scope: equals(requirement.call),
        condition: `unless { context.past.counts has ${quoted(requirement.first)} }`,
        first: requirement.first,
      })
    case 'atMost': {
      const call = quoted(requirement.call)
      return statement(requirement, 'block', {
        scope: equals(requirement.call),
        condition:
          requirement.times === 0
            ? ''
            : `when { context.past.counts has ${call} && context.past.counts[${call}] >= ${requirement.times} }`,
      })
    }
    default:
      return requirement satisfies never
  }
}

interface Parts {
  readonly scope: string
  readonly condition: string
  readonly remedy?: string
  readonly first?: string
}

function statement(
  { id, text }: Requirement,
  tier: string,
  { scope, condition, remedy, first }: Parts,
): string {
  const notes = [
    `@id("${idOf(id)}")`,
    `@tier("${tier}")`,
    ...(first === undefined ? [] : [`@first(${quoted(first)})`]),
    `@because(${quoted(text)})`,
    ...(remedy === undefined ? [] : [`@remedy(${quoted(remedy)})`]),
  ]
  const body = `forbid (principal, ${scope}, resource)${condition === '' ? '' : `\n${condition}`};`
  return `${[...notes, body].join('\n')}\n`
}

const equals = (path: string): string => `action == Action::${quoted(path)}`

const idOf = (id: string): string =>
  `sheet-${id.toLowerCase().replace(/[^a-z0-9]/g, '-')}`.slice(0, 60).replace(/-$/, 'x')

/** Names were read by rules that leave nothing to escape; texts are for people. */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]|\p{C}/gu, ' ').slice(0, 280)}"`
}
