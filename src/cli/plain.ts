export { cell, fit, plain, widthOf } from '../core/plain.ts'
