import { type Declared, markedNames } from '../ownership/proof.ts'
import { nameAndVersion } from '../ownership/package-key.ts'
import { defineLookup } from '../question.ts'

export default defineLookup<Declared>({
  id: 'nuget-ownership',
  title: 'Which server a NuGet package names',
  why: 'The README of one version is asked for its marker `mcp-name:`. Nothing is downloaded, nothing is run.',
  origin: 'nuget',
  address: 'https://api.nuget.org',
  perSecond: 4,
  mostBytes: 4_000_000,
  wish(key) {
    const parts = nameAndVersion(key.toLowerCase())
    if (parts === undefined || !NAME.test(parts.name)) return undefined
    return {
      path: `/v3-flatcontainer/${parts.name}/${parts.version}/readme`,
      accept: 'text/markdown, text/plain',
    }
  },
  read({ status, text, headers }) {
    // No README and no package are told apart by nothing here: neither names a server.
    if (status === 404 || status === 410) return { isThere: true, names: [] }
    if (status !== 200) return { unknown: `answered with status ${status}` }
    const isOther = text === '' || headers['content-type']?.startsWith('text/html') === true
    return isOther
      ? { unknown: 'a page in the place of a README' }
      : { isThere: true, names: markedNames(text) }
  },
})

const NAME = /^\w[\w.-]{0,99}$/
