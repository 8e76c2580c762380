import path from 'node:path'

const root = path.resolve(process.env.SITE_ROOT ?? 'docs')

/** Absolute path of something in the site; throws if it is somewhere else. */
export function resolveInside(relative: string): string {
  const target = path.resolve(root, relative)
  if (target !== root && !target.startsWith(root + path.sep)) throw new Error('Access denied')
  return target
}
