import type { Row } from './row.ts'

/** Of registries of packages and images, which are asked with --online only. */
export const REGISTRY_ERRORS = {
  'registry/not-named': {
    summary: 'No registry of packages is named, and Fairlead has none of its own',
    hint: 'Give --registry URL, or set it where npm looks: npm config get registry',
    exit: 2,
  },
  'registry/bad-address': {
    summary: '{url} is no address of a registry',
    hint: 'Use https://, or http:// on this machine',
    exit: 2,
  },
  'registry/unknown-package': {
    summary: 'The registry at {url} has no package {name}',
    hint: 'A name that does not exist can be taken by anybody tomorrow: check how it is spelled',
    exit: 3,
  },
  'registry/no-version': {
    summary: '{name} has no version {wanted}',
    hint: 'Name an exact version or a tag such as latest',
    exit: 3,
  },
  'registry/refused': {
    summary: 'The registry at {url} answered {status}',
    hint: 'Check the address, and the token in .npmrc',
    exit: 70,
  },
  'registry/too-large': {
    summary: 'The registry at {url} answered with more than is read',
    hint: 'Fetch the archive yourself and scan the file',
    exit: 70,
  },
  'registry/unreadable': {
    summary: 'The registry at {url} answered with what is not JSON',
    hint: 'Check the address: it should be the one that npm config get registry prints',
    exit: 70,
  },
  'image/no-host': {
    summary: 'The reference {name} names no registry, and Fairlead has none of its own',
    hint: 'Write it in full, with the host that your container engine would ask',
    exit: 2,
  },
  'registry/integrity': {
    summary: 'The archive of {name} is not the one that the registry promised',
    hint: 'Do not use it. Try once more; if it stays so, tell whoever runs the registry or the proxy before it',
    exit: 1,
  },
} as const satisfies Record<string, Row>
