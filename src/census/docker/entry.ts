import { field, isObject, listField, stringField, type JsonValue } from '../../core/value.ts'
import { type Bounded, bounded } from '../bounded.ts'
import {
  type ListedLaunch,
  type ListedPackage,
  type ListedRemote,
  type ListedSetting,
  type Listing,
  MOST,
} from '../listing.ts'
import type { Page, Unreadable } from '../registry.ts'
import { remotesOf } from '../server-json/remote.ts'
import { leaksOf } from '../server-json/leaks.ts'
import { toolsOf } from '../server-json/tool.ts'
import { blankListing, some } from '../snapshot/blank.ts'

/** One `server.yaml` of the catalogue, already parsed. */
export function catalogueEntry(entry: JsonValue, page: Page): Listing | Unreadable {
  const within = bounded()
  const name = within.text(field(entry, 'name'), MOST.name)
  if (name === undefined) return { unreadable: 'an entry without a name' }
  const [about, config, source] = [field(entry, 'about'), field(entry, 'config'), field(entry, 'source')]
  const settings = settingsOf(config, within)
  const packages = imagesOf(entry, settings, within)
  const project = within.text(field(source, 'project'))
  const listing: Listing = {
    ...blankListing('docker', page, name),
    ...some('title', within.text(field(about, 'title'), MOST.name)),
    ...some('description', within.text(field(about, 'description'))),
    ...some('repository', project === undefined ? undefined : { url: project, ...sourceOf(source, within) }),
    packages,
    remotes: remoteOf(entry, settings, within),
    settings: packages.length === 0 && field(entry, 'remote') === undefined ? settings : [],
    launches: launchesOf(entry, settings, within),
    ...some('tools', toolsOf(field(entry, 'tools'), within)),
    examples: [...examplesOf(config, within), ...leaksOf(entry, within)],
  }
  return { ...listing, more: moreOf(entry, within) }
}

function sourceOf(source: unknown, within: Bounded): { readonly commit?: string; readonly folder?: string } {
  return {
    ...some('commit', within.text(field(source, 'commit'), MOST.name)),
    ...some('folder', within.text(field(source, 'directory'), MOST.name)),
  }
}

/** Of a server its image; an entry of the type `poci` has one for each of its tools. */
function imagesOf(
  entry: unknown,
  settings: readonly ListedSetting[],
  within: Bounded,
): readonly ListedPackage[] {
  const images = [
    within.text(field(entry, 'image'), MOST.name),
    ...within
      .list(field(entry, 'tools'))
      .map((tool) => within.text(field(field(tool, 'container'), 'image'), MOST.name)),
  ]
  return [...new Set(images)].flatMap((identifier) =>
    identifier === undefined ? [] : [{ ecosystem: 'oci' as const, identifier, settings }],
  )
}

function settingsOf(config: unknown, within: Bounded): readonly ListedSetting[] {
  const secrets = within.list(field(config, 'secrets')).flatMap((one) => settingOf(one, true, within))
  const plain = within.list(field(config, 'env')).flatMap((one) => settingOf(one, false, within))
  return within.first([...secrets, ...plain])
}

function settingOf(value: unknown, isSecret: boolean, within: Bounded): readonly ListedSetting[] {
  const name = within.text(field(value, 'env') ?? field(value, 'name'), MOST.name)
  if (name === undefined) return []
  const required = field(value, 'required')
  return [
    {
      name,
      isSecret,
      ...(typeof required === 'boolean' ? { isRequired: required } : {}),
      ...some('value', within.text(field(value, 'value') ?? field(value, 'default'))),
    },
  ]
}

function remoteOf(
  entry: unknown,
  settings: readonly ListedSetting[],
  within: Bounded,
): readonly ListedRemote[] {
  const remote = field(entry, 'remote')
  const headers = field(remote, 'headers')
  const named = isObject(headers) ? Object.entries(headers).map(([name, value]) => ({ name, value })) : []
  return remotesOf(remote === undefined ? [] : [remote], within).map((one) => {
    const isOauth = listField(entry, 'oauth').length > 0
    const isKeyed = settings.some(({ isSecret }) => isSecret === true) || named.length > 0
    return {
      ...one,
      settings: within.first([...settings, ...named.map(({ name, value }) => headerOf(name, value, within))]),
      ...(isOauth ? { authentication: 'oauth' } : isKeyed ? { authentication: 'key' } : {}),
    }
  })
}

function headerOf(name: string, value: unknown, within: Bounded): ListedSetting {
  return { name: within.text(name, MOST.name) ?? 'header', ...some('value', within.text(value)) }
}

/** What `docker mcp` starts: where volumes, a user or arguments are given. */
function launchesOf(
  entry: unknown,
  settings: readonly ListedSetting[],
  within: Bounded,
): readonly ListedLaunch[] {
  const run = field(entry, 'run')
  const image = stringField(entry, 'image')
  if (image === undefined || !isObject(run)) return []
  const user = within.text(field(run, 'user'), MOST.name)
  const fixed = field(run, 'env')
  return [
    {
      command: 'docker',
      args: within.first([
        'run',
        '--rm',
        '-i',
        ...(user === undefined ? [] : ['--user', user]),
        ...within.texts(field(run, 'volumes')).flatMap((volume) => ['-v', volume]),
        ...within.texts(field(run, 'ports')).flatMap((port) => ['-p', port]),
        image.slice(0, MOST.name),
        ...within.texts(field(run, 'command')),
      ]),
      environment: Object.fromEntries([
        ...settings.map(({ name, value }) => [name, value ?? '']),
        ...(isObject(fixed) ? Object.entries(fixed) : []).flatMap(([name, value]) => {
          const text = within.text(value)
          return text === undefined ? [] : [[name.slice(0, MOST.name), text]]
        }),
      ]),
    },
  ]
}

/** Examples of values, as `NAME=value`: where people leave what they use themselves. */
function examplesOf(config: unknown, within: Bounded): readonly string[] {
  return within.first(
    [...listField(config, 'secrets'), ...listField(config, 'env')].flatMap((one) => {
      const [name, example] = [
        stringField(one, 'env') ?? stringField(one, 'name'),
        stringField(one, 'example'),
      ]
      return name === undefined ? [] : (within.text(example && `${name}=${example}`) ?? [])
    }),
  )
}

function moreOf(entry: unknown, within: Bounded): NonNullable<Listing['more']> {
  const [meta, run] = [field(entry, 'meta'), field(entry, 'run')]
  const hosts = within.texts(field(run, 'allowHosts'), undefined, MOST.name)
  const tags = within.texts(field(meta, 'tags'), undefined, MOST.name)
  return {
    ...some('type', within.text(field(entry, 'type'), MOST.name)),
    ...some('category', within.text(field(meta, 'category'), MOST.name)),
    ...(tags.length === 0 ? {} : { tags }),
    ...(hosts.length === 0 ? {} : { allowHosts: hosts }),
    ...(field(run, 'disableNetwork') === true ? { disableNetwork: true } : {}),
    ...some('branch', within.text(field(field(entry, 'source'), 'branch'), MOST.name)),
    ...(within.cut() > 0 ? { cut: within.cut() } : {}),
  }
}
