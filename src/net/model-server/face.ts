import type { ChatReply, ChatRequest } from '../../core/chat.ts'
import { isArray, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'

/** The server's side of one kind of service: the other end of a dialect of `net/chat/`. */
export interface Face {
  /** Of the path, without the query. */
  readonly path: RegExp
  readonly read: (body: JsonObject) => Asked
  readonly isStream: (body: JsonObject, path: string) => boolean
  readonly write: (reply: ChatReply, model: string) => JsonObject
  /** The same in pieces, for those who want a stream. */
  readonly pieces: (reply: ChatReply, model: string) => readonly Piece[]
}

/** What a host asked: all that a chat takes, tools always included. */
export type Asked = Required<Pick<ChatRequest, 'messages' | 'tools'>>

export interface Piece {
  readonly event?: string
  readonly data: JsonObject | '[DONE]'
}

/** The words of a content that is a text or a list of parts. */
export function textIn(content: JsonValue | undefined): string {
  if (typeof content === 'string') return content
  if (!isArray(content)) return ''
  return content
    .map((part) => (typeof part === 'string' ? part : (stringField(part, 'text') ?? '')))
    .join('\n')
}

/** A made-up id: these servers give every answer the same. */
export const ANSWER_ID = 'scripted-1'
/** 2026-01-01, for services that tell when they answered. */
export const ANSWERED_AT = 1_767_225_600
