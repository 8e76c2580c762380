import { defineRule } from '../define-rule.ts'
import { outputPathOf } from '../parameters.ts'
import { isReading, isSearching, SOFT } from '../reading.ts'

export default defineRule({
  capability: 'writes',
  *signs(said) {
    const label = 'writes'
    const at = said.deeds.findIndex((deed) => deed === 'write' || deed === 'destroy')
    const isDrawing = said.verbs.some((word) => MAKING.has(word)) && said.name.some((word) => MADE.has(word))
    const isSoft =
      said.deeds[at] === 'destroy' &&
      said.name.some((word) => SOFT.has(word)) &&
      !said.name.some((word) => KEPT.has(word))
    if (at >= 0 && !isDrawing && !isSoft)
      yield { label, from: said.deedFrom, why: `changes something: “${said.verbs[at]}”` }
    if (said.told === 'write' && said.deedFrom === 'name' && said.deeds.every((deed) => deed === 'destroy'))
      yield { label, from: 'description', why: 'begins by saying that it changes something' }
    if (said.told === 'destroy' && !said.deeds.includes('compute') && !isSoft)
      yield { label, from: 'description', why: 'begins by saying that it does away with something' }
    const output = outputPathOf(said)
    if (output) yield { label, from: 'schema', why: `writes a file: “${output.shown}”` }
    if (said.verbs[0] === 'download' || (said.name.includes('save') && !isReading(said)))
      yield { label, from: said.deedFrom, why: 'keeps what it fetched' }
    if (said.deeds.includes('execute') && said.parameters.some(({ words }) => words.includes('sql')))
      yield { label, from: 'schema', why: 'may change a database' }
    if (said.verbs.some((word) => INSTALLS.has(word)))
      yield { label, from: said.deedFrom, why: 'changes what is installed' }
    if (said.hints.readOnly === false && !isReading(said) && !isSearching(said))
      yield { label, from: 'annotation', why: 'says itself that it is not for reading only' }
  },
})

/** Something new that is given back, and kept nowhere. */
const MAKING = new Set(['create', 'make', 'build', 'open'])
const MADE = new Set(
  'chart graph diagram plot qr qrcode barcode password uuid image plan summary text url'.split(' '),
)
/** Soft, and yet kept somewhere. */
const KEPT = new Set('like favorite favourite star reaction label timer cache tag'.split(' '))
const INSTALLS = new Set(['install', 'uninstall', 'deploy'])
