import { expect, test } from 'vitest'
import { answerName, nameAsked } from './domain-name.ts'
import { serverName } from './server-name.ts'

const label = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)])
const query = (type: number): Buffer =>
  Buffer.concat([
    Buffer.from([0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]),
    ...['tides', 'example'].map(label),
    Buffer.from([0, 0, type, 0, 1]),
  ])

test('the name in a question is read, and answered with an address where one was asked for', () => {
  expect(nameAsked(query(1))).toBe('tides.example')
  const answer = answerName(query(1), '127.64.0.1')
  expect(answer.readUInt16BE(0)).toBe(0x1234)
  expect(answer.readUInt16BE(6)).toBe(1)
  expect([...answer.subarray(-4)]).toEqual([127, 64, 0, 1])
  expect(answerName(query(28), '127.64.0.1').readUInt16BE(6)).toBe(0)
})

test('questions that are cut off, or run in circles, are not read', () => {
  for (let length = 0; length < query(1).length - 5; length++)
    expect(nameAsked(query(1).subarray(0, length))).toBeUndefined()
  expect(nameAsked(Buffer.concat([query(1).subarray(0, 12), Buffer.alloc(8, 0xc0)]))).toBeUndefined()
})

test('whom a connection is for is read from its first bytes', () => {
  const name = Buffer.from('tides.example')
  const extension = Buffer.concat([
    Buffer.from([0, 0, 0, name.length + 5, 0, name.length + 3, 0, 0, name.length]),
    name,
  ])
  const hello = Buffer.concat([Buffer.from([22, 3, 1, 1, 0, 1]), Buffer.alloc(60, 9), extension])
  expect(serverName(hello)).toBe('tides.example')
  expect(serverName(Buffer.from('CONNECT tides.example:443 HTTP/1.1\r\n\r\n'))).toBe('tides.example')
  expect(serverName(Buffer.from('hello'))).toBeUndefined()
})
