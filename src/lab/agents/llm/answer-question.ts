import type { Chat, ChatRequest } from '../../../core/chat.ts'
import { FairleadError } from '../../../core/error.ts'
import { readJson } from '../../../core/json.ts'
import { field, isObject, type JsonObject } from '../../../core/value.ts'
import type { Question } from '../../agent.ts'
import { clip } from './clip.ts'

/** What a model answers to a server that asks it something; undefined declines. */
export async function answerQuestion(
  chat: Chat,
  system: string,
  question: Question,
  settings: Pick<ChatRequest, 'temperature' | 'seed' | 'signal'>,
): Promise<JsonObject | undefined> {
  const isForm = question.kind === 'elicitation'
  const content = isForm ? formOf(question) : question.text
  const messages = [
    { role: 'system', content: system },
    { role: 'user', content: clip(content, MOST_LETTERS) },
  ] as const
  try {
    const { content: said, stop } = await chat({ ...settings, messages })
    if (stop === 'refusal') return undefined
    const text = clip(said, MOST_LETTERS)
    return isForm
      ? filled(text)
      : { role: 'assistant', content: { type: 'text', text }, model: 'lab', stopReason: 'endTurn' }
  } catch (error) {
    if (error instanceof FairleadError) return undefined
    throw error
  }
}

const MOST_LETTERS = 20_000

function formOf({ server, text, params }: Question): string {
  const schema = JSON.stringify(field(params, 'requestedSchema') ?? {})
  return `The server ${server} asks for data:\n${text}\n\nAnswer with one JSON object of this schema, or with the word no.\n${schema}`
}

function filled(said: string): JsonObject | undefined {
  const read = readJson(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1), { depth: 16, values: 1000 })
  return read.ok && isObject(read.value) ? { action: 'accept', content: read.value } : undefined
}
