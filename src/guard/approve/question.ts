import type { Action, Why } from '../../core/approval.ts'
import { redactSecrets } from '../../core/secret.ts'
import { shownJson } from '../../core/shown-json.ts'
import { field, type JsonObject, type JsonValue } from '../../core/value.ts'
import { visibleJson } from '../../core/visible-json.ts'

/** The form that a host shows to a person: params of `elicitation/create`, in both eras. */
export function questionOf(action: Action, why: Why): JsonObject {
  return {
    message: textOf(action, why),
    requestedSchema: {
      type: 'object',
      properties: {
        allow: {
          type: 'boolean',
          title: 'Allow this once',
          description: 'Exactly what is shown, one time, now',
        },
      },
      required: ['allow'],
    },
  }
}

export type Said = 'allow' | 'deny' | 'nothing'

/** Only a form that was sent off with the field ticked is a yes; one that was closed says nothing. */
export function readSaid(result: JsonValue | undefined): Said {
  const action = field(result, 'action')
  if (action === 'decline') return 'deny'
  if (action !== 'accept') return 'nothing'
  const allow = field(field(result, 'content'), 'allow')
  return allow === true ? 'allow' : allow === false ? 'deny' : 'nothing'
}

/** Our words; of the server and the agent only names and arguments, quoted, on lines of their own. */
function textOf(
  { server, method, name, arguments: input, definition }: Action,
  { rule, facts }: Why,
): string {
  const quoted = (text: string): string => visibleJson(redactSecrets(text).slice(0, 200))
  const what = WHAT[method] ?? method
  return [
    `Fairlead asks before the agent goes on: may it ${what} ${quoted(name)} of the server ${quoted(server)}?`,
    '',
    `With exactly this${isEmpty(input) ? ': nothing' : ''}`,
    '',
    ...(isEmpty(input) ? [] : [...indented(shownJson(input)), '']),
    `Asked because of the norm ${quoted(rule)}${facts.length > 0 ? ':' : ''}`,
    ...facts.slice(0, 10).map((fact) => `- ${redactSecrets(fact.slice(0, 300))}`),
    ...(definition === undefined ? ['- what this does was never seen described by the server'] : []),
    '',
    'If you did not ask for this, or do not know what it is for, do not allow it.',
  ].join('\n')
}

const WHAT: Readonly<Record<string, string>> = {
  'tools/call': 'call the tool',
  'prompts/get': 'use the prompt',
  'resources/read': 'read',
}

const isEmpty = (input: JsonValue): boolean => input === null || JSON.stringify(input) === '{}'

/** Hosts that know Markdown show it as it stands, and no link or picture comes of it. */
const indented = (text: string): string[] => text.split('\n').map((line) => `    ${line}`)
