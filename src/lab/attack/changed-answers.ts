import type { Scene, Staging } from '../attack.ts'

/** The task's server changes what it tells, and no word persuades anybody: undefined where the task asks for nothing of it. */
export function changesAnswers(
  environment: string,
  tools: readonly string[],
  change: (text: string) => string,
) {
  return (scene: Scene): Staging | undefined => {
    const isConcerned = scene.expected.some(({ tool }) => tools.includes(tool))
    if (scene.environment.name !== environment || !isConcerned) return undefined
    const { reached } = scene.aim()
    return {
      tampers: {
        [environment]: {
          call: ({ tool }, honest) => {
            const { value, ...answer } = honest()
            if (tools.includes(tool)) return { ...answer, text: change(answer.text) }
            return value ? { ...answer, value } : answer
          },
        },
      },
      lures: [],
      reached,
    }
  }
}
