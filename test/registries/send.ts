import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Answer } from './interface.ts'

/** Sends an answer, as badly as it is meant to be sent. */
export function send(response: ServerResponse, method: string, answer: Answer): void {
  const { status = 200, sending = {} } = answer
  if (sending.isReset === true) {
    response.socket?.resetAndDestroy()
    return
  }
  const type = answer.json === undefined ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
  const headers = { 'content-type': type, ...answer.headers }
  const plain = bodyOf(answer)
  const packed = sending.isCompressed === true ? gzipSync(plain) : plain
  const body =
    sending.keeps === undefined ? packed : packed.subarray(0, Math.floor(packed.length * sending.keeps))
  const encoding = sending.isCompressed === true ? { 'content-encoding': 'gzip' } : {}
  if (sending.isEndless === true && method !== 'HEAD') {
    response.writeHead(status, headers)
    endless(response)
    return
  }
  // A 304 has no body, and no length that would speak of one.
  const length = status === 304 ? {} : { 'content-length': body.length }
  response.writeHead(status, { ...headers, ...encoding, ...length })
  if (method === 'HEAD' || status === 304) response.end()
  else if (sending.cutAt !== undefined) {
    response.write(body.subarray(0, Math.min(sending.cutAt, Math.max(0, body.length - 1))), () =>
      response.socket?.destroy(),
    )
  } else if (sending.drip === undefined) response.end(body)
  else drip(response, body, sending.drip.bytes, sending.drip.everyMs)
}

function bodyOf({ json, text, bytes }: Answer): Buffer {
  if (bytes !== undefined) return Buffer.from(bytes)
  return Buffer.from(json === undefined ? (text ?? '') : JSON.stringify(json))
}

function endless(response: ServerResponse): void {
  const piece = Buffer.alloc(65_536, '[')
  const more = (): void => {
    while (!response.destroyed && response.write(piece)) continue
  }
  response.on('drain', more)
  more()
}

function drip(response: ServerResponse, body: Buffer, bytes: number, everyMs: number): void {
  let at = 0
  const timer = setInterval(() => {
    if (response.destroyed || at >= body.length) {
      clearInterval(timer)
      response.end()
      return
    }
    response.write(body.subarray(at, at + bytes))
    at += bytes
  }, everyMs)
  timer.unref()
}
