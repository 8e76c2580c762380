import { repositoryNameOf } from '../../identity.ts'
import type { Listing } from '../../listing.ts'
import type { Checked, Raised } from '../admission.ts'
import type { Outside, SourceFact } from '../outside.ts'

/** Can everybody read where it comes from, and is that still the repository that was meant? */
export async function checkSource({ repository }: Listing, outside: Outside | undefined): Promise<Checked> {
  if (repository === undefined)
    return {
      raised: [{ rule: 'admission/no-source', pointer: '', message: 'It names no repository' }],
      check: { check: 'source', state: 'none' },
    }
  const named = repositoryNameOf(repository)
  if (named === undefined) return notChecked('It is no repository of a code host that is known')
  if (outside === undefined) return notChecked('Repositories are asked for with --online only')
  const answer = await outside.source(named.key)
  if ('unknown' in answer) return notChecked(answer.unknown)
  return { raised: [...faults(answer.fact, repository.id)], check: { check: 'source', state: 'checked' } }
}

function notChecked(reason: string): Checked {
  return { raised: [], check: { check: 'source', state: 'not-checked', reason } }
}

function* faults({ state, id }: SourceFact, listed: string | undefined): Generator<Raised> {
  const pointer = '/repository/url'
  if (state === 'gone')
    yield { rule: 'admission/source-gone', pointer, message: 'The repository is not there' }
  if (state === 'moved')
    yield { rule: 'admission/source-moved', pointer, message: 'The repository answers by a redirect' }
  if (state === 'empty')
    yield { rule: 'admission/source-empty', pointer, message: 'The repository holds nothing' }
  // Some publishers write another identifier than the host's number: only numbers are compared.
  if (id !== null && listed !== undefined && NUMBER.test(listed) && listed !== id)
    yield {
      rule: 'admission/source-other',
      pointer: '/repository/id',
      message: 'Another repository stands under this name today',
    }
}

const NUMBER = /^\d{1,15}$/
