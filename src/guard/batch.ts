import type { JsonValue } from '../core/value.ts'
import { locateJson } from '../core/json.ts'
import { BATCH_REVISION } from '../mcp/era.ts'
import { frameRule } from '../mcp/frame-rules.ts'
import type { Frame } from '../mcp/frame.ts'
import { bytesOf, rpcError } from './answer.ts'
import type { Conversation, Passage } from './gate.ts'
import type { GateState } from './gate-state.ts'

/**
 * Every element of a batch is judged as if it had come alone, so that no batch goes round a decision. When all may pass
 * unchanged the original bytes go on; else a batch of what may pass. Outside revision 2025-03-26 there are no batches:
 * refused whole in enforce mode, judged and passed in audit mode.
 */
export function judgeBatch(
  state: GateState,
  frame: Frame,
  elements: readonly JsonValue[],
  { session }: Conversation,
  judgeOne: (json: JsonValue, pointer: string) => Passage,
): Passage {
  const isLegal = session.revision === BATCH_REVISION && elements.length > 0
  if (!isLegal && state.mode === 'audit') {
    const findings = [{ rule: 'frame/batch', severity: frameRule('frame/batch').severity, pointer: '' }]
    state.recordRefused({
      kind: 'message',
      mode: state.mode,
      message: 'batch',
      decision: 'allow',
      bytes: frame.bytes.byteLength,
      findings,
    })
  }
  if (!isLegal && state.mode === 'enforce') {
    const refusal = { code: 'frame/refused', rule: 'frame/batch', pointer: '' } as const
    state.recordRefused({
      kind: 'message',
      mode: state.mode,
      message: 'batch',
      decision: 'block',
      refusal,
      bytes: frame.bytes.byteLength,
    })
    return { refusal, reply: bytesOf(rpcError(refusal, 'null', { server: state.server, method: undefined })) }
  }
  const passages = elements.map((json, index) => judgeOne(json, `/${index}`))
  const held = passages.flatMap((passage) => passage.held ?? [])
  if (held.length === 0) return together(frame, passages)
  const ready = Promise.all(held.map((one) => one.ready)).then(() => {})
  const release = (): Passage =>
    together(
      frame,
      passages.map((passage) => passage.held?.release() ?? passage),
    )
  return { held: { ready, release } }
}

function together(frame: Frame, passages: readonly Passage[]): Passage {
  if (passages.every((passage) => passage.forward === frame.bytes)) return { forward: frame.bytes }
  const refusal = passages.find((passage) => passage.refusal)?.refusal
  const reply = joined(passages.map((passage) => passage.reply))
  const forward = joined(
    passages.map((passage, index) =>
      passage.forward === frame.bytes ? elementBytes(frame, index) : passage.forward,
    ),
  )
  return { forward, reply, refusal }
}

function elementBytes(frame: Frame, index: number): Uint8Array {
  const range = locateJson(frame.text, `/${index}`)
  return bytesOf(range ? frame.text.slice(range.start, range.end) : '')
}

function joined(parts: readonly (Uint8Array | undefined)[]): Uint8Array | undefined {
  const present = parts.filter((part) => part !== undefined)
  if (present.length === 0) return undefined
  return bytesOf(`[${present.map((part) => Buffer.from(part).toString()).join(',')}]`)
}
