export { defineDetector } from './core/detector.ts'
export type { AnyDetector, Detector, Example, Hit } from './core/detector.ts'
export type { Finding, NotChecked } from './core/finding.ts'
export type * from './core/subject.ts'
