/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/inline.h"
#include "base/buf.h"
#include "test.h"

#define LEN(array) (sizeof(array) / sizeof(array)[0])

/* blocks as "P:" or "I:" and their runs: plain, *strong*, <ref|text> */
static struct str dump(struct inline_blocks blocks, struct buf *buf)
{
    buf_clear(buf);
    for (size_t i = 0; i < blocks.len; i++) {
        buf_add(buf, blocks.items[i].kind == INLINE_ITEM ? STR("I:") : STR("P:"));
        for (size_t k = 0; k < blocks.items[i].runs.len; k++) {
            struct run run = blocks.items[i].runs.items[k];
            if (run.role == ROLE_TERM)
                buf_printf(buf, "<%.*s|%.*s>", STR_ARG(run.ref), STR_ARG(run.text));
            else
                buf_printf(buf, run.role == ROLE_STRONG ? "{%.*s}" : "%.*s", STR_ARG(run.text));
        }
        buf_add_char(buf, '.');
    }
    return buf_str(buf);
}

TEST(inline_parse_gives_runs)
{
    static const struct {
        const char *text, *blocks;
    } rows[] = {
        { "", "" },
        { " \n\n ", "" },
        { "einfach", "P:einfach." },
        { "Zeile eins\n   Zeile zwei\n", "P:Zeile eins Zeile zwei." },
        { "eins\n\nzwei\n \n\ndrei", "P:eins.P:zwei.P:drei." },
        { "- a\n- b\n  weiter\n- c", "I:a.I:b weiter.I:c." },
        { "Liste:\n- a\n\n- b\nText", "P:Liste:.I:a.I:b Text." },
        { "a - b\n-c", "P:a - b -c." },
        { "**wichtig**", "P:{wichtig}." },
        { "ist **sehr\n wichtig** hier", "P:ist {sehr wichtig} hier." },
        { "**a** **b**", "P:{a} {b}." },
        { "siehe [[id]].", "P:siehe <id|>.." },
        { "siehe [[ id | der\nText ]] da", "P:siehe <id|der Text> da." },
        { "**siehe [[id|x]] jetzt**", "P:{siehe }<id|x>{ jetzt}." },
        { "**a [[b|c**d]] e**", "P:{a }<b|c**d>{ e}." },
        { "[[id]][[id2|x]]", "P:<id|><id2|x>." },
        { "2 * 3 * 4, a[1]", "P:2 * 3 * 4, a[1]." },
        { "[[a|b|c]]", "P:<a|b|c>." },
        /* what does not close stays as it is written */
        { "offen ** bleibt", "P:offen ** bleibt." },
        { "**über\n\nAbsatz**", "P:**über.P:Absatz**." },
        { "- **a\n- b**", "I:**a.I:b**." },
        { "[[offen", "P:[[offen." },
        { "[[a [[b]]", "P:[[a <b|>." },
        { "[[]] und ****", "P:[[]] und ****." },
        { "[[a|]]", "P:[[a|]]." },
        { "[[ |x]]", "P:[[ |x]]." },
        { "** **", "P:** **." },
        { "***x***", "P:{*x}*." },
        { "]] ||", "P:]] ||." },
        { "**[[**", "P:{[[}." },
    };
    struct arena *arena = arena_create();
    struct buf buf = { 0 };

    for (size_t i = 0; i < LEN(rows); i++)
        IEXPECT_STR(i, dump(inline_parse(str_from(rows[i].text), arena), &buf), rows[i].blocks);
    buf_free(&buf);
    arena_free(arena);
}

TEST(inline_check_points_at_the_first_fault)
{
    static const struct {
        const char *text;
        enum inline_fault fault;
        size_t at;
    } rows[] = {
        { "", INLINE_OK, 0 },
        { "gut **so** und [[id|Text]]\n\n- [[a]]", INLINE_OK, 0 },
        { "offen ** bleibt", INLINE_OPEN_STRONG, 6 },
        { "gut **so** und **nein", INLINE_OPEN_STRONG, 15 },
        { "**über\n\nAbsatz**", INLINE_OPEN_STRONG, 0 },
        { "gut\n\n  [[offen", INLINE_OPEN_LINK, 7 },
        { "[[a [[b]]", INLINE_OPEN_LINK, 0 },
        { "a [[]]", INLINE_EMPTY_LINK, 2 },
        { "a [[b|]]", INLINE_EMPTY_LINK, 2 },
        { "- a\n- b ****", INLINE_EMPTY_STRONG, 8 },
        { "**a [[]] b**", INLINE_EMPTY_LINK, 4 },
        { "**a [[b]] c** **", INLINE_OPEN_STRONG, 14 },
        { "**a [[b c**", INLINE_OPEN_LINK, 4 },
    };

    for (size_t i = 0; i < LEN(rows); i++) {
        size_t at = 0;
        IEXPECT_EQ(i, inline_check(str_from(rows[i].text), &at), rows[i].fault);
        IEXPECT_EQ(i, at, rows[i].at);
    }
}

TEST(inline_next_ref_finds_all)
{
    static const char *const refs[] = { "a", "b", "d", "e" };
    struct str text = STR("[[a]] **[[b|c]]** [[]] [[offen\n\n- [[d]][[ e ]] [[f"), ref;
    size_t at = 0, n = 0;

    while (inline_next_ref(text, &at, &ref)) {
        if (!IEXPECT_TRUE(n, n < LEN(refs)))
            return;
        IEXPECT_STR(n, ref, refs[n]);
        n++;
    }
    EXPECT_EQ(n, LEN(refs));
    EXPECT_FALSE(inline_next_ref(text, &at, &ref));
    at = 1000;
    EXPECT_FALSE(inline_next_ref(text, &at, &ref));
}

static struct str title(void *context, struct str ref)
{
    return str_is(ref, "id") ? STR("Der Titel") : *(struct str *)context;
}

TEST(inline_plain_drops_the_marks)
{
    struct arena *arena = arena_create();
    struct str other = STR("?");
    struct str text = STR("Siehe **[[id]]** und\n[[x|jenes]], [[y]].\n\nListe:\n- **eins**\n- zwei\n\nEnde");

    EXPECT_STR(inline_plain(text, title, &other, arena),
               "Siehe Der Titel und jenes, ?.\n\nListe:\n\n- eins\n- zwei\n\nEnde");
    EXPECT_STR(inline_plain(STR("[[id]]"), NULL, NULL, arena), "id");
    EXPECT_STR(inline_plain(STR(""), title, &other, arena), "");
    arena_free(arena);
}
