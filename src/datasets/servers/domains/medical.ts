import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Medical',
  `
PatientRecords: records of a practice
  patient_summary: Sums up the record of a patient.
    asks sum up the record of patient {patient_id}
    takes patient_id
    gives patient_id; age 2..91; conditions[1..3] illness; medicines[1..3] medicine; last_visit date
  visit_history: Lists the visits of a patient.
    asks list the visits of patient {patient_id}
    takes patient_id
    gives patient_id; visits[2..4] {date, reason illness, doctor person}
LabResults: results of the laboratory
  latest_results: Gives the newest values of a patient.
    asks show the latest lab results of patient {patient_id}
    takes patient_id
    gives patient_id; results[3..4] {test haemoglobin|glucose|cholesterol|iron|vitamin D, measured 1.2..190.0, in_range flag}; date
  order_test: Orders a test.
    asks order a {test} test for patient {patient_id}
    takes patient_id; test blood count|glucose|cholesterol|thyroid - Which test
    gives order_id id; patient_id; test; due date
DrugReference: facts about medicines
  medicine_facts: Gives use and usual dose of a medicine.
    asks tell me the usual dose of {medicine}
    takes medicine
    gives medicine; used_for illness; dose_mg 5..1000; times_a_day 1..4; with_food flag
  interaction_check: Tells whether two medicines go together.
    asks check whether {first} and {second} interact
    takes first medicine - The first medicine; second medicine - The second medicine
    gives first; second; level none known|minor|moderate; advice take as usual|watch for side effects|ask the pharmacist
PrescriptionDesk: prescriptions
  renew_prescription: Renews a prescription.
    asks renew prescription {prescription_id}
    takes prescription_id id - Number of the prescription
    gives prescription_id; medicine; valid_until date; status renewed|waits for doctor
  active_prescriptions: Lists the valid prescriptions of a patient.
    asks list active prescriptions of patient {patient_id}
    takes patient_id
    gives patient_id; prescriptions[1..4] {medicine, dose_mg 5..1000, until date}
WardBeds: beds of a hospital
  free_beds: Tells how many beds are free.
    asks tell me how many beds are free in {ward}
    takes ward surgery|children|heart|maternity - Which ward
    gives ward; beds 12..48; free 0..11; updated datetime
ImagingArchive: pictures of the inside
  list_studies: Lists the studies of a patient.
    asks list imaging studies of patient {patient_id}
    takes patient_id
    gives patient_id; studies[1..3] {study id, kind X-ray|ultrasound|CT|MRI, part knee|chest|head|wrist, date}
  study_report: Gives the report of a study.
    asks show the report of study {study_id}
    takes study_id id - Number of the study
    gives study_id; kind X-ray|ultrasound|CT|MRI; finding no fracture seen|mild inflammation|normal appearance; doctor person
ClinicalTrials: studies that look for people
  find_trials: Finds clinical studies on an illness.
    asks find clinical trials on {illness} in {country}
    takes illness; country
    gives illness; country; trials[2..3] {trial id, phase 1..4, places_left 0..90, ends date}
  trial_criteria: Lists who may take part in a study.
    asks list who may take part in trial {trial_id}
    takes trial_id id - Number of the study
    gives trial_id; youngest 18..30; oldest 60..80; criteria[2] no recent surgery|stable weight|non-smoker|not pregnant
MedicalCoding: codes of diagnoses
  diagnosis_code: Finds the code of a diagnosis.
    asks find the diagnosis code for {illness}
    takes illness
    gives illness; code J30|G43|J45|M54|L20|I10; chapter respiratory|nervous system|skin|circulation
  code_meaning: Tells what a code means.
    asks tell me what the diagnosis code {code} means
    takes code ~J45|G43|I10|M54 - The code
    gives code; meaning illness; billable flag
`,
)
