/** One word of a command line and where it stands in the command. */
export interface Word {
  readonly word: string
  readonly pointer: string
}

const EXTENSIONS = ['.exe', '.cmd', '.bat', '.ps1', '.com']

/** `npx` of `C:\Program Files\nodejs\npx.cmd`. */
export function programOf(word: string): string {
  const cut = Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\'))
  const name = word.slice(cut + 1).toLowerCase()
  const extension = EXTENSIONS.find((one) => name.endsWith(one) && name.length > one.length)
  return extension === undefined ? name : name.slice(0, -extension.length)
}

export function isPath(word: string): boolean {
  return /^(?:\.{0,2}[/\\]|~|[A-Za-z]:[/\\]|file:)/.test(word) || word === '.' || word === '..'
}

/** A word that is inside of `folder`, unless it says where it is by itself. */
export function within(folder: string | undefined, path: string): string {
  const isSet = folder !== undefined && folder !== '' && folder !== '.'
  const isAbsolute = /^(?:[/\\~]|[A-Za-z]:[/\\]|file:)/.test(path)
  if (!isSet || isAbsolute) return path
  const plain = path.startsWith('./') ? path.slice(2) : path
  return /[/\\]$/.test(folder) ? folder + plain : `${folder}/${plain}`
}
