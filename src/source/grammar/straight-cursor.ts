/** The functions of the parser's WebAssembly that walk a tree, by the names it gives them. */
export interface ParserInside {
  readonly _ts_tree_root_node_wasm: (tree: number) => void
  readonly _ts_tree_cursor_new_wasm: (tree: number) => void
  readonly _ts_tree_cursor_delete_wasm: (tree: number) => void
  readonly _ts_tree_cursor_goto_first_child_wasm: (tree: number) => number
  readonly _ts_tree_cursor_goto_next_sibling_wasm: (tree: number) => number
  readonly _ts_tree_cursor_goto_parent_wasm: (tree: number) => number
  readonly _ts_tree_cursor_current_node_type_id_wasm: (tree: number) => number
  readonly _ts_tree_cursor_current_field_id_wasm: (tree: number) => number
  readonly _ts_tree_cursor_start_index_wasm: (tree: number) => number
  readonly _ts_tree_cursor_end_index_wasm: (tree: number) => number
}

/** A place in a tree. Only one may be open at a time, and nothing else asked of the parser meanwhile. */
export interface StraightCursor {
  readonly kind: () => number
  readonly field: () => number
  readonly start: () => number
  readonly end: () => number
  readonly toFirstChild: () => boolean
  readonly toNextSibling: () => boolean
  readonly toParent: () => boolean
  readonly close: () => void
}

/**
 * The package's own cursor copies its state into WebAssembly before each question and back after each step. All these
 * functions read it from one place there and leave it there, so for a walk that nothing interrupts it can stay.
 */
export function openCursor(inside: ParserInside, tree: number): StraightCursor {
  inside._ts_tree_root_node_wasm(tree)
  inside._ts_tree_cursor_new_wasm(tree)
  const kind = inside._ts_tree_cursor_current_node_type_id_wasm
  const field = inside._ts_tree_cursor_current_field_id_wasm
  const start = inside._ts_tree_cursor_start_index_wasm
  const end = inside._ts_tree_cursor_end_index_wasm
  const first = inside._ts_tree_cursor_goto_first_child_wasm
  const next = inside._ts_tree_cursor_goto_next_sibling_wasm
  const parent = inside._ts_tree_cursor_goto_parent_wasm
  return {
    kind: () => kind(tree),
    field: () => field(tree),
    start: () => start(tree),
    end: () => end(tree),
    toFirstChild: () => first(tree) === 1,
    toNextSibling: () => next(tree) === 1,
    toParent: () => parent(tree) === 1,
    close: () => inside._ts_tree_cursor_delete_wasm(tree),
  }
}
