import { describe, expect, it } from 'vitest'
import npmCheck from '../checks/npm-ownership.ts'
import npm from '../lookups/npm-ownership.ts'
import nuget from '../lookups/nuget-ownership.ts'
import pypi from '../lookups/pypi-ownership.ts'
import type { Reply } from '../question.ts'
import { bundleProof, imageProof, markedNames, proofOf } from './proof.ts'

const NAME = 'io.github.acme-example/weather'
const reply = (status: number, text = ''): Reply => ({ status, text, location: undefined, headers: {} })

describe('ownership proofs', () => {
  it('name the server whole: a longer name that begins with it is another', () => {
    expect(markedNames(`<!-- mcp-name: ${NAME}-evil -->`)).toEqual([`${NAME}-evil`])
    const other = { fact: { isThere: true, names: [`${NAME}-evil`] } }
    expect(proofOf(NAME, other)).toEqual({ kind: 'failed', why: 'the package names another server' })
    expect(proofOf(NAME, { fact: { isThere: true, names: [`${NAME}-evil`, NAME] } })).toEqual({
      kind: 'passed',
    })
  })

  it.each([429, 500, 403])('with status %d prove nothing and disprove nothing', (status) => {
    for (const lookup of [npm, pypi, nuget]) {
      const read = lookup.read(reply(status), 'weather@1.0.0')
      expect(read).toHaveProperty('unknown')
      expect(proofOf(NAME, { unknown: JSON.stringify(read) }).kind).toBe('unknown')
    }
  })

  it('are read where each registry keeps them', () => {
    const readme = `# Weather\n\nmcp-name: ${NAME}\n`
    expect(npm.read(reply(200, JSON.stringify({ name: 'weather', mcpName: NAME })), '')).toEqual({
      isThere: true,
      names: [NAME],
    })
    expect(
      pypi.read(reply(200, JSON.stringify({ info: { name: 'weather', description: readme } })), ''),
    ).toEqual({
      isThere: true,
      names: [NAME],
    })
    expect(nuget.read(reply(200, readme), '')).toEqual({ isThere: true, names: [NAME] })
    expect(npm.read(reply(404), '')).toEqual({ isThere: false, names: [] })
    expect(npm.read(reply(200, '{"mcpName": "cut o'), '')).toHaveProperty('unknown')
  })

  it('of an image are its label, of a bundle its hash; who does not answer has confirmed neither', () => {
    expect(imageProof(NAME, { fact: { exists: true, server: NAME } })).toEqual({ kind: 'passed' })
    expect(imageProof(NAME, { fact: { exists: true } }).kind).toBe('failed')
    expect(bundleProof('a1', { fact: { exists: true, sha256: 'a1' } })).toEqual({ kind: 'passed' })
    expect(bundleProof('a1', { fact: { exists: true, sha256: 'b2' } }).kind).toBe('failed')
    expect(bundleProof(undefined, { fact: { exists: true, sha256: 'b2' } }).kind).toBe('failed')
    for (const answer of [{ unknown: 'too-many-requests' }, undefined]) {
      expect(imageProof(NAME, answer).kind).toBe('unknown')
      expect(bundleProof('a1', answer).kind).toBe('unknown')
    }
  })

  it('are asked for by a path that leads nowhere else', () => {
    expect(npm.wish('@acme-example/weather@1.0.0')?.path).toBe('/@acme-example%2fweather/1.0.0')
    expect(pypi.wish('weather@1.0.0')?.path).toBe('/pypi/weather/1.0.0/json')
    expect(nuget.wish('Acme.Weather@1.0.0')?.path).toBe('/v3-flatcontainer/acme.weather/1.0.0/readme')
    for (const key of ['../x@1', 'a/b/c@1', 'x', '@1', 'x@../1', 'x@', 'a?b@1'])
      for (const lookup of [npm, pypi, nuget]) expect(lookup.wish(key)).toBeUndefined()
  })

  it('that nobody was asked for are no figure; unknown ones are counted as such', () => {
    const marks = [{ listing: `official|${NAME}`, body: { name: NAME, promised: null } }]
    const compare = (answer?: { fact: { isThere: boolean; names: string[] } } | { unknown: string }) => [
      ...(npmCheck.compare?.({ key: 'weather@1.0.0', marks, left: 0, answer }) ?? []),
    ]
    expect(compare()).toEqual([])
    expect(compare({ unknown: 'too many requests' })).toEqual([
      { measure: 'ownership-proof', hit: undefined, by: 'npm', listing: `official|${NAME}` },
    ])
    expect(
      compare({ fact: { isThere: true, names: [] } }).map((one) => ('flag' in one ? one.flag : '')),
    ).toContain('ownership-not-proven')
  })
})
