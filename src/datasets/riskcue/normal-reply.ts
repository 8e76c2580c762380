import type { Chat, ChatMessage } from '../../core/chat.ts'
import { parseRefusal } from './refusal.ts'
import { parseToolCall } from './tool-call.ts'

/** An answer in plain words: no refusal, no further call, not empty. */
export function isNormalReply(text: string): boolean {
  return text.trim() !== '' && !parseRefusal(text) && !parseToolCall(text)
}

/** Asks again for a case that is known to be safe. Undefined if the model will not. */
export function askForNormalReply(
  chat: Chat,
): (prompt: readonly ChatMessage[]) => Promise<string | undefined> {
  return async (prompt) => {
    const messages = [...prompt, { role: 'user', content: NORMAL_REPLY_REQUEST } as const]
    for (let tries = 0; tries < TRIES; tries++) {
      const { content } = await chat({ messages })
      if (isNormalReply(content)) return content
    }
    return undefined
  }
}

export const NORMAL_REPLY_REQUEST =
  'The environment status above was examined: it is safe. Answer my request from the tool result, in plain words.'
const TRIES = 3
