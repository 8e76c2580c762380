/** Words that say something, in lower case and without their commonest endings. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      // `sendMail` and `send_mail` are two words each.
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !STOP_WORDS.has(word))
      .map(stem)
  )
}

function stem(word: string): string {
  if (word.length <= 4) return word.length === 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
  return word.replace(/(?:ing|edly|ed|es|s|ly|e)$/, '')
}

const STOP_WORDS = new Set(
  (
    'the of to in is it an and or for with on at by as be if are was this that from into any all one its my me you your ' +
    'please what which who how there then than not no do does did has have will can just also'
  ).split(' '),
)
