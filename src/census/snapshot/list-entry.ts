import { bounded } from '../bounded.ts'
import { remoteNameOf, repositoryNameOf, type RepositoryName } from '../identity.ts'
import { type Listing, MOST } from '../listing.ts'
import type { Page } from '../registry.ts'
import { blankListing, some } from './blank.ts'
import type { Link, ListItem } from './markdown-list.ts'

/**
 * An item of a list as a listing; undefined where it names no server: a table of contents, a client, a sponsor. The first
 * link is what it is about; where that leads to a site, the first repository behind it is whose code it is.
 */
export function listEntry(item: ListItem, registry: string, page: Page): Listing | undefined {
  if (item.headings.some((heading) => NO_SERVERS.test(heading.trim()))) return undefined
  const within = bounded()
  const links = item.links.filter(({ url }) => /^https?:\/\//i.test(url) && !isBadge(url))
  const first = links[0]
  if (first === undefined) return undefined
  const found = links.find(({ url }) => repositoryNameOf(url) !== undefined)
  const repository = found && repositoryNameOf(found.url)
  const site = remoteNameOf(first.url)
  const name = within.text(repository ? repositoryPath(repository) : site && `https://${site.key}`, MOST.name)
  if (name === undefined) return undefined
  const category = item.headings.at(-1)
  return {
    ...blankListing(registry, page, name),
    ...some('title', within.text(first.label, MOST.name)),
    ...some('description', within.text(descriptionOf(item, first))),
    ...some('repository', found && { url: found.url, ...some('folder', repository?.folder) }),
    ...some('homepage', found === first ? undefined : within.text(first.url)),
    ...(category === undefined ? {} : { more: { category } }),
  }
}

/** Headings over what is no server. */
const NO_SERVERS =
  /^\W{0,9}(?:(?:mcp |awesome )?(?:clients?|frameworks?|sponsors?|contents?|table of contents|contributing|contributors?|licen[cs]e|community|tutorials?|resources|star history|related|legend|what is mcp|credits|support|tools? (?:and|&) utilities|utilities))\W{0,9}$/i

const BADGES = new Set(['img.shields.io', 'badge.fury.io', 'badgen.net', 'camo.githubusercontent.com'])
const isBadge = (url: string): boolean => URL.canParse(url) && BADGES.has(new URL(url).hostname)

/** `owner/name`, and the folder where one repository holds many servers; an address where it is not on GitHub. */
function repositoryPath({ host, owner, name, folder }: RepositoryName): string {
  const path = `${owner}/${name}${folder === undefined ? '' : `/${folder}`}`.toLowerCase()
  return host === 'github.com' ? path : `https://${host}/${path}`
}

/** What stands behind the link. */
function descriptionOf({ text }: ListItem, { label }: Link): string {
  const at = text.indexOf(label)
  return text.slice(at < 0 ? 0 : at + label.length).replace(/^[\s:*–—-]{1,20}/, '')
}
