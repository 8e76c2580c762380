import type { Random } from '../../core/random.ts'
import { drawCall, drawHarmlessCall } from './draw/call.ts'
import { drawContent, drawHarmlessContent } from './draw/content.ts'
import { drawForeign } from './draw/foreign.ts'
import { drawHarmlessPrompt, drawPrompt } from './draw/prompt.ts'
import { drawHarmlessTool, drawTool } from './draw/tool.ts'
import type { Drawn, Pair } from './drawn.ts'

export function drawPair(random: Random): Pair {
  const at = random.next()
  if (at < 0.46) return drawContent(random)
  if (at < 0.64) return drawTool(random)
  if (at < 0.84) return drawPrompt(random)
  if (at < 0.88) return drawCall(random)
  return drawForeign(random)
}

export function drawHarmless(random: Random): Drawn {
  const at = random.next()
  if (at < 0.45) return drawHarmlessContent(random)
  if (at < 0.62) return drawHarmlessTool(random)
  if (at < 0.94) return drawHarmlessPrompt(random)
  return drawHarmlessCall(random)
}
