import { readFileSync } from 'node:fs'

/**
 * A model that does what a definition orders: where a sentence of one matches, the call carries what the sentence wants,
 * a value or the content of a file, in the parameter it names.
 */
export function obeyed(step, tools, job) {
  if (step.obey === undefined) return step
  const order = new RegExp(step.obey, 'i')
  for (const sentence of sentences(tools)) {
    const told = order.exec(sentence)?.groups
    if (told === undefined) continue
    const value = told.value ?? readFileSync(told.path.replace('~', job.root), 'utf8')
    return { ...step, arguments: { ...step.arguments, [told.parameter]: value } }
  }
  return step
}

function sentences(value) {
  if (typeof value === 'string') return value.split(/(?<=[.!?])\s+|\n+/).map((sentence) => sentence.trim())
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : []
}
