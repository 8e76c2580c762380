import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { atLeast } from '../src/core/severity.ts'
import type { SubjectKind, Subjects } from '../src/core/subject.ts'
import { byKind } from '../src/detectors/index.ts'
import {
  endpointSubject,
  launchSubject,
  settingsSubject,
  skillSubject,
} from '../src/detectors/example-launches.ts'
import { runThese } from '../src/detectors/run-these.ts'
import { frontMatter } from '../src/scan/collect/front-matter.ts'

const FOLDER = 'test/corpus/usual'
const read = (name: string): readonly Record<string, unknown>[] =>
  JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'))

function notable<K extends SubjectKind>(kind: K, subject: Subjects[K]): readonly string[] {
  const { findings, notChecked } = runThese(byKind[kind], subject)
  expect(notChecked).toEqual([])
  return findings
    .filter(({ severity }) => atLeast(severity, 'medium'))
    .map(({ rule, severity, message }) => `${rule} ${severity}: ${message}`)
}

/** What people have in their files every day is worth a note at most. */
describe('usual configurations are left alone', () => {
  test.each(read('launches').map((entry) => [JSON.stringify(entry).slice(0, 90), entry] as const))(
    '%s',
    (_, entry) => {
      const { words, url, ...more } = entry
      const found = Array.isArray(words)
        ? notable('launch', launchSubject(words, more))
        : notable('endpoint', endpointSubject(String(url), more))
      expect(found).toEqual([])
    },
  )

  test.each(read('settings').map((entry) => [JSON.stringify(entry).slice(0, 90), entry] as const))(
    '%s',
    (_, entry) => {
      const { json, ...more } = entry
      expect(notable('host', settingsSubject(json as Subjects['host']['json'], more))).toEqual([])
    },
  )
})

describe('usual skills are left alone', () => {
  test.each(readdirSync(`${FOLDER}/skills`))('%s', (file) => {
    const { fields, body } = frontMatter(readFileSync(`${FOLDER}/skills/${file}`, 'utf8'))
    const subject = skillSubject(body, {
      name: fields['name'] ?? file,
      description: fields['description'],
      kind: file === 'AGENTS.md' ? 'instructions' : 'skill',
    })
    expect(notable('skill', subject)).toEqual([])
  })
})
