import brokenLetters from './troubles/broken-letters.ts'
import captcha from './troubles/captcha.ts'
import compressedBomb from './troubles/compressed-bomb.ts'
import cursorRepeats from './troubles/cursor-repeats.ts'
import cutBody from './troubles/cut-body.ts'
import cutCompressed from './troubles/cut-compressed.ts'
import cutQuietly from './troubles/cut-quietly.ts'
import deep from './troubles/deep.ts'
import emptyBody from './troubles/empty-body.ts'
import endsEarly from './troubles/ends-early.ts'
import fieldsRenamed from './troubles/fields-renamed.ts'
import forbidden from './troubles/forbidden.ts'
import hugeBody from './troubles/huge-body.ts'
import itemsMissing from './troubles/items-missing.ts'
import notModified from './troubles/not-modified.ts'
import nulls from './troubles/nulls.ts'
import pageForPeople from './troubles/page-for-people.ts'
import pageRepeatsItems from './troubles/page-repeats-items.ts'
import rateLimitSpent from './troubles/rate-limit-spent.ts'
import redirectLoop from './troubles/redirect-loop.ts'
import redirected from './troubles/redirected.ts'
import reset from './troubles/reset.ts'
import serverError from './troubles/server-error.ts'
import slowDrip from './troubles/slow-drip.ts'
import strangeLetters from './troubles/strange-letters.ts'
import tooManyRequests from './troubles/too-many-requests.ts'
import tooManyRequestsDate from './troubles/too-many-requests-date.ts'
import tooManyRequestsSeconds from './troubles/too-many-requests-seconds.ts'
import typesChanged from './troubles/types-changed.ts'
import unavailable from './troubles/unavailable.ts'
import wrongContentType from './troubles/wrong-content-type.ts'
import type { Trouble } from './trouble.ts'

export const TROUBLES: readonly Trouble[] = [
  brokenLetters,
  captcha,
  compressedBomb,
  cursorRepeats,
  cutBody,
  cutCompressed,
  cutQuietly,
  deep,
  emptyBody,
  endsEarly,
  fieldsRenamed,
  forbidden,
  hugeBody,
  itemsMissing,
  notModified,
  nulls,
  pageForPeople,
  pageRepeatsItems,
  rateLimitSpent,
  redirectLoop,
  redirected,
  reset,
  serverError,
  slowDrip,
  strangeLetters,
  tooManyRequests,
  tooManyRequestsDate,
  tooManyRequestsSeconds,
  typesChanged,
  unavailable,
  wrongContentType,
]
