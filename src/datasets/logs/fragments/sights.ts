import type { Step, Story } from '../scenario.ts'

/** One entry that reads otherwise in each ending: the same program, event and fields, other values. */
export interface Sight {
  readonly by: string
  readonly event: string
  readonly say: readonly string[]
  readonly risky: Step['fields']
  readonly safe: Step['fields']
}

/**
 * A few of many possible sights, in the order of the list. One in six shows the same in both endings, so that a story is not
 * given away by any one of them.
 */
export function someOf(story: Story, key: string, sights: readonly Sight[], count: number): readonly Step[] {
  const share = count / sights.length
  return sights.flatMap((sight, at) => {
    if (!story.chance(`${key} ${at}`, share)) return []
    const told = story.chance(`${key} ${at}, tells`, 0.83)
    const odd = story.chance(`${key} ${at}, odd`, 0.4)
    const fields = told ? story.either(sight.risky, sight.safe) : odd ? sight.risky : sight.safe
    return [{ after: [1, 40], by: sight.by, event: sight.event, say: sight.say, fields }]
  })
}
