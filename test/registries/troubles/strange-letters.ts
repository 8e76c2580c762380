import { defineTrouble } from '../trouble.ts'
import { remade } from '../remade.ts'

/** Halves of letters, zeros, letters that run backwards, marks without end: within descriptions only. */
export default defineTrouble({
  id: 'strange-letters',
  leads: 'harmless',
  spoil: (answer) => ({
    ...answer,
    json: remade(answer.json, (key, value) => [
      key,
      key === 'description' && typeof value === 'string'
        ? `\uFEFF${value}\uD800\u0000\u202Eabc\u202C${'\u0301'.repeat(200)}\u{1F469}\u200D\u{1F4BB}\uDFFF`
        : value,
    ]),
  }),
})
