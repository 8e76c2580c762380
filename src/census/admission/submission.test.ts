import { expect, it } from 'vitest'
import { readSubmission } from './submission.ts'

it.each(['', '{', '[]', 'null', '{"name": 4}', '{"server": {}}', '['.repeat(200)])(
  '%j is no server.json',
  (text) => {
    expect(() => readSubmission(text, 'server.json', '2026-01')).toThrow(
      expect.objectContaining({ code: 'census/bad-server-json', exit: 2 }),
    )
  },
)
