import { comparePython, readPythonVersion } from './pep440.ts'
import { compareSemver, readSemver } from './semver.ts'

/** Order of two exact versions of an ecosystem; undefined where one of them is no version there. */
export function compareVersions(ecosystem: string, left: string, right: string): number | undefined {
  if (ecosystem === 'npm') {
    const [one, other] = [readSemver(left), readSemver(right)]
    return one === undefined || other === undefined ? undefined : compareSemver(one, other)
  }
  const [one, other] = [readPythonVersion(left), readPythonVersion(right)]
  return one === undefined || other === undefined ? undefined : comparePython(one, other)
}
