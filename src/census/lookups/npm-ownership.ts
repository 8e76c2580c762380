import { field, stringField } from '../../core/value.ts'
import type { Declared } from '../ownership/proof.ts'
import { nameAndVersion } from '../ownership/package-key.ts'
import { defineLookup } from '../question.ts'
import { parsed } from '../json-text.ts'

export default defineLookup<Declared>({
  id: 'npm-ownership',
  title: 'Which server an npm package names',
  why: 'One version of a package is asked for its `mcpName`. Nothing is downloaded, nothing is run.',
  origin: 'npm',
  perSecond: 4,
  mostBytes: 4_000_000,
  wish(key) {
    const parts = nameAndVersion(key)
    if (parts === undefined || !NAME.test(parts.name)) return undefined
    return { path: `/${parts.name.replace('/', '%2f')}/${parts.version}`, accept: 'application/json' }
  },
  read({ status, text }) {
    if (status === 404 || status === 410) return { isThere: false, names: [] }
    const answer = status === 200 ? parsed(text) : undefined
    // Something else than a package proves nothing, neither way.
    if (stringField(answer, 'name') === undefined) return { unknown: `answered with status ${status}` }
    const name = field(answer, 'mcpName')
    if (name === undefined) return { isThere: true, names: [] }
    return typeof name === 'string'
      ? { isThere: true, names: [name.slice(0, 300)] }
      : { unknown: 'a name of a server that is no text' }
  },
})

const NAME = /^(?:@[a-z0-9~][\w.~-]{0,100}\/)?[\w~][\w.~-]{0,213}$/i
