import { field, stringField } from '../../core/value.ts'
import { type Declared, markedNames } from '../ownership/proof.ts'
import { nameAndVersion } from '../ownership/package-key.ts'
import { defineLookup } from '../question.ts'
import { parsed } from '../json-text.ts'

export default defineLookup<Declared>({
  id: 'pypi-ownership',
  title: 'Which server a PyPI package names',
  why: 'The README of one version is asked for its marker `mcp-name:`. Nothing is downloaded, nothing is run.',
  origin: 'pypi',
  address: 'https://pypi.org',
  perSecond: 4,
  mostBytes: 16_000_000,
  wish(key) {
    const parts = nameAndVersion(key)
    if (parts === undefined || !NAME.test(parts.name)) return undefined
    return { path: `/pypi/${parts.name}/${parts.version}/json`, accept: 'application/json' }
  },
  read({ status, text: body }) {
    if (status === 404 || status === 410) return { isThere: false, names: [] }
    const answer = status === 200 ? parsed(body) : undefined
    const info = field(answer, 'info')
    const text = field(info, 'description') ?? ''
    if (stringField(info, 'name') === undefined || typeof text !== 'string')
      return { unknown: `answered with status ${status} and no project` }
    return { isThere: true, names: markedNames(text) }
  },
})

const NAME = /^[A-Za-z0-9](?:[\w.-]{0,198}[A-Za-z0-9])?$/
