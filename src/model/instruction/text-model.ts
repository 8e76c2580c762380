import type { TextModel } from '../../core/judge.ts'
import type { SampleSurface } from '../../core/sample.ts'
import type { TextRole } from '../../core/subject.ts'
import type { Weights } from '../weights.ts'
import { SPACE } from './features.ts'
import { judgeInstruction } from './judge.ts'

/** For the guard. Why is asked for only where something was found: it costs a second reading. */
export function textModel(weights: Weights): TextModel {
  const judge = judgeInstruction(weights)
  return {
    judge(text, role) {
      const { score, reasons } = judge({ surface: surfaceOf(role), text })
      return {
        probability: score,
        get top() {
          return reasons()
            .map(({ feature }) => feature)
            .filter(isOurs)
        },
      }
    },
  }
}

/** Words of the text weigh too, and are never repeated: they may be the attack. */
const isOurs = (feature: string): boolean => feature.split(' ').every((part) => SIGNALS.has(part))
const SIGNALS: ReadonlySet<string> = new Set(SPACE.dense)

/** The model knows texts by where benchmarks have them. */
function surfaceOf(role: TextRole): SampleSurface {
  if (ABOUT_ITSELF.has(role)) return 'tool_description'
  if (role === 'argument' || role === 'answer') return 'tool_call'
  return role === 'prompt-body' || role === 'resource-body' ? 'indirect_content' : 'tool_response'
}

const ABOUT_ITSELF: ReadonlySet<TextRole> = new Set([
  ...(['name', 'title', 'description', 'instructions'] as const),
  ...(['schema', 'annotation', 'meta', 'key'] as const),
])
