import type { Step, Story } from '../scenario.ts'
import { looksRisky } from '../mood.ts'

/** One entry that reads otherwise in each ending: the same program, event and fields, other values. */
export interface Sight {
  readonly by: string
  readonly event: string
  readonly say: readonly string[]
  readonly risky: Step['fields']
  readonly safe: Step['fields']
}

/**
 * A few of many possible sights, in the order of the list. Whether they tell the endings apart, tell nothing or mislead is the
 * mood of the pair, so that a story is not given away by them.
 */
export function someOf(
  story: Story,
  key: string,
  sights: readonly Sight[],
  count: number,
  tells = 0.8,
): readonly Step[] {
  const share = count / sights.length
  return sights.flatMap((sight, at) => {
    if (!story.chance(`${key} ${at}`, share)) return []
    const fields = looksRisky(story, `${key} ${at}`, tells) ? sight.risky : sight.safe
    return [{ after: [1, 40], by: sight.by, event: sight.event, say: sight.say, fields }]
  })
}
