import arabic from './arabic.ts'
import chinese from './chinese.ts'
import type { Language } from './define.ts'
import dutch from './dutch.ts'
import english from './english.ts'
import french from './french.ts'
import german from './german.ts'
import hindi from './hindi.ts'
import italian from './italian.ts'
import japanese from './japanese.ts'
import korean from './korean.ts'
import polish from './polish.ts'
import portuguese from './portuguese.ts'
import russian from './russian.ts'
import spanish from './spanish.ts'
import turkish from './turkish.ts'

/** English first: where as many words speak for one language as for another, the earlier has it. */
export const LANGUAGES: readonly Language[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  polish,
  russian,
  turkish,
  arabic,
  hindi,
  chinese,
  japanese,
  korean,
]
