import { expect, test } from 'vitest'
import { withoutSecrets } from './stand-ins.ts'

const SECRET = 'Vq7xT2mZp9LrK4wB8nYc'

test.each([
  [
    ['--api-key', SECRET],
    ['--api-key', '<argument 2>'],
  ],
  [[`--password=${SECRET}`], ['--password=<argument 1>']],
  [[`TOKEN=${SECRET}`], ['TOKEN=<argument 1>']],
  [[`postgres://app:${SECRET}@db.example/app`], ['postgres://app:<argument 1>@db.example/app']],
  [
    ['--token-limit', '4000000'],
    ['--token-limit', '4000000'],
  ],
  [
    ['--token-file', '/run/token'],
    ['--token-file', '/run/token'],
  ],
  [
    ['server.js', '--port', '8080'],
    ['server.js', '--port', '8080'],
  ],
])('of %j a foreign program is given %j', (words, given) => {
  expect(withoutSecrets(words, (place) => `<${place}>`)).toEqual(given)
})
