import type { ChatTool } from '../../../core/chat.ts'

/** Nothing that anybody could read. */
export function isEmpty(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}

/** Only what opens with it: “I cannot find the place” is an answer. */
export function isWordedRefusal(text: string): boolean {
  return REFUSAL.test(text.trimStart().slice(0, 200).replaceAll('’', "'"))
}

const REFUSAL =
  /^(?:i'?m (?:very )?sorry,? (?:but )?)?i (?:can'?t|cannot|can not|won'?t|will not|must decline|am (?:unable|not able)|'?m (?:unable|not able)) (?:to )?(?:help|assist|comply|do (?:that|this)|fulfil|carry (?:that|this) out)/i

/** A call that was written down as words: a model that does not know the interface, whose call nobody made. */
export function isMisplacedCall(text: string, tools: readonly ChatTool[]): boolean {
  const start = text.trimStart().slice(0, 2000)
  const isMarked =
    /^(?:<\/?(?:tool_call|function_call|function=)|\[TOOL_CALLS\]|<\|(?:tool|python)|```tool)/i.test(start)
  const named = /^(?:```(?:json)?\s*)?\{[^{}]{0,200}"(?:name|tool|function)"\s*:\s*"([^"]{1,256})"/.exec(
    start,
  )?.[1]
  return isMarked || (named !== undefined && tools.some(({ name }) => name === named))
}
