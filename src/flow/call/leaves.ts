import { escapePointer } from '../../core/place.ts'
import { isArray, isObject, type JsonValue } from '../../core/value.ts'

/** One value of the arguments, and what it is for. */
export interface Leaf {
  readonly pointer: string
  readonly name: string
  readonly text: string
  readonly role: 'target' | 'object' | 'payload' | 'detail'
}

export function leavesOf(value: JsonValue): readonly Leaf[] {
  const found: Leaf[] = []
  const walk = (json: JsonValue, pointer: string, name: string, depth: number): void => {
    if (found.length >= MOST || depth > DEEPEST) return
    if (typeof json === 'string' || typeof json === 'number') {
      const text = String(json)
      if (text !== '') found.push({ pointer, name, text, role: roleOf(name, text, typeof json === 'number') })
    } else if (isArray(json)) json.forEach((one, at) => walk(one, `${pointer}/${at}`, name, depth + 1))
    else if (isObject(json))
      for (const key of Object.keys(json))
        walk(json[key]!, `${pointer}/${escapePointer(key)}`, key, depth + 1)
  }
  walk(value, '', '', 0)
  return found
}

function roleOf(name: string, text: string, isNumber: boolean): Leaf['role'] {
  if (TARGETS.test(name) || ADDRESS.test(text)) return 'target'
  if (DETAILS.test(name) || DATE.test(text) || (isNumber && !/id$/i.test(name))) return 'detail'
  if (PAYLOADS.test(name) || text.length > 120 || text.split(' ', 5).length === 5) return 'payload'
  return 'object'
}

const MOST = 400
const DEEPEST = 8
const TARGETS =
  /recipient|^to$|_to$|^cc$|bcc|e?mails?$|address|iban|account|payee|beneficiary|url|uri|href|link|host|domain|webhook|endpoint|destination|target|channel|phone|^users?$|user_?(?:name|id|email)|participants?|attendees?|members?|collaborators?|invitees?|guests?|assignee|receiver|wallet|chat_?id|room_?id|contact/i
const ADDRESS = /^(?:https?:\/\/|www\.)\S{1,300}$|^[\w.+-]{1,64}@[\w.-]{3,190}$/
const PAYLOADS =
  /body|content|message|text|description|comment|note|subject|summary|caption|reason|memo|details|data|payload|reply|answer|response|value|code|query|password/i
const DETAILS =
  /date|time|amount|price|quantity|count|limit|permission|start|end|day|duration|currency|priority|status|recurring/i
const DATE = /^\d{4}-\d\d(?:-\d\d)?(?:[T ]\d\d:\d\d(?::\d\d)?)?$|^\d{1,6}(?:\.\d{1,4})?$|^(?:true|false)$/i
