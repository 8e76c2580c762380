import type { Domain } from '../define-domain.ts'
import advertising from './advertising.ts'
import business from './business.ts'
import commerce from './commerce.ts'
import communication from './communication.ts'
import cryptography from './cryptography.ts'
import cybersecurity from './cybersecurity.ts'
import database from './database.ts'
import devices from './devices.ts'
import education from './education.ts'
import energy from './energy.ts'
import entertainment from './entertainment.ts'
import events from './events.ts'
import fitness from './fitness.ts'
import food from './food.ts'
import gaming from './gaming.ts'
import health from './health.ts'
import jobs from './jobs.ts'
import location from './location.ts'
import logistics from './logistics.ts'
import mapping from './mapping.ts'
import media from './media.ts'
import medical from './medical.ts'
import monitoring from './monitoring.ts'
import payments from './payments.ts'
import science from './science.ts'
import search from './search.ts'
import social from './social.ts'
import sports from './sports.ts'
import transportation from './transportation.ts'
import travel from './travel.ts'
import utilityTools from './utility-tools.ts'
import weather from './weather.ts'

export const DOMAINS: readonly Domain[] = [
  advertising,
  business,
  commerce,
  communication,
  cryptography,
  cybersecurity,
  database,
  devices,
  education,
  energy,
  entertainment,
  events,
  fitness,
  food,
  gaming,
  health,
  jobs,
  location,
  logistics,
  mapping,
  media,
  medical,
  monitoring,
  payments,
  science,
  search,
  social,
  sports,
  transportation,
  travel,
  utilityTools,
  weather,
]
