import { describe, expect, it } from 'vitest'
import { createNameIndex } from './name-index.ts'
import { oneEdit } from './one-edit.ts'
import { WELL_KNOWN } from './well-known.ts'

const npm = createNameIndex(WELL_KNOWN.npm)

describe('names that could be taken for a well-known one', () => {
  it.each([
    [
      '@modelcontextprotoco1/server-filesystem',
      '@modelcontextprotocol/server-filesystem',
      'letters that look alike',
    ],
    ['@modelcontextprotoco1/server-new', '@modelcontextprotocol/server-new', 'a scope that looks alike'],
    ['@modelcontextprotocoI/sdk', '@modelcontextprotocol/sdk', 'letters that look alike'],
    ['@modelcontextprotcol/sdk', '@modelcontextprotocol/sdk', 'a scope that looks alike'],
    ['@modelcontextprоtocol/sdk', '@modelcontextprotocol/sdk', 'letters that look alike'],
    ['modelcontextprotocol-sdk', '@modelcontextprotocol/sdk', 'other separators'],
    ['server-filesystem', '@modelcontextprotocol/server-filesystem', 'no scope'],
    ['mcp-rernote', 'mcp-remote', 'letters that look alike'],
    ['mcp_remote', 'mcp-remote', 'other separators'],
    ['mcpremote', 'mcp-remote', 'other separators'],
    ['mcp-remtoe', 'mcp-remote', 'letters swapped'],
    ['mcp-remmote', 'mcp-remote', 'a letter doubled'],
    ['mcp-remot', 'mcp-remote', 'one letter left out'],
    ['mcp-remotes', 'mcp-remote', 'one letter more'],
    ['mcp-renote', 'mcp-remote', 'one letter changed'],
    ['remote-mcp', 'mcp-remote', 'words in another order'],
    ['mcp-remote-official', 'mcp-remote', 'a word added'],
    ['mcp-remote2', 'mcp-remote', 'a word added'],
  ])('%s: %s, %s', (name, known, how) => {
    expect(npm.near(name)[0]).toEqual({ name: known, how, isLater: undefined })
  })
})

it.each([
  ['a well-known name', '@modelcontextprotocol/server-filesystem'],
  ['anything in a well-known scope', '@modelcontextprotocol/server-filesystems'],
  ['the same name in a scope of its own', '@example/server-filesystem'],
  ['another short word', 'n8n-mcpx'],
  ['another subject', 'mcp-server-weather'],
  ['nothing in common', 'left-pad'],
])('says nothing of %s', (_, name) => {
  expect(npm.near(name)).toEqual([])
})

it('tells one edit from none and from two', () => {
  expect(oneEdit('abc', 'abc')).toBeUndefined()
  expect(oneEdit('abcd', 'abxy')).toBeUndefined()
  expect(oneEdit('ab', 'abcd')).toBeUndefined()
  expect(oneEdit('abdc', 'abcd')).toEqual({ how: 'letters swapped', at: 2 })
  expect(oneEdit('', 'a')).toEqual({ how: 'one letter left out', at: 0 })
})
