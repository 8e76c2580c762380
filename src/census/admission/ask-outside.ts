import { field, stringField } from '../../core/value.ts'
import repository from '../lookups/github-repository.ts'
import type { Answer, Unknown } from '../question.ts'
import { answerTo } from '../run/look.ts'
import type { Outside as Asking } from '../run/setting.ts'
import type { Outside, SourceFact } from './outside.ts'

/** What an admission asks, asked in the one polite way. */
export function askOutside(asking: Asking): Outside {
  const ask: Outside['ask'] = async (lookup, key) => {
    // A handful of questions: no host has to be spared as long as a census spares it.
    const answer = await answerTo({ ...lookup, perSecond: Math.max(lookup.perSecond, 1) }, key, asking)
    return answer === 'later' ? { unknown: 'the host wants to be left alone' } : answer
  }
  return {
    ask,
    async source(key) {
      const [host = '', ...rest] = key.split('/')
      if (host !== 'github.com') return { unknown: `nobody knows how to ask ${host}` }
      const answer = await ask(repository, rest.join('/'))
      return 'unknown' in answer ? answer : sourceOf(answer)
    },
  }
}

function sourceOf({
  fact,
}: Extract<Answer, { readonly fact: unknown }>): { readonly fact: SourceFact } | Unknown {
  const state = stringField(fact, 'state')
  const id = stringField(fact, 'id') ?? null
  if (state === 'gone' || state === 'moved') return { fact: { state, id } }
  if (state !== 'there') return { unknown: 'an answer that says nothing' }
  return { fact: { state: field(fact, 'isEmpty') === true ? 'empty' : 'there', id } }
}
