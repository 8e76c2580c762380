import type { Confidentiality, Integrity, ToolLabel } from '../../core/label.ts'
import type { FlowFacts } from '../../core/policy.ts'
import { field, isObject, type JsonObject, type JsonValue } from '../../core/value.ts'

/**
 * What a peer says of its own message in `_meta.annotations`, in the words of the drafts SEP-1913 (trust and sensitivity) and
 * SEP-1984 (`sensitiveDataHint`). Nobody vouches for it, so it can only make a label stricter.
 */
export function strictened(label: ToolLabel, body: JsonValue): ToolLabel {
  const said = field(field(body, '_meta'), KEY)
  if (!isObject(said)) return label
  const hint = (name: string): boolean => said[name] === true
  const isUntrusted = hint('openWorldHint') || hint('maliciousActivityHint')
  const sensitive = said['sensitiveHint'] ?? said['sensitiveDataHint']
  const isSecret = sensitive === 'high'
  const isPrivate =
    hint('privateHint') || (sensitive !== undefined && sensitive !== false && sensitive !== 'low')
  return {
    ...label,
    integrity: isUntrusted ? 'untrusted' : label.integrity,
    confidentiality:
      isSecret || label.confidentiality === 'secret'
        ? 'secret'
        : isPrivate
          ? 'private'
          : label.confidentiality,
  }
}

/** Whether a peer warns of what it sends itself. */
export const isWarnedOf = (body: JsonValue): boolean =>
  field(field(field(body, '_meta'), KEY), 'maliciousActivityHint') === true

/** What the guard tells of a result to a host, or of arguments to a server. */
export function annotations(
  {
    integrity,
    confidentiality,
  }: { readonly integrity: Integrity; readonly confidentiality: Confidentiality },
  sources: FlowFacts['sources'],
): JsonObject {
  return {
    ...(integrity === 'untrusted' && { openWorldHint: true }),
    ...(confidentiality !== 'public' && { privateHint: true }),
    ...(confidentiality === 'secret' && { sensitiveHint: 'high' }),
    ...(sources.length > 0 && { attribution: sources.slice(0, 20) }),
  }
}

/** The member of `_meta` that both drafts speak of. */
export const KEY = 'annotations'
