/** Pages that are at the same address for every seed. */
export const ACCOUNT = 'https://account.example.com/'
export const PORTAL = 'https://www.example.com/'
export const LIBRARY = 'https://library.example.org/'
export const WARRANTY = 'https://shop.example.com/warranty'
export const COMPLAINT = 'https://shop.example.com/complaint'
export const LETTER = 'https://news.example.org/letter'
export const LAMPS = 'https://shop.example.com/lamps'
