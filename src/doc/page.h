/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The pages of the program, each a document: one file doc_<page>.c a kind. Screen, line mode and sheets show the same ones.
 * Each function adds to a document that was started; nothing here knows of keys or columns.
 */
#ifndef DOC_PAGE_H
#define DOC_PAGE_H

#include "doc/doc.h"
#include "guide/place.h"
#include "walk/walk.h"

/* who reads, where, when: everything a page needs beside its subject */
struct page_context {
    const struct guide *guide;
    struct place place;
    struct rolle_id rolle;   /* NO_ID: all roles alike */
    struct date today;       /* unset: the clock is not to be trusted, no verdict about dates */
    const struct walk *walk; /* the way so far, NULL where there is none */
    bool is_einfach;         /* short plain words where the data has them */
};

/* "Stand überholt seit …", "Uhrzeit prüfen", Lebenslagen that could not be read: one note each; nothing where all is well */
void doc_add_warnings(struct doc *doc, const struct page_context *c);

/* the start screen: title, edition, notice, warnings, the Lebenslagen as choices (broken ones said so, without target) */
void doc_from_start(struct doc *doc, const struct page_context *c);
/* the theme page in the paper Guide's order: Worum geht es? Gesetzliche Grundlagen. Grundsätze. Was nehme ich wahr? Was weiß ich? Was kann ich tun? */
void doc_from_lebenslage(struct doc *doc, const struct page_context *c, struct lebenslage_id id);
/* a node: where I am, the sentence, what counts, the answers as choices; or the recommendation in full */
void doc_from_knoten(struct doc *doc, const struct page_context *c, struct knoten_id id);
void doc_from_stelle(struct doc *doc, const struct page_context *c, struct stelle_id id);
void doc_from_kontakt(struct doc *doc, const struct page_context *c, struct kontakt_id id);
void doc_from_recht(struct doc *doc, const struct page_context *c, struct recht_id id);
void doc_from_quelle(struct doc *doc, const struct page_context *c, struct quelle_id id);
void doc_from_begriff(struct doc *doc, const struct page_context *c, struct begriff_id id);
/* any of the above by what it is */
void doc_from_thing(struct doc *doc, const struct page_context *c, struct thing thing);
/* the emergency card */
void doc_from_notfall(struct doc *doc, const struct page_context *c);
/* every answer given, each a choice (TARGET_STEP) */
void doc_from_way(struct doc *doc, const struct page_context *c);
/* the way in short, one line a step, for the margin of a wide screen */
void doc_from_way_short(struct doc *doc, const struct page_context *c);

/* parts that pages and sheets share */
void doc_add_kontakt(struct doc *doc, const struct page_context *c, struct kontakt_id id, bool with_details);
void doc_add_stelle(struct doc *doc, const struct page_context *c, struct stelle_id id, int nummer);
/* "nicht telefonisch geprüft (Quelle: Juli 2019)" or "geprüft am …" */
struct str doc_geprueft(const struct kontakt *k, struct arena *arena);
/* the word for an urgency ("sofort", "heute", "diese Woche", "längerfristig"), its sign ("‼", "!", "○", "…" – four forms that differ) and role */
struct str doc_dringlichkeit(enum dringlichkeit d);
struct str doc_dringlichkeit_sign(enum dringlichkeit d);
enum role doc_dringlichkeit_role(enum dringlichkeit d);

/* the sheet of a walk's result: way, why, steps with boxes, avoid, record, contacts, law, blanks to fill by hand, edition, date, notice */
void sheet_ergebnis(struct doc *doc, const struct page_context *c);

#endif
