import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Utility Tools',
  `
Calculator: sums and percentages
  calculate: Computes an expression.
    asks calculate {expression}
    takes expression ~12 * 7 + 4|(18 - 3) / 5|2 ^ 10|15 % of 240 - What to compute
    gives expression; result 3..1024; exact flag
  percentage: Computes a share in percent.
    asks work out what percentage {part} is of {whole}
    takes part 1..90 - The part; whole 91..900 - The whole
    gives part; whole; share_percent percent
TextTools: changes to texts
  count_words: Counts the words of a text.
    asks count the words in {text}
    takes text ~The harbour was quiet that morning|All trains stop at the old bridge - The text
    gives text; words 5..9; characters 28..64
  change_case: Changes the case of a text.
    asks change {text} to {style}
    takes text ~the harbour was quiet|all trains stop here - The text; style upper|lower|title - Which case
    gives text; style; changed "{text}"
QrMaker: square codes
  make_qr: Makes a square code for an address.
    asks make a QR code for {url}[ of {size} pixels]
    takes url; size? 128..1024 - Width in pixels
    gives code_id id; url; image url; size 128..1024
  read_qr: Reads a square code in a picture.
    asks read the QR code in {path}
    takes path ~images/ticket.png|images/poster.jpg|images/label.png - Path of the picture
    gives path; found flag; content url
DateTools: days and weeks
  days_between: Counts the days between two dates.
    asks count the days between {start_date} and {end_date}
    takes start_date; end_date
    gives start_date; end_date; days 1..330; working_days 1..236
  add_days: Adds days to a date.
    asks tell me which day is {days} days after {date}
    takes date; days
    gives date; days; result date; weekday
UnitConverter: lengths, weights and volumes
  convert_units: Converts between units of everyday life.
    asks convert {measure} {from_unit} into {to_unit}
    takes measure 1..900 - How much; from_unit kilometres|miles|kilograms|pounds - Unit one has; to_unit miles|kilometres|pounds|kilograms - Unit one wants
    gives measure; from_unit; to_unit; converted 0.6..1980.0
FileConvert: files in other formats
  convert_file: Converts a file to another format.
    asks convert {path} to {format}
    takes path; format pdf|docx|csv|png - Which format
    gives path; format; file url; size_kb 4..9000
  merge_files: Joins files into one.
    asks merge {paths} into one file
    takes paths[] path - Paths of the files
    gives file url; pages 2..80; size_kb 20..9000
ColourPicker: colours and palettes
  make_palette: Makes a palette around a colour.
    asks make a palette around {colour}
    takes colour; quantity? 3..6 - How many colours
    gives colour; palette[4] {name colour, hex #1f4e79|#2a9d8f|#e9c46a|#8d99ae|#6a4c93}
  check_contrast: Tells whether two colours can be read on each other.
    asks check whether {first} text on {second} is readable
    takes first colour - Colour of the text; second colour - Colour behind it
    gives first; second; ratio 1.2..14.0; readable flag
TimerDesk: timers and stop watches
  start_timer: Starts a timer.
    asks start a timer of {minutes} minutes for {what}
    takes minutes; what ~the eggs|the laundry|a break - What it is for
    gives timer_id id; minutes; what; ends time
  list_timers: Lists the timers that run.
    asks list my running timers[ longer than {minutes} minutes]
    takes minutes?
    gives timers[1..3] {timer id, what eggs|laundry|break|tea, left_minutes 1..90}
`,
)
