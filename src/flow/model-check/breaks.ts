import { orderOf, type Situation } from './situation.ts'
import { pathOf, type Requirement, type Step } from './sheet.ts'

/** Check on write: whether this call, made now, goes against what is required. */
export function breaks(
  requirement: Requirement,
  situation: Situation,
  { tool, recipient, carries }: Step,
): boolean {
  const path = pathOf(tool)
  const past = orderOf(situation)
  switch (requirement.kind) {
    case 'flow':
      return (
        recipient !== undefined &&
        (requirement.tool === undefined || requirement.tool === path) &&
        carries.some(
          ({ confidentiality, mayKnow }) => confidentiality !== 'public' && !mayKnow.includes(recipient),
        )
      )
    case 'never':
      return (
        path === requirement.call && (requirement.after === undefined || past.includes(requirement.after))
      )
    case 'before':
      return path === requirement.call && !past.includes(requirement.first)
    case 'atMost':
      return path === requirement.call && past.filter((one) => one === path).length >= requirement.times
    default:
      return requirement satisfies never
  }
}
