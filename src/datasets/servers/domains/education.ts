import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Education',
  `
CourseFinder: courses and classes
  find_courses: Finds courses on a subject.
    asks find courses on {subject}[ in {language}]
    takes subject; language?
    gives subject; courses[3..5] {title "Introduction to {subject}", weeks 3..14, price 0..280, rating}
  course_outline: Gives the lessons of a course.
    asks show the outline of course {course_id}
    takes course_id id - Number of the course
    gives course_id; subject; lessons[4..6] {number 1..12, title "Lesson on {subject}", minutes 30..90}
FlashCards: cards to learn with
  make_cards: Makes cards about a topic.
    asks make {quantity} flash cards about {topic}
    takes topic; quantity 3..12 - How many cards
    gives topic; deck_id id; cards[quantity] {front "What matters about {topic}?", back note}
  due_cards: Tells how many cards are due.
    asks tell me how many cards of deck {deck_id} are due
    takes deck_id id - Number of the deck
    gives deck_id; due 0..60; new 0..20; next_review datetime
GradeBook: marks of pupils
  pupil_grades: Lists the marks of a pupil.
    asks list the grades of {person} in {subject}
    takes person; subject
    gives person; subject; grades[3..5] {date, mark 1..10, kind test|essay|project}
  class_average: Gives the average of a class.
    asks tell me the average of class {class_name} in {subject}
    takes class_name ~7B|9A|11C - Name of the class; subject
    gives class_name; subject; average 5.0..9.2; pupils 14..30
HomeworkHelper: help with exercises
  explain_step: Explains a step of an exercise.
    asks explain how to {task} step by step
    takes task ~solve a quadratic equation|balance a chemical equation|find the main clause - The exercise
    gives task; steps[3] Write down what is known|Choose the right rule|Work it out carefully|Check the result; level basic|intermediate
QuizMaker: questions and tests
  make_quiz: Makes a quiz about a subject.
    asks make a {level} quiz with {quantity} questions on {subject}
    takes subject; quantity 3..10 - How many questions; level easy|medium|hard - How hard
    gives quiz_id id; subject; questions[quantity] {question "Which statement about {subject} is right?", options 3..5}
  quiz_results: Gives the results of a quiz.
    asks show the results of quiz {quiz_id}
    takes quiz_id id - Number of the quiz
    gives quiz_id; takers count; average_percent percent; best person
LibraryShelf: books of a school library
  find_book: Finds a book in the library.
    asks find the book {title} in the library
    takes title
    gives title; author person; shelf id; available flag; due date
  borrow_book: Lends a book to a reader.
    asks borrow {title} for {person}
    takes title; person
    gives loan_id id; title; person; due date
SchoolCalendar: terms, holidays and exams
  term_dates: Gives the terms and holidays of a school year.
    asks give me the term dates for {year}
    takes year 2024..2027 - The school year
    gives year; terms[3] {name autumn|spring|summer, begins date, ends date}
  exam_plan: Lists the exams of a class.
    asks list the exams of class {class_name} in {month}
    takes class_name ~7B|9A|11C - Name of the class; month
    gives class_name; exams[2..4] {subject, date, time, room 1..40}
ScholarSearch: study programmes and grants
  find_programmes: Finds study programmes.
    asks find degree programmes in {subject} in {country}
    takes subject; country
    gives programmes[2..4] {university, degree bachelor|master, years 2..4, fee 0..14000}
  find_grants: Finds grants for students.
    asks find student grants for {subject}
    takes subject
    gives subject; grants[2..4] {name "{title} grant", amount 500..9000, deadline date}
`,
)
