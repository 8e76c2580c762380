const SEMVER = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:-[0-9A-Za-z.-]{1,40})?$/

export function versionOf(text) {
  if (!SEMVER.test(text)) {
    throw new TypeError('not a semantic version')
  }
  return text
}
