/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A page as a document: blocks of runs with roles, no colours, no columns. Screen, paper and line mode read the same one.
 * Everything lives in the arena the doc was started with.
 */
#ifndef DOC_DOC_H
#define DOC_DOC_H

#include "base/arena.h"
#include "base/vec.h"
#include "guide/guide.h"
#include "qr/qr.h"
#include "text/inline.h"
#include "text/role.h"

#include <stdbool.h>

/* What Enter or a click on a piece of text does, what a link in HTML points to. */
enum target_kind {
    TARGET_NONE,
    TARGET_ANTWORT,    /* n: the answer to take */
    TARGET_THING,      /* open a thing of the guide (struct thing in .thing) */
    TARGET_STEP,       /* n: step of the walk */
    TARGET_ACTION,     /* n: an action of the program that the page offers (app knows which) */
    TARGET_PHONE,      /* tel: of the run's text, whose blanks are no-break ones */
    TARGET_MAIL,
    TARGET_WEB,
    TARGET_PLACE,      /* place: the anchor of that name in the same document */
};

struct target {
    enum target_kind kind;
    struct thing thing;
    uint32_t n;        /* of a THING_KNOTEN: the answer that leads there plus 1, 0 where none is meant */
    struct str place;
};

struct doc_run {
    struct str text; /* plain, one line, valid UTF-8; DOC_BREAK alone: what follows begins a new line of the block */
    enum role role;
    struct target target;
    const struct qr *qr; /* the same as a code for a camera, drawn on paper; NULL: none */
};

#define DOC_BREAK "\n"

enum block_kind {
    BLOCK_TITLE,     /* the page's own title: its first line */
    BLOCK_HEADING,   /* level 1, 2 …; marker is its number ("A12") */
    BLOCK_PARAGRAPH,
    BLOCK_ITEM,      /* of a list; marker is what stands before it ("•", "1.", "–", "✗", "☐") */
    BLOCK_FIELD,     /* marker is a label ("Rolle"), then the value */
    BLOCK_CHOICE,    /* a row to choose: an answer, a Lebenslage, a hit; marker is its digit */
    BLOCK_NOTE,      /* a notice of its own: warning, urgency, hint */
    BLOCK_BLANK,     /* a line to be filled in by hand; each run is the words before a blank, side by side where they fit */
    BLOCK_RULE,      /* a dividing line */
    BLOCK_SPACE,     /* an empty line */
    BLOCK_PAGE,      /* a new page on paper, nothing on screen */
    BLOCK_FIXED,     /* a text with its own line ends (DOC_BREAK) and columns: the map; cut where it does not fit */
    BLOCK_CODES,     /* a row of the codes of its runs, each above its run; nothing where codes are not drawn */
};

struct doc_block {
    enum block_kind kind;
    int level;           /* of a heading: 1, 2 …; of all others: the indent in units of the layout */
    struct str marker;
    enum role marker_role;
    enum role role;      /* of a note and a choice as a whole */
    struct target target; /* of the block as a whole */
    uint32_t group;      /* blocks of one group are never torn apart on paper (a contact card, a step); 0: none */
    struct str anchor;   /* links to anchor_of lead here, by this name, which is unique in the document; empty: none do */
    struct thing anchor_of;
    bool is_card;        /* its group is a contact card */
    bool is_name;        /* the name of what follows: its term stands out on paper and stays with what follows */
    bool is_big;         /* to be read across a room */
    bool hangs;          /* of a paragraph: lines behind the first are indented */
    bool is_wide;        /* in a book: as wide as the page, nothing stands beside it */
    bool shows_page;     /* on paper with pages the page its target is on stands at the right edge */
    struct doc_run *runs; /* of VEC(struct doc_run) while building */
    size_t runs_len, runs_cap;
};

struct doc {
    struct arena *arena;
    VEC(struct doc_block) blocks;
    uint32_t group;      /* of blocks to come, 0: none */
    uint32_t groups_len;
    bool is_card;        /* of blocks to come */
    int depth;           /* a page within a book: its title is a heading of this level, its headings are deeper; 0: a page of its own */
    struct str title, foot; /* on paper: the file's title, the line at each page's foot */
    bool is_large;       /* on paper: large type */
    bool is_one_page;    /* on paper: set smaller rather than go on on a second page */
    bool is_book;        /* on paper: small type in two columns, the numbers of nodes at the top of each page */
    size_t enough;       /* blocks beyond which the book need not go on, for those who only look at its beginning; 0: it goes on */
    uint32_t columns[2]; /* blocks from here on stand left, right of each other where there is room for two; 0: one column */
};

struct doc doc_start(struct arena *arena);
/* Adds a block; the address is valid until the next one. Runs go to the last block. */
struct doc_block *doc_add(struct doc *doc, enum block_kind kind);
void doc_add_title(struct doc *doc, struct str text);
/* the title's block; runs follow */
void doc_begin_title(struct doc *doc);
/* with an empty line above it */
void doc_add_heading(struct doc *doc, int level, struct str text);
/* an empty line; none at the top, none beside another or below a heading */
void doc_add_space(struct doc *doc);
struct doc_block *doc_add_paragraph(struct doc *doc, int indent);
/* a notice with its sign, empty where it needs none; runs follow */
struct doc_block *doc_add_note(struct doc *doc, struct str marker, enum role role);
/* markers of what can be ticked */
#define DOC_TICKED "☒"
#define DOC_UNTICKED "☐"
/* of what has rows below it, shown or folded away; columns by which each level of a tree is indented */
#define DOC_OPEN "–"
#define DOC_FOLDED "+"
#define DOC_TREE_STEP 2
/* a list item or field with its marker; runs follow */
struct doc_block *doc_add_item(struct doc *doc, int indent, struct str marker);
struct doc_block *doc_add_field(struct doc *doc, int indent, struct str label);
struct doc_block *doc_add_choice(struct doc *doc, struct str marker, struct target target);

/* Runs for the last block. Empty texts add nothing. */
void doc_run(struct doc *doc, enum role role, struct str text);
void doc_run_target(struct doc *doc, enum role role, struct str text, struct target target);
/* what follows in the last block begins a new line; nothing where the block is still empty */
void doc_break(struct doc *doc);
/* no-break blanks within, so that a phone number stays on one line */
void doc_run_phone(struct doc *doc, struct str number);
/* the last run, a phone number, also as a code */
void doc_code(struct doc *doc);
/* what to dial for a number as it is written: "tel:" and its digits */
struct str doc_tel(struct str number, struct arena *arena);
/* " · " between the parts of a line of details, never at the beginning of one */
void doc_dot(struct doc *doc, enum role role);
/* with no-break blanks for blanks */
struct str doc_unbroken(struct str s, struct arena *arena);
void doc_printf(struct doc *doc, enum role role, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* a guide text's marks as runs of the last block, its paragraphs joined by a blank; links get their title and target */
void doc_inline(struct doc *doc, const struct guide *g, struct str text);
/* the same with a role of its own for what has no mark: titles, choices, hints */
void doc_inline_as(struct doc *doc, const struct guide *g, struct str text, enum role role);
/* a thing's title as a link to it; marks within the title are dropped */
void doc_link(struct doc *doc, const struct guide *g, struct thing thing);
/* a guide text without its marks, links as their titles */
struct str doc_plain(const struct guide *g, struct str text, struct arena *arena);
/* a guide text as paragraphs and list items of its own, at an indent */
void doc_text(struct doc *doc, const struct guide *g, struct str text, int indent);
/* a heading with the texts as a list below it; nothing where the list is empty */
void doc_add_list(struct doc *doc, const struct guide *g, int level, struct str heading, struct texts texts, struct str marker,
                  enum role marker_role);

/* the last block is where links to a thing lead */
void doc_anchor(struct doc *doc, struct thing thing, struct str name);
/* blocks from here on belong together on paper, until doc_group_end */
void doc_group(struct doc *doc);
/* the same as a contact card */
void doc_card(struct doc *doc);
void doc_group_end(struct doc *doc);

/* all words in reading order, a line a block: for tests, search and equivalence with line mode */
struct str doc_words(const struct doc *doc, struct arena *arena);

#endif
