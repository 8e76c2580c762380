import type { Answer, ToolDefinition } from '../environment.ts'
import type { Awaitable, Carrier, Shield } from '../defence.ts'
import { stringsIn } from '../strings.ts'

/** Everything that a filter of texts is shown: what servers say, and nothing of what the agent does. */
export const TEXT_CARRIERS: readonly Carrier[] = [
  'definitions',
  'instructions',
  'results',
  'resources',
  'prompts',
  'server-requests',
  'logs',
]

/** Withholds each text in which a judge sees an attack. A tool is judged by all texts of its definition together. */
export function filterTexts(isBad: (text: string, carrier: Carrier) => Awaitable<boolean>): Shield {
  const unlessBad = async (text: string, carrier: Carrier): Promise<string | undefined> =>
    (await isBad(text, carrier)) ? undefined : text
  return {
    definition: async (_, tool) => ((await isBad(textOf(tool), 'definitions')) ? undefined : tool),
    instructions: (_, text) => unlessBad(text, 'instructions'),
    text: (_, carrier, text) => unlessBad(text, carrier),
    result: async (_server, _call, answer) => ((await isBad(answer.text, 'results')) ? WITHHELD : answer),
  }
}

export const WITHHELD: Answer = { text: 'The answer was withheld by a filter.', isError: true }

/** A definition as a reader of texts sees it. */
export function textOf({
  name,
  title,
  description,
  inputSchema,
  outputSchema,
  annotations,
}: ToolDefinition): string {
  const more = [inputSchema, outputSchema, annotations].flatMap((each) => stringsIn(each, true))
  return [name, title ?? '', description, ...more].filter((each) => each !== '').join('\n')
}
