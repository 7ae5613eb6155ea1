/* SPDX-License-Identifier: EUPL-1.2 */
/* Any bytes through all of text: the first chooses the columns, the others are the text as far as it is UTF-8. */
#include "base/fail.h"
#include "text/fold.h"
#include "text/inline.h"
#include "text/utf8.h"
#include "text/width.h"
#include "text/wrap.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_wrap(struct str s, int columns, struct arena *arena)
{
    struct wrap_lines lines = wrap_columns(s, columns, arena);
    size_t at = 0;

    BUG_ON(lines.len == 0);
    for (size_t i = 0; i < lines.len; i++) {
        struct wrap_line line = lines.items[i];
        BUG_ON(line.from < at || line.to < line.from || line.to > s.len);
        BUG_ON(width_text(str_slice(s, line.from, line.to)) + line.hyphen > columns);
        at = line.to;
    }
}

static void check_fold(struct str s, struct arena *arena)
{
    struct str strong = fold_strong(s, arena), weak = fold_weak(s, arena);

    BUG_ON(!str_equal(fold_strong(strong, arena), strong));
    BUG_ON(!str_equal(fold_weak(weak, arena), weak));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str bytes = { (const char *)data, size };
    struct arena *arena = arena_create();
    size_t at = 0;
    uint32_t c;

    struct str clean = utf8_clean(bytes, arena), s = str_slice(bytes, 1, size);
    BUG_ON(utf8_valid(clean) != clean.len || utf8_find_forbidden(clean, false, &c) != clean.len);
    s = str_slice(s, 0, utf8_valid(s));
    utf8_to_ascii(s, arena);
    inline_check(s, &at);
    inline_plain(s, NULL, NULL, arena);
    check_fold(s, arena);
    if (size > 0 && utf8_find_forbidden(s, true, &c) == s.len)
        check_wrap(s, 2 + data[0] % 80, arena);
    arena_free(arena);
    return 0;
}
