import type { OfferedTool, Piece } from '../agent.ts'
import { stringsIn } from '../strings.ts'

/** What a model reads of a tool that it is offered. */
export function definitionPiece({ server, tool, description, inputSchema }: OfferedTool): Piece {
  return { from: 'definition', server, text: [tool, description, ...stringsIn(inputSchema, true)].join('\n') }
}
