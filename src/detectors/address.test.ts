import { expect, test } from 'vitest'
import { isInternalHost, traitsOf } from './address.ts'

test.each([
  ['https://api.example.com/v1', []],
  ['https://user:pw@example.com/', ['userinfo']],
  ['http://169.254.169.254/latest', ['metadata']],
  ['http://2852039166/latest', ['metadata']],
  ['http://0xa9.0xfe.0xa9.0xfe/', ['metadata']],
  ['http://127.1/', ['internal']],
  ['http://[::1]:8080/', ['internal']],
  ['http://10.0.0.8/', ['internal']],
  ['http://172.32.0.1/', ['ip']],
  ['https://printer.local/', ['internal']],
  ['https://xn--ggle-55da.test/', ['punycode']],
  ['https://g\u043eogle.test/', ['mixed-script']],
  ['https://bit.ly/x', ['shortener']],
  ['https://x.webhook.site/', ['collector']],
  ['not an address', []],
])('%s is %j', (address, traits) => {
  expect(traitsOf(address)).toEqual(traits)
})

test('a name that only begins like an inner network is not one', () => {
  expect(isInternalHost('10.example.com')).toBe(false)
  expect(isInternalHost('localhost.example.com')).toBe(false)
})
