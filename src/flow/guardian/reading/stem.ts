/** Crude, and the same for every form of a word: that is all that comparing needs. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  let root = word
  for (const ending of ENDINGS)
    if (root.endsWith(ending) && root.length - ending.length >= 3) {
      root = root.slice(0, -ending.length)
      break
    }
  if (root.length > 3 && root.at(-1) === root.at(-2) && !/[aeiouls]$/.test(root)) root = root.slice(0, -1)
  return root.endsWith('y') && root.length > 3 ? `${root.slice(0, -1)}i` : root.replace(/e$/, '')
}

const ENDINGS = [
  'ations',
  'ation',
  'ators',
  'ator',
  'ating',
  'ated',
  'ates',
  'ate',
  'ions',
  'ion',
  'ings',
  'ing',
  'ments',
  'ment',
  'ies',
  'ied',
  'ers',
  'er',
  'ors',
  'or',
  'ed',
  'es',
  's',
]
