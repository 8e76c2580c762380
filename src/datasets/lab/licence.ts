/** Of everything that the lab makes: its worlds and words were written for this project. */
export const LICENCE = 'Apache-2.0, made by this program'
