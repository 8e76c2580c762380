/** Named nodes that never have children, so that none need be asked for. */
export const SINGLE: ReadonlySet<string> = new Set(
  (
    'identifier property_identifier shorthand_property_identifier shorthand_property_identifier_pattern ' +
    'private_property_identifier statement_identifier type_identifier number string_fragment escape_sequence ' +
    'regex_pattern regex_flags this super true false null undefined hash_bang_line comment html_comment ' +
    'predefined_type empty_statement debugger_statement optional_chain accessibility_modifier jsx_text ' +
    'string_start string_end escape_interpolation integer float none ellipsis pass_statement'
  ).split(' '),
)

/** What stands in these is not part of what the program does when it runs; their text is there for who wants it. */
export const UNOPENED: ReadonlySet<string> = new Set(
  (
    'type_annotation type_arguments type_parameters interface_declaration type_alias_declaration ' +
    'type_predicate_annotation asserts_annotation asserts implements_clause function_signature method_signature ' +
    'abstract_method_signature index_signature construct_signature constraint default_type'
  ).split(' '),
)

/** Punctuation: the tree already says what it says. */
export const UNHEARD: ReadonlySet<string> = new Set('( ) { } [ ] , ; : . => " \' ` ${ ?. @ -->'.split(' '))

/** In JavaScript and TypeScript these are taken from the text as they are written; in Python values stand in strings. */
export const WRITTEN: ReadonlySet<string> = new Set(['string', 'regex'])

/** What stands in these has no role but its place. */
export const ROLELESS: ReadonlySet<string> = new Set(
  (
    'program arguments array object statement_block expression_statement parenthesized_expression template_string ' +
    'template_substitution formal_parameters named_imports import_clause export_clause spread_element sequence_expression ' +
    'await_expression object_pattern array_pattern return_statement throw_statement variable_declaration switch_body ' +
    'module argument_list list tuple set expression_list dictionary parameters pattern_list list_pattern tuple_pattern'
  ).split(' '),
)
