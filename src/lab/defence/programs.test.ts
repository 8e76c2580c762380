import { describe, expect, it } from 'vitest'
import type { Launch } from '../defence.ts'
import { openClassifier } from './classifier-program.ts'
import { tryStart } from './try-start.ts'

/** A real program, in a line. */
const program = (script: string): Launch => ({
  command: process.execPath,
  args: ['-e', script],
  env: {},
})

describe('a classifier in a program', () => {
  const reads = `require('readline').createInterface({input: process.stdin}).on('line', (line) => { const {text} = JSON.parse(line); `

  it('answers each text in order, by probability or by flag', async () => {
    const { classify, close } = openClassifier(
      program(
        `${reads} console.log(JSON.stringify(text.includes('?') ? {flagged: true} : {probability: text.length / 100})) })`,
      ),
    )
    const all = await Promise.all(
      ['four', 'ü?', 'three\nlines\nhere'].map((text) => classify(text, 'results')),
    )
    expect(all).toEqual([0.04, 1, 0.16])
    await close()
  })

  it.each([
    ['speaks no JSON', `${reads} console.log('harmless') })`],
    ['gives no probability', `${reads} console.log('{"probability": 7}') })`],
    ['ends', 'process.exit(0)'],
  ])('that %s has not said that anything is harmless', async (_, script) => {
    const { classify, close } = openClassifier(program(script))
    await expect(classify('hello', 'results')).rejects.toMatchObject({ code: 'defence/no-verdict' })
    await expect(classify('again', 'results')).rejects.toMatchObject({ code: 'defence/no-verdict' })
    await close()
  })
})

describe('a guard before its trials', () => {
  it('is up when it answers the greeting', async () => {
    const answers = `process.stdin.once('data', () => console.log('{"jsonrpc":"2.0","id":1,"result":{}}'))`
    expect(await tryStart(program(answers), 10_000)).toEqual({ isUp: true })
  })

  it('is not, and says why in its own first words, when it ends', async () => {
    const ends = `console.error('\\n  needs a licence\\nmore'); process.exitCode = 3`
    expect(await tryStart(program(ends), 10_000)).toEqual({ isUp: false, because: 'needs a licence' })
  })

  it('is not when it is silent, or is no program at all', async () => {
    expect(await tryStart(program('setInterval(() => {}, 1000)'), 300)).toMatchObject({ isUp: false })
    expect(await tryStart({ command: '/no/such/guard', args: [], env: {} }, 10_000)).toMatchObject({
      isUp: false,
      because: 'it cannot be started',
    })
  })
})
