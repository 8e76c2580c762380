import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { onTestFinished } from 'vitest'

export interface FakePackage {
  readonly version: string
  /** ISO date of the first version. */
  readonly created: string
  readonly files: Readonly<Record<string, string>>
}

export interface FakeRegistry {
  readonly url: string
  readonly asked: readonly string[]
}

/** A registry of npm on this machine, as small as one can be, that notes what it is asked. */
export async function fakeRegistry(packages: Readonly<Record<string, FakePackage>>): Promise<FakeRegistry> {
  const archives = new Map<string, Uint8Array>()
  for (const [name, { files }] of Object.entries(packages)) archives.set(name, await tarball(files))
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1)
    asked.push(path)
    const archive = archives.get(path.replace(/^-\//, ''))
    const found = packages[path]
    if (path.startsWith('-/') && archive !== undefined) response.end(archive)
    else if (found === undefined) response.writeHead(404).end('{}')
    else response.end(JSON.stringify(document(path, found)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { url, asked }

  function document(name: string, { version, created }: FakePackage): object {
    const digest = createHash('sha512')
      .update(archives.get(name) ?? '')
      .digest('base64')
    const dist = { tarball: `${url}-/${encodeURIComponent(name)}`, integrity: `sha512-${digest}` }
    return {
      'dist-tags': { latest: version },
      time: { created, [version]: created },
      versions: { [version]: { dist } },
    }
  }
}

async function tarball(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const writer = pack()
  for (const [path, text] of Object.entries(files)) writer.entry({ name: `package/${path}` }, text)
  writer.finalize()
  const chunks: Uint8Array[] = []
  for await (const chunk of writer) if (chunk instanceof Uint8Array) chunks.push(chunk)
  return gzipSync(Buffer.concat(chunks))
}
