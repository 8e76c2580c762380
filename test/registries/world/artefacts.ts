import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import type { World } from './world.ts'

/** A package of a server. What is asked of its registry about it is in `proof`. */
export interface Artefact {
  readonly ecosystem: 'npm' | 'pypi' | 'oci' | 'mcpb' | 'nuget'
  /** As the listing writes it. */
  readonly identifier: string
  readonly name: string
  readonly version: string
  readonly sha256?: string
  readonly proof: 'right' | 'none' | 'of-another' | 'no-such-package'
}

export function artefactsOf(world: World, index: number): readonly Artefact[] {
  const kind = world.kindOf(index)
  const version = `1.${index % 3}.0`
  const slug = world.names.packageSlug(index)
  const plain = (name: string, proof: Artefact['proof'] = 'right'): Artefact => ({
    ecosystem: 'npm',
    identifier: name,
    name,
    version,
    proof,
  })
  const all = usual(world, index, version)
  const hasPlain = all.some(({ identifier }) => identifier === slug)
  // A secret stands with a package: there has to be one.
  const needsOne = kind === 'secret-in-setting' || kind === 'secret-in-argument'
  if (needsOne ? all.length === 0 : isNamedPlainly(world, index) && !hasPlain) all.push(plain(slug))
  if (kind === 'package-without-proof') all.push(plain(`${slug}-plain`, 'none'))
  if (kind === 'package-with-proof-of-another') all.push(plain(`${slug}-other`, 'of-another'))
  if (kind === 'package-not-there') all.push(plain(`${slug}-runner`, 'no-such-package'))
  if (kind === 'image-not-pinned') all.push(image(world, index, version, 'right', false))
  if (kind === 'image-label-differs') all.push(image(world, index, version, 'of-another', true))
  if (kind === 'bundle-hash-differs') all.push(bundle(world, index, version, 'of-another'))
  return all
}

/** What is squatted, and what squats, has no scope before it. */
function isNamedPlainly(world: World, index: number): boolean {
  const next = world.copyOf(index)
  const kind = world.kindOf(index)
  return [kind, next].some((one) => one === 'squat' || one === 'affix-twin')
}

function usual(world: World, index: number, version: string): Artefact[] {
  const { names } = world
  const slug = names.packageSlug(index)
  const way = index % 10
  if (way < 4) {
    const name = way === 1 && !isNamedPlainly(world, index) ? `@${names.owner(index)}/${slug}` : slug
    return [{ ecosystem: 'npm', identifier: name, name, version, proof: 'right' }]
  }
  if (way < 6) return [{ ecosystem: 'pypi', identifier: slug, name: slug, version, proof: 'right' }]
  if (way === 6) return [image(world, index, version, 'right', true)]
  if (way === 7 && index % 20 === 7) return [bundle(world, index, version, 'right')]
  if (way === 7) {
    const name = slug
      .split('-')
      .map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`)
      .join('.')
    return [{ ecosystem: 'nuget', identifier: name, name, version, proof: 'right' }]
  }
  return []
}

function image(
  world: World,
  index: number,
  version: string,
  proof: Artefact['proof'],
  isPinned: boolean,
): Artefact {
  const name = `${world.names.owner(index)}/${world.names.packageSlug(index)}`
  const { digest } = imageOf(world, index, proof)
  const identifier = `ghcr.io/${name}:${version}${isPinned ? `@${digest}` : ''}`
  return { ecosystem: 'oci', identifier, name, version, proof }
}

export interface MadeImage {
  readonly manifest: string
  readonly digest: string
  readonly config: string
  readonly configDigest: string
}

/** Manifest and configuration, which follow from the name that the label says. */
export function imageOf(world: World, index: number, proof: Artefact['proof']): MadeImage {
  const says = proof === 'right' ? index : world.fromOf(index)
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    created: '2026-01-05T00:00:00Z',
    config: { User: 'app', Labels: { 'io.modelcontextprotocol.server.name': nameOf(world, says) } },
    rootfs: { type: 'layers', diff_ids: [`sha256:${world.chance('layer', index)}`] },
  })
  const configDigest = `sha256:${hash(config)}`
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: configDigest,
      size: Buffer.byteLength(config),
    },
    layers: [],
  })
  return { manifest, digest: `sha256:${hash(manifest)}`, config, configDigest }
}

function bundle(world: World, index: number, version: string, proof: Artefact['proof']): Artefact {
  const name = world.names.packageSlug(index)
  const sha256 = proof === 'right' ? hash(bundleOf(world, index)) : world.chance('other bundle', index)
  const identifier = `https://github.com/${world.names.owner(index)}/${world.names.slug(index)}/releases/download/v${version}/${name}-mcp.mcpb`
  return { ecosystem: 'mcpb', identifier, name, version, sha256, proof }
}

/** The archive itself. */
export function bundleOf(world: World, index: number): Uint8Array {
  const manifest = {
    manifest_version: '0.3',
    name: world.names.slug(index),
    version: `1.${index % 3}.0`,
    author: { name: world.names.owner(index) },
    server: { type: 'node', entry_point: 'server.js', mcp_config: { command: 'node', args: ['server.js'] } },
  }
  return zipSync(
    { 'manifest.json': strToU8(JSON.stringify(manifest)) },
    { mtime: '2026-01-05T00:00:00Z', level: 0 },
  )
}

/** In the official registry. */
export function nameOf(world: World, index: number): string {
  const { names } = world
  const kind = world.kindOf(index)
  if (kind === 'case-twin') return `${namespaceOf(world, world.fromOf(index))}/${names.slug(index)}`
  return `${namespaceOf(world, index)}/${names.slug(index)}`
}

/** All servers of an account are under one. */
function namespaceOf(world: World, index: number): string {
  const isDomain = world.kindOf(index) === undefined && Math.floor(index / 3) % 3 === 2
  return `${isDomain ? 'dev' : 'io.github'}.${world.names.owner(index)}`
}

const hash = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
