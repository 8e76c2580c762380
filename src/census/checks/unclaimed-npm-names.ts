import { defineCheck } from '../check.ts'
import { unclaimedCheck } from '../names/unclaimed.ts'

export default defineCheck({
  id: 'unclaimed-npm-names',
  title: 'Packages of npm that users are told to run and nobody holds',
  why: 'A README that says to run a package which does not exist lets whoever takes the name run code on every machine that follows it. Whether it is held is looked up; no name is ever claimed.',
  table: 'T4',
  asks: 'npm-package',
  ...unclaimedCheck('npm'),
})
