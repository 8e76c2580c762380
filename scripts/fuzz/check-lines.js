import { LineSplitter } from '../../dist/mcp/lines.js'
import { chooser } from './random.js'

const LIMIT = 64

/** However a stream is cut into chunks, the lines are those between the line feeds, and too large ones are told of. */
export function checkLines(seed, number) {
  if (number % 5 !== 0) return undefined
  const choose = chooser(seed ^ 0x55555555, number)
  const bytes = Buffer.from(
    Array.from({ length: choose.below(300) }, () => choose.pick([10, 13, 97, 98, 0xe2, 0, 34, 123, 97, 97])),
  )
  const splitter = new LineSplitter(LIMIT)
  const seen = []
  const keep = ({ kind, ...line }) =>
    seen.push(kind === 'line' ? Buffer.from(line.bytes).toString('latin1') : kind)
  for (let from = 0; from < bytes.length;) {
    const to = from + 1 + choose.below(choose.pick([2, 20, 200]))
    for (const line of splitter.push(bytes.subarray(from, to))) keep(line)
    from = to
  }
  for (const line of splitter.end()) keep(line)
  const expected = reference(bytes)
  if (JSON.stringify(seen) === JSON.stringify(expected)) return undefined
  return {
    wrong: 'the stream was split into other lines',
    bytes,
    rows: [seen, expected],
    from: 'client',
    mode: 'any',
    isLineFramed: true,
  }
}

function reference(bytes) {
  const parts = bytes.toString('latin1').split('\n')
  const rest = parts.pop()
  const told = (line) => (line.length > LIMIT ? 'too-large' : line)
  const lines = parts.filter((line) => line !== '' && line !== '\r').map(told)
  // One more byte fits: the newline that may follow.
  if (rest.length > LIMIT + 1) return [...lines, 'too-large']
  return rest === '' || rest === '\r' ? lines : [...lines, 'cut-off']
}
