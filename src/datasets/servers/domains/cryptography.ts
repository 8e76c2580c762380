import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Cryptography',
  `
HashTool: digests of texts and files
  hash_text: Computes the digest of a text.
    asks compute the {algorithm} digest of {text}
    takes text ~hello world|release notes|monthly report - The text; algorithm sha256|sha512|blake2 - Which digest
    gives algorithm; digest; length 32..64
  verify_checksum: Compares a file with the digest that was published for it.
    asks check whether the file {path} has the digest {digest}
    takes path; digest
    gives path; matches flag; size_bytes 2000..9000000
CertCheck: certificates of web sites
  certificate_details: Gives issuer and dates of the certificate of a site.
    asks show the certificate of {host}
    takes host
    gives host; issuer "Example Trust {country}"; valid_from date; valid_until date; bits 256|2048|4096
  expiring_certificates: Lists certificates that end soon.
    asks list certificates that end within {days} days
    takes days 7..90 - How many days ahead
    gives certificates[1..4] {host, valid_until date}
SignatureDesk: signatures on documents
  sign_document: Signs a document in the name of its owner.
    asks sign the document {path}
    takes path
    gives path; signature digest; signed_at datetime
  verify_signature: Tells whether the signature of a document holds.
    asks verify the signature of {path} made by {person}
    takes path; person
    gives path; person; valid flag; signed_at datetime
CipherClassroom: classical ciphers for teaching
  caesar_shift: Shifts the letters of a text.
    asks shift the letters of {text} by {shift}
    takes text ~meet at noon|the tide is high|open the gate - The text; shift 1..25 - By how many letters
    gives text; shift; shifted phhw dw qrrq|wkh wlgh lv kljk|rshq wkh jdwh
  letter_counts: Counts the letters of a text.
    asks count the letters of {text}
    takes text ~meet at noon|the tide is high|open the gate - The text
    gives text; letters[4] {letter e|t|a|o|n|i, times 1..9}
RandomSource: numbers by chance
  draw_numbers: Draws whole numbers by chance.
    asks draw {quantity} random numbers between {low} and {high}
    takes quantity 1..10 - How many numbers; low 1..10 - Lowest number; high 20..100 - Highest number
    gives numbers[quantity] 11..19; low; high
  shuffle_names: Puts names into a random order.
    asks put these names into a random order: {names}
    takes names[] first_name - The names
    gives order[4] first_name; drawn_at datetime
TimestampProof: proof of when a file existed
  stamp_file: Records that a file existed at this moment.
    asks timestamp the file {path}
    takes path
    gives path; digest; stamp_id id; stamped_at datetime
`,
)
