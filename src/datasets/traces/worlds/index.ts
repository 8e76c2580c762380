import type { World } from '../world.ts'
import bank from './bank.ts'
import chat from './chat.ts'
import clinic from './clinic.ts'
import cloud from './cloud.ts'
import code from './code.ts'
import home from './home.ts'
import notes from './notes.ts'
import office from './office.ts'
import school from './school.ts'
import shop from './shop.ts'
import social from './social.ts'
import support from './support.ts'
import travel from './travel.ts'

/** Both halves take turns. */
export const WORLDS: readonly World[] = [
  bank,
  office,
  chat,
  code,
  shop,
  travel,
  support,
  home,
  cloud,
  clinic,
  school,
  notes,
  social,
]
