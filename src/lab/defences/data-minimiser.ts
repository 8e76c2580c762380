import { isObject, type JsonObject, type JsonValue } from '../../core/value.ts'
import { defineDefence } from '../defence.ts'
import { actOf } from '../defence/acts.ts'
import { withoutPrivate } from '../defence/private-values.ts'
import { rewritten } from '../strings.ts'
import { wordsOf } from '../defence/words.ts'

/**
 * Of each call only what the task needs goes out, field by field: parameters that the approved definition does not have are
 * left out, and in free text private values are withheld that neither the user said nor, where nothing is handed on, the
 * server itself. Fields that say where something goes, or which one is meant, stay as they are. It does not see why a call is
 * made, nor anything that comes back.
 */
export default defineDefence({
  name: 'data-minimiser',
  title: 'Data minimiser',
  known: 'AgentSandbox 2505.24019: only what the task needs leaves the persistent agent',
  scope: ['calls', 'host-tools'],
  open: ({ approved }) => ({
    call: (server, { tool, input }, { ask, before }) => {
      // What a server said itself is no news to it, unless the tool hands it on to somebody.
      const ownWords = before.filter((each) => each.server === server).map(({ answer }) => answer.text)
      const known = HANDS_ON.has(actOf(tool) ?? '') ? ask : [ask, ...ownWords].join('\n')
      const schema = approved[server]?.find(({ name }) => name === tool)?.inputSchema
      const properties = schema?.['properties']
      const declared = isObject(properties) ? properties : undefined
      const kept = Object.entries(input)
        .filter(([name]) => declared === undefined || Object.hasOwn(declared, name))
        .map(([name, value]): [string, JsonValue] => [
          name,
          isFreeText(name) ? minimised(value, known) : value,
        ])
      const fewer: JsonObject = Object.fromEntries(kept)
      return JSON.stringify(fewer) === JSON.stringify(input)
        ? { kind: 'pass' }
        : { kind: 'change', input: fewer }
    },
  }),
})

const HANDS_ON: ReadonlySet<string> = new Set(['sends', 'spends'])

const minimised = (value: JsonValue, known: string): JsonValue =>
  rewritten(value, (text) => withoutPrivate(text, known))

/** Fields that people fill with sentences; all others say who, where, which or how much. */
const isFreeText = (name: string): boolean => wordsOf(name).some((word) => FREE_TEXT.has(word))

const FREE_TEXT = new Set(
  wordsOf(
    'text body content message comment note notes memo description subject query reason feedback context sidenote prompt summary details history conversation',
  ),
)
