import { describe, expect, it } from 'vitest'
import liveness from '../checks/remote-liveness.ts'
import links from '../checks/repository-links.ts'
import renamed from '../checks/renamed-and-listed.ts'
import account from '../lookups/github-account.ts'
import repository from '../lookups/github-repository.ts'
import type { Check, Judged, Mark, MarkGroup } from '../check.ts'
import type { Listing } from '../listing.ts'
import type { Answer, Reply } from '../question.ts'
import t03 from '../tables/t03-exposure.ts'
import type { View } from '../table.ts'

const reply = (status: number, json: unknown = {}, location?: string): Reply => ({
  status,
  text: JSON.stringify(json),
  location,
  headers: {},
})
const HERE = { id: 77, full_name: 'Acme-Example/weather', size: 12, archived: false }

describe('repositories', () => {
  it('are there, gone, or answer under another name, which is asked for once', () => {
    expect(repository.read(reply(200, HERE), 'acme-example/weather')).toMatchObject({
      state: 'there',
      id: '77',
    })
    expect(repository.read(reply(404), 'acme-example/weather')).toMatchObject({ state: 'gone' })
    const moved = repository.read(
      reply(301, {}, 'https://api.github.com/repositories/77'),
      'old-example/weather',
    )
    expect(moved).toEqual({
      ask: { path: '/repositories/77', accept: 'application/vnd.github+json' },
      keep: 'moved',
    })
    expect(repository.read(reply(200, HERE), 'old-example/weather', 'moved')).toMatchObject({
      state: 'moved',
      name: 'Acme-Example/weather',
    })
  })

  it.each([
    [reply(451)],
    [reply(200, { message: 'x' })],
    [reply(301, {}, 'https://elsewhere.example/login')],
    [reply(301)],
  ])('of which nothing certain is said are unknown', (one) => {
    expect(repository.read(one, 'acme-example/weather')).toHaveProperty('unknown')
  })

  it('are asked for under names that lead nowhere else', () => {
    for (const key of ['a/..', '../x', 'a/b/c', 'a', '-a/b', 'a/b?c'])
      expect(repository.wish(key)).toBeUndefined()
    for (const key of ['a/b', '..', '-a', 'a-']) expect(account.wish(key)).toBeUndefined()
  })
})

const gone: Answer = { fact: { state: 'gone' } }
const notHeld: Answer = { fact: { isHeld: false } }

describe('accounts', () => {
  it('are asked for only where a repository is gone or moved', () => {
    expect(second(links, gone).map(({ key }) => key)).toEqual(['acme-example'])
    expect(second(links, { fact: { state: 'there', id: '1' } })).toEqual([])
    expect(second(links, { unknown: 'too-many-requests' })).toEqual([])
  })

  it('that nobody holds are counted for each listing, and flagged without a word on what could be done', () => {
    const judged = concluded(links, gone, notHeld)
    expect(judged).toContainEqual({
      measure: 'account-not-held',
      hit: true,
      by: 'official',
      listing: LISTING,
    })
    const flag = judged.find((one) => 'flag' in one)
    expect(flag).toMatchObject({ flag: 'account-name-not-held', subject: 'github.com/acme-example', size: 1 })
    expect(JSON.stringify(flag)).toContain('Account name not currently held')
    expect(JSON.stringify(flag)).not.toMatch(/exploit|hijack|register|claim/i)
  })

  it('of which nobody can tell are unknown, in no share and in no flag', () => {
    const judged = concluded(links, gone, { unknown: 'too-many-requests' })
    expect(judged).toContainEqual({ measure: 'account-not-held', hit: undefined, listing: LISTING })
    expect(judged.some((one) => 'flag' in one)).toBe(false)
    expect(concluded(links, gone, undefined)).toEqual([])
  })

  it('a repository under another number was made anew', () => {
    const judged = [...(links.compare?.(groupOf({ fact: { state: 'there', id: '99' } })) ?? [])]
    expect(judged).toContainEqual({ measure: 'repository-number-other', hit: true, listing: LISTING })
    expect(judged.some((one) => 'flag' in one && one.flag === 'repository-under-other-number')).toBe(true)
  })

  it('nothing is counted of what nobody asked', () => {
    expect([...(links.compare?.(groupOf(undefined)) ?? [])]).toEqual([])
  })
})

it('a renamed repository that is listed under its new name too is seen as such', () => {
  const old = second(renamed, { fact: { state: 'moved', name: 'New-Example/weather' } })
  const own = second(
    renamed,
    { fact: { state: 'there', name: 'new-example/weather' } },
    'new-example/weather',
  )
  expect([old[0]?.key, own[0]?.key]).toEqual(['new-example/weather', 'new-example/weather'])
  const marks = [...old, ...own].map(({ body }) => ({ listing: '', body }))
  const judged = [
    ...(renamed.conclude?.({ key: 'new-example/weather', marks, left: 0, answer: undefined }) ?? []),
  ]
  expect(judged).toContainEqual({ measure: 'renamed-and-listed', hit: true, listing: LISTING })
})

it('the table says that nobody was asked, and shows no zero', async () => {
  const nothing = { measure: () => undefined, count: () => undefined, splits: () => [], registries: [] }
  const body = await t03.build(nothing as unknown as View)
  expect(body.rows).toEqual([])
  expect(body.notes.join(' ')).toContain('Not checked')
})

const LISTING = 'official|io.github.acme-example/weather'

function groupOf(answer: Answer | undefined, key = 'acme-example/weather'): MarkGroup {
  return { key, left: 0, answer, marks: [{ listing: LISTING, body: { registry: 'official', id: '77' } }] }
}

function second(check: Check, answer: Answer, key?: string): readonly Mark[] {
  return [...(check.compare?.(groupOf(answer, key)) ?? [])].flatMap((one) =>
    'mark' in one ? [one.mark] : [],
  )
}

function concluded(check: Check, first: Answer, answer: Answer | undefined): readonly Judged[] {
  const marks = second(check, first).map(({ body }) => ({ listing: 'acme-example/weather', body }))
  return [...(check.conclude?.({ key: 'acme-example', marks, left: 0, answer }) ?? [])]
}

describe('remotes', () => {
  const marks = [{ listing: LISTING, body: { registry: 'official' } }]
  const told = (answer: Answer | undefined) =>
    [...(liveness.compare?.({ key: 'https://mcp.example.com/mcp', marks, left: 0, answer }) ?? [])].find(
      (one) => 'measure' in one && one.measure === 'remote-answers' && one.by === undefined,
    )

  it.each([
    [{ fact: { state: 'reached', status: 200 } }, true],
    [{ unknown: 'needs-key' }, true],
    [{ unknown: 'unexpected-status' }, true],
    [{ fact: { state: 'gone', status: 404 } }, false],
    [{ unknown: 'no-such-host' }, false],
    [{ unknown: 'too-slow' }, undefined],
    [{ unknown: 'forbidden' }, undefined],
    [{ unknown: 'too-many-requests' }, undefined],
  ] as const)('of which %j is told: answers %j', (answer, hit) => {
    expect(told(answer)).toEqual({ measure: 'remote-answers', hit, listing: LISTING })
  })

  it('that nobody asked are no figure, and templates are asked for by nobody', () => {
    expect(told(undefined)).toBeUndefined()
    const listing = {
      registry: 'official',
      remotes: [{ transport: 'http', url: 'https://{a}.example.com/mcp', settings: [] }],
    }
    expect([...(liveness.marks?.(listing as unknown as Listing) ?? [])]).toEqual([])
  })
})
