import { sha256Hex } from '../../core/canonical.ts'
import { JUDGE_RULES } from '../../core/judge-rule.ts'
import { redactSecrets } from '../../core/secret.ts'
import { stringField } from '../../core/value.ts'
import { toRecord } from '../../policy/record.ts'
import { defineStage } from '../stage.ts'
import type { Transit } from '../transit.ts'

/** Hands the evidence to the recorder, which writes it as soon as the message is on its way. */
export default defineStage({
  name: 'record',
  deadline: 5000,
  run(transit, state) {
    const { message, envelope, from, frame, findings, notChecked, refusal, withheld, cuts } = transit
    state.record({
      kind: 'message',
      mode: state.mode,
      from,
      message: envelope.kind,
      method: message?.method.slice(0, 200),
      id: envelope.id?.slice(0, 200),
      name: nameOf(transit),
      own: transit.asked?.isOwn || undefined,
      bytes: frame.bytes.byteLength,
      sha256: hashOf(transit),
      decision: transit.decision,
      refusal: refusal && { code: refusal.code, rule: refusal.rule, pointer: shown(refusal.pointer) },
      withheld:
        withheld.size > 0
          ? [...withheld.values()].map(({ rule, pointer }) => ({ rule, pointer: shown(pointer) }))
          : undefined,
      cut:
        cuts.length > 0
          ? cuts.slice(0, 50).map(({ pointer, ...cut }) => ({ ...cut, pointer: shown(pointer) }))
          : undefined,
      findings:
        findings.length > 0
          ? findings.slice(0, 50).map(({ rule, severity, message, place }) => ({
              rule,
              severity,
              // What a judge says differs each time; what a rule says stands in its page.
              ...(Object.hasOwn(JUDGE_RULES, rule) && { message }),
              ...place,
              pointer: shown(place.pointer),
            }))
          : undefined,
      ...tracedFields(transit),
      notChecked: notChecked.length > 0 ? notChecked.slice(0, 20) : undefined,
      payload: transit.payload,
    })
  },
})

/** What a call was made of, and what policy said of it. */
function tracedFields({ traced, label, verdict }: Transit) {
  if (label) return { label: { integrity: label.integrity, confidentiality: label.confidentiality } }
  if (!traced) return undefined
  const { request, matches } = traced
  return {
    request: toRecord(request),
    ...(matches.length > 0 && {
      flows: matches.slice(0, 50).map(({ pointer, sourcePointer, ...match }) => ({
        ...match,
        pointer: shown(pointer),
        sourcePointer: shown(sourcePointer),
      })),
    }),
    ...(verdict && { policy: { ...verdict } }),
  }
}

/**
 * Only of what the record does not hold whole. Of a message with secrets only the redacted text is kept: the hash of a
 * short secret would give it away.
 */
function hashOf({ frame, payload }: Transit): string | undefined {
  const isWhole = payload.length === frame.text.length
  const isRedacted = !frame.text.startsWith(payload)
  return isWhole || isRedacted ? undefined : sha256Hex(frame.bytes)
}

/** What a call, a prompt or a read is about. */
function nameOf({ message }: Transit): string | undefined {
  const params = message?.kind === 'response' ? message.request : message?.body
  const name = stringField(params, 'name') ?? stringField(params, 'uri')
  return name && redactSecrets(name.slice(0, 200))
}

/** Keys of a message are its sender's words: a pointer made of them may hold a secret too. */
const shown = (pointer: string): string => redactSecrets(pointer.slice(0, 300))
