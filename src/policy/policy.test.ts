import { expect, test } from 'vitest'
import { loadPolicy } from './load.ts'
import { exampleRequest } from './example-request.ts'

test('balanced lets a plain call pass', async () => {
  const { decide } = await loadPolicy('balanced')
  expect(decide(exampleRequest())).toMatchObject({
    decision: 'allow',
    rule: 'policy/balanced/let-pass',
    layer: 'pack',
  })
})
