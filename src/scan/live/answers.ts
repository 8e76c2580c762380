import type { NotChecked } from '../../core/finding.ts'
import type { Definition, Message } from '../../core/subject.ts'
import { listField, stringField, type JsonObject } from '../../core/value.ts'
import { look } from './look.ts'
import type { Probing } from './probing.ts'
import type { Talk } from './talk.ts'

export interface Answers {
  readonly answers: readonly Message[]
  readonly notChecked: readonly NotChecked[]
}

const MOST_OF_A_KIND = 10
const MOST_CHARACTERS = 200_000

/**
 * What prompts and resources hold, which a host reads without asking anybody. Of programs in the sandbox; an endpoint belongs
 * to somebody else, and is only read where the user asked for calls too.
 */
export async function readAnswers({
  target,
  server,
  plain,
  guise,
  patient,
  open,
  callSafe,
}: Probing): Promise<Answers> {
  const { prompts, resources } = plain.surface
  const plainOnes = resources.filter(({ kind }) => kind === 'resource')
  if (prompts.length + plainOnes.length === 0) return { answers: [], notChecked: [] }
  if (target.kind !== 'stdio' && !callSafe)
    return {
      answers: [],
      notChecked: [{ what: 'calls', reason: 'prompts and resources were not read; say --call-safe' }],
    }
  const opened = await open({})
  if ('why' in opened) return { answers: [], notChecked: [{ what: 'answers', reason: opened.why }] }
  const answers: Message[] = []
  await look(opened, guise, server, patient, {
    more: async (talk) => {
      for (const prompt of prompts.slice(0, MOST_OF_A_KIND))
        answers.push(
          ...(await read(talk, 'prompts/get', { name: prompt.name, arguments: madeUp(prompt) }, prompt)),
        )
      for (const resource of plainOnes.slice(0, MOST_OF_A_KIND))
        answers.push(...(await read(talk, 'resources/read', { uri: resource.name }, resource)))
    },
  })
  const left = Math.max(0, prompts.length - MOST_OF_A_KIND) + Math.max(0, plainOnes.length - MOST_OF_A_KIND)
  return {
    answers,
    notChecked:
      left === 0 ? [] : [{ what: 'answers', reason: `${left} more prompts and resources were not read` }],
  }
}

async function read(
  { ask }: Talk,
  method: string,
  params: JsonObject,
  definition: Definition,
): Promise<readonly Message[]> {
  const answer = await ask(method, params)
  if (answer.kind === 'none' || JSON.stringify(answer.body).length > MOST_CHARACTERS) return []
  const { body } = answer
  return [
    {
      from: 'server',
      kind: 'response',
      method,
      body,
      isError: answer.kind === 'error',
      request: params,
      definition,
    },
  ]
}

function madeUp({ json }: Definition): JsonObject {
  const names = listField(json, 'arguments').flatMap((one) => stringField(one, 'name') ?? [])
  return Object.fromEntries(names.slice(0, 20).map((name) => [name, 'example']))
}
