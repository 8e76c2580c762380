const LONGEST = 1024

/** The path of an archive's member inside the tree, or why it has none: nothing may be named that lies outside. */
export function safePath(name: string): { readonly path: string } | { readonly why: string } {
  if (name === '' || name.length > LONGEST) return { why: 'has no usable name' }
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(name)) return { why: 'has control characters in its name' }
  // Windows takes either for a separator, so that `..\..\x` leads out there.
  const parts = name.replaceAll('\\', '/').split('/')
  if (parts[0] === '' || /^[A-Za-z]:/.test(name)) return { why: 'names an absolute path' }
  if (parts.includes('..')) return { why: 'leads out of the archive' }
  const kept = parts.filter((part) => part !== '' && part !== '.')
  return kept.length === 0 ? { why: 'has no usable name' } : { path: kept.join('/') }
}
