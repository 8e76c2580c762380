/** What one option of a container engine mounts; undefined: no folder of the machine. */
export function mountOf(
  option: string,
  value: string,
): { readonly from: string; readonly isReadOnly: boolean } | undefined {
  if (option === '--volume' || option === '-v') return ofVolume(value)
  if (option !== '--mount') return undefined
  const parts = new Map(
    value.split(',').map((part) => [part.split('=')[0] ?? '', part.slice(part.indexOf('=') + 1)]),
  )
  const from = parts.get('source') ?? parts.get('src')
  if (from === undefined || !isFolder(from)) return undefined
  const mode = parts.get('readonly') ?? parts.get('ro')
  return { from, isReadOnly: mode !== undefined && mode !== 'false' }
}

function ofVolume(value: string): { readonly from: string; readonly isReadOnly: boolean } | undefined {
  // A drive letter has a colon of its own, and so may a variable.
  const lead = /^(?:[A-Za-z]:[\\/]|\$\{[^}]{0,100}\})?/.exec(value)?.[0] ?? ''
  const colon = value.indexOf(':', lead.length)
  const from = colon < 0 ? value : value.slice(0, colon)
  if (!isFolder(from)) return undefined
  const mode =
    value
      .slice(colon + 1)
      .split(':')
      .at(-1) ?? ''
  return { from, isReadOnly: mode.split(',').includes('ro') }
}

function isFolder(from: string): boolean {
  return /^(?:[/~.$%]|[A-Za-z]:[\\/])/.test(from)
}
