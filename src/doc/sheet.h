/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The sheets: what leaves the screen and lies on a table, hangs on a wall or is handed over. One table names them all, for the
 * command line and for the print dialog. No sheet holds a name or anything about a child; blanks are for the hand.
 */
#ifndef DOC_SHEET_H
#define DOC_SHEET_H

#include "doc/page.h"

/* what a sheet is about, beside the walk of the page context */
enum sheet_about {
    SHEET_ABOUT_RESULT,   /* a walk that stands at a recommendation */
    SHEET_ABOUT_CONTACTS, /* a recommendation reached, a Stelle, a contact, or all Stellen of a Lebenslage */
    SHEET_ABOUT_WALK,     /* a walk, or nothing */
    SHEET_ABOUT_PLAN,     /* the plan of the page context */
    SHEET_ABOUT_THEME,    /* a Lebenslage */
    SHEET_ABOUT_NOTHING,
};

/* about: THING_NONE where it is the walk or nothing */
typedef void sheet_write(struct doc *doc, const struct page_context *c, struct thing about);

struct sheet {
    struct str name;  /* "kontaktblatt" */
    struct str label; /* what a reader chooses: "Kontakte zum Mitgeben" */
    struct str file;  /* suggested name without suffix; says nothing about the occasion */
    enum sheet_about about;
    sheet_write *write;
};

/* the n-th sheet, NULL behind the last */
const struct sheet *sheet_at(size_t n);
const struct sheet *sheet_find(struct str name);

/* way, why, steps with boxes, avoid, record, contacts, law, blanks to fill by hand */
void sheet_ergebnis(struct doc *doc, const struct page_context *c, struct thing about);
/* the plan of several walks: boxes, roles, terms, numbers and law per line; contacts and law in full at the end */
void sheet_plan(struct doc *doc, const struct page_context *c, struct thing about);
/* contacts only, large, with codes to dial: to hand over to a family, so no word says what it is about */
void sheet_kontaktblatt(struct doc *doc, const struct page_context *c, struct thing about);
/* a record sheet: the way and the steps are printed, all about the case is a blank */
void sheet_protokollbogen(struct doc *doc, const struct page_context *c, struct thing about);
/* one page for the wall */
void sheet_telefonblatt(struct doc *doc, const struct page_context *c, struct thing about);
/* one theme: its page, then questions and recommendations in the order of their numbers */
void sheet_lebenslage(struct doc *doc, const struct page_context *c, struct thing about);
/* the whole Guide as a book */
void sheet_guide(struct doc *doc, const struct page_context *c, struct thing about);

/* parts that sheets share */

/* edition, day of printing, Fallcode where there is a walk, warnings; and the doc's title and foot */
void sheet_begin(struct doc *doc, const struct page_context *c, struct str title);
void sheet_add_edition(struct doc *doc, const struct page_context *c);
/* the same without a word of what the Guide is about */
void sheet_begin_neutral(struct doc *doc, const struct page_context *c, struct str title);
/* that people decide, and where the contents come from */
void sheet_add_end(struct doc *doc, const struct page_context *c);
/* a line to write on; second may be NULL */
void sheet_add_blank(struct doc *doc, const char *first, const char *second);
void sheet_add_lines(struct doc *doc, int count);
/* the name links to a thing lead to: "A12", "recht-schulg-42" */
struct str sheet_anchor(const struct guide *g, struct thing thing, struct arena *arena);
/* the first heading at or after block from is where links to the thing lead */
void sheet_anchor_from(struct doc *doc, const struct guide *g, size_t from, struct thing thing);
/* the same heading's number */
void sheet_number_from(struct doc *doc, size_t from, struct str number);
/* the letter its nodes' numbers begin with, empty where it is broken */
struct str sheet_letter(struct doc *doc, const struct page_context *c, struct lebenslage_id id);
/* the theme page and its nodes; a page within a book where the doc has a depth */
void sheet_add_theme(struct doc *doc, const struct page_context *c, struct lebenslage_id id);
/* the book's index: words, Stellen and norms with the numbers of the nodes that name them */
void sheet_add_index(struct doc *doc, const struct page_context *c);

#endif
