import { describe, expect, test } from 'vitest'
import { loadGrammar, type SyntaxNode } from './grammar.ts'

describe('grammars', () => {
  test('every language is read, and offsets are UTF-16', async () => {
    for (const [name, text] of [
      ['javascript', `const a = '😀' + b`],
      ['typescript', `const a: string = '😀' + b`],
      ['tsx', `const a: string = '😀' + b`],
      ['python', `a = '😀' + b`],
    ] as const) {
      const parsed = (await loadGrammar(name)).parse(text)
      expect(parsed?.faults).toBe(0)
      const last = leaves(parsed?.root).at(-1)
      expect(text.slice(last?.start, last?.end)).toBe('b')
    }
  })

  test('what cannot be read is counted', async () => {
    expect((await loadGrammar('javascript')).parse(`const a = ; ) 1 (`)?.faults).toBeGreaterThan(0)
  })

  test('a tree of any depth is walked', async () => {
    const text = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    expect((await loadGrammar('javascript')).parse(text)?.root.type).toBe('program')
  })
})

function leaves(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  if (!node) return []
  return node.children.length === 0 ? [node] : node.children.flatMap(leaves)
}
