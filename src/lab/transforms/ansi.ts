import { defineTransform } from '../transform.ts'

/** A terminal does not show it, or shows it over; a model reads every byte. */
export default defineTransform({
  name: 'ansi',
  title: 'The order between terminal escape sequences',
  known: 'ANSI escapes (U13)',
  apply: (order, random) => {
    const [open, close] = random.pick(WRAPS)
    return `${open}${order}${close}`
  },
})

const ESCAPE = '\u001b'
const WRAPS = [
  [`${ESCAPE}[8m`, `${ESCAPE}[28m`],
  [`${ESCAPE}[38;5;231;48;5;231m`, `${ESCAPE}[0m`],
  ['', `${ESCAPE}[1A${ESCAPE}[2K`],
] as const
