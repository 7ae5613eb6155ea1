/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/buf.h"
#include "load/findings.h"
#include "load/ytree.h"
#include "test.h"

/* a tree as text: lists in [], maps in {}, "key@line:col" and "text@line:col+len" */
static void dump(struct buf *buf, const struct ynode *node)
{
    if (node->key.ptr)
        buf_printf(buf, "%.*s@%u:%u=", STR_ARG(node->key), (unsigned)node->key_at.line, (unsigned)node->key_at.col);
    if (node->kind == YNODE_TEXT) {
        buf_printf(buf, "%.*s@%u:%u+%u", STR_ARG(node->text), (unsigned)node->at.line, (unsigned)node->at.col,
                   (unsigned)node->at.len);
        return;
    }
    buf_add_char(buf, node->kind == YNODE_LIST ? '[' : '{');
    for (const struct ynode *item = node->first; item; item = item->next) {
        dump(buf, item);
        if (item->next)
            buf_add_char(buf, ' ');
    }
    buf_add_char(buf, node->kind == YNODE_LIST ? ']' : '}');
}

static void read_dump(const char *yaml, struct buf *buf)
{
    struct arena *arena = arena_create();
    struct diags diags = diags_start(arena);
    struct source source;
    const struct ynode *tree = NULL;

    if (bytes_check(&source, 1, str_from(yaml), &diags, arena))
        tree = ytree_read(&source, &diags, arena);
    buf_clear(buf);
    if (tree)
        dump(buf, tree);
    else if (diags.list.len > 0)
        buf_printf(buf, "%u:%u %s", (unsigned)diags.list.items[0].at.line, (unsigned)diags.list.items[0].at.col,
                   diags.list.items[0].finding->code);
    arena_free(arena);
}

TEST(ytree_read_keeps_places)
{
    static const struct {
        const char *yaml, *tree;
    } rows[] = {
        { "a: b\n", "{a@1:1=b@1:4+1}" },
        { "\xef\xbb\xbf" "a: b\n", "{a@1:1=b@1:4+1}" },
        { "ä: öü\r\nc: \"d e\"\r\n", "{ä@1:1=öü@1:4+2 c@2:1=d e@2:4+5}" },
        { "- a\n- [b, c]\n- {d: e}\n", "[a@1:3+1 [b@2:4+1 c@2:7+1] {d@3:4=e@3:7+1}]" },
        { "a:\n  - b\n  - c: d\n    e:\n", "{a@1:1=[b@2:5+1 {c@3:5=d@3:8+1 e@4:5=@4:7+0}]}" },
        { "a: |\n  b\n  c\n", "{a@1:1=b\nc\n@1:4+0}" },
        { "a: >-\n  b\n  c\n\n  d\n", "{a@1:1=b c\nd@1:4+0}" },
        { "a: b\n  c\n", "{a@1:1=b c@1:4+0}" },
        { "a: no\nb: ~\nc: 012\n", "{a@1:1=no@1:4+2 b@2:1=~@2:4+1 c@3:1=012@3:4+3}" },
        { "---\na: b\n...\n", "{a@2:1=b@2:4+1}" },
        { "nur Text\n", "nur Text@1:1+8" },
        { "? a\n: b\n", "{a@1:3=b@2:3+1}" },
        { "a: 1\na: 2\n", "{a@1:1=1@1:4+1}" },
        { "", "1:1 E013" },
        { "~\n", "~@1:1+1" },
        { "---\n", "1:1 E013" },
        { "a: &x b\n", "1:4 E024" },
        { "a: !x b\n", "1:4 E026" },
        { "? [a]\n: b\n", "1:3 E030" },
        { "a: \"\\e\"\n", "{a@1:1=\033@1:4+4}" },
    };
    struct buf buf = { 0 };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        read_dump(rows[i].yaml, &buf);
        IEXPECT_STR(i, buf_str(&buf), rows[i].tree);
    }
    buf_free(&buf);
}

/* thirty keys are searched by hash, three one by one: both notice */
TEST(ytree_read_notices_double_keys)
{
    for (int keys = 1; keys <= 40; keys++) {
        struct arena *arena = arena_create();
        struct diags diags = diags_start(arena);
        struct source source;
        struct buf yaml = { 0 };
        for (int i = 0; i < keys; i++)
            buf_printf(&yaml, "k%d: v\n", i);
        buf_printf(&yaml, "k%d: v\n", keys / 2);
        EXPECT_TRUE(bytes_check(&source, 1, buf_str(&yaml), &diags, arena));
        const struct ynode *tree = ytree_read(&source, &diags, arena);
        IEXPECT_TRUE(keys, tree && tree->is_broken && tree->len == (uint32_t)keys);
        if (IEXPECT_EQ(keys, diags.list.len, 1)) {
            IEXPECT_EQ(keys, diags.list.items[0].at.line, keys + 1);
            IEXPECT_EQ(keys, diags.list.items[0].first.line, keys / 2 + 1);
        }
        buf_free(&yaml);
        arena_free(arena);
    }
}

TEST(ytree_read_stops_at_64_levels)
{
    struct buf yaml = { 0 }, tree = { 0 };

    for (int depth = 63; depth <= 66; depth++) {
        buf_clear(&yaml);
        for (int i = 0; i < depth; i++)
            buf_add_char(&yaml, '[');
        for (int i = 0; i < depth; i++)
            buf_add_char(&yaml, ']');
        read_dump(buf_str(&yaml).ptr, &tree);
        IEXPECT_EQ(depth, str_is(buf_str(&tree), "1:65 E025"), depth > 64);
    }
    buf_free(&yaml);
    buf_free(&tree);
}
