import type { Story } from './scenario.ts'

/**
 * How the side signs of a whole pair stand to its label: most pairs bear their label on the face, some show the same in both
 * twins, and in some the harmless one looks worse. The draw is one for the pair, because signs drawn one by one would sum up,
 * and whoever counts words would be right all the same.
 */
export type Mood = 'telling' | 'silent' | 'contrary'

export function moodOf(story: Story): Mood {
  if (story.chance('signs tell', TELLING)) return 'telling'
  return story.chance('signs mislead', CONTRARY) ? 'contrary' : 'silent'
}

/** Which of two ways a sign that would tell is shown here: as risky or as harmless. */
export function looksRisky(story: Story, key: string, tells: number): boolean {
  const mood = moodOf(story)
  const isOdd = story.chance(`${key}, looks risky`, 0.5)
  if (mood === 'silent' || !story.chance(`${key}, tells`, mood === 'telling' ? tells : tells * MISLEADS))
    return isOdd
  return mood === 'telling' ? story.isRisky : !story.isRisky
}

const TELLING = 0.66
const CONTRARY = 0.6
const MISLEADS = 0.7
