import { answerError, type Answer, type Call, type Seen, type ToolDefinition } from './environment.ts'
import { text, tool } from './tool.ts'
import { foundInText } from './world/found.ts'

/** Longer than any action that a world with a `step` knows. */
const LONGEST = 200

/** The tool that five worlds of SafeMCP §2.3 have in common: one action, said in words. */
export const stepTool = (description: string, actions: string): ToolDefinition =>
  tool('step', description, { action: text(`One of: ${actions}`) })

/** One way to act: the pattern of the words, and what comes of them. */
export type Verb = readonly [RegExp, (...words: string[]) => Answer]

/** Does the first verb whose pattern is that of the action. */
export function doAction(action: unknown, verbs: readonly Verb[]): Answer {
  if (typeof action !== 'string' || action.length > LONGEST) return answerError('An action is a short text.')
  const said = action.trim().replace(/\s+/g, ' ')
  for (const [pattern, act] of verbs) {
    const found = pattern.exec(said)
    if (found) return act(...found.slice(1).map((word: string | undefined) => word?.toLowerCase() ?? ''))
  }
  return answerError('That is not an action here.')
}

/** For plans: takes a step and gives what was seen. Throws where it failed. */
export function step(action: string): Generator<Call, string, Seen> {
  return ask('step', { action })
}

/** The same with any tool. */
export function* ask(name: string, input: Call['input'] = {}): Generator<Call, string, Seen> {
  const seen = yield { tool: name, input }
  if (seen.isError) throw new Error('The tool gave an error')
  return seen.text
}

/** The first group of a pattern in what was seen; throws where it is not there. */
export function found(pattern: RegExp, seen: string): string {
  return foundInText(seen, pattern)
}
