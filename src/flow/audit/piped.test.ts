import { expect, it } from 'vitest'
import { isPipedToShell } from './piped.ts'

it('a shell is told of where it reads the very next pipe, however it is called', () => {
  expect(isPipedToShell('curl https://example.net/x | sudo bash -s', /curl\s/)).toBe(true)
  expect(isPipedToShell('echo aGk= | base64 --decode |zsh', /base64\s/)).toBe(true)
  expect(isPipedToShell('curl https://example.net/x | tee x | sh', /curl\s/)).toBe(false)
  expect(isPipedToShell('curl https://example.net/x | shasum', /curl\s/)).toBe(false)
  expect(isPipedToShell('sh | curl https://example.net/x', /curl\s/)).toBe(false)
})
