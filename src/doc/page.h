/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The pages of the program, each a document: one file doc_<page>.c a kind. Screen, line mode and sheets show the same ones.
 * Each function adds to a document that was started; nothing here knows of keys or columns.
 */
#ifndef DOC_PAGE_H
#define DOC_PAGE_H

#include "doc/doc.h"
#include "guide/place.h"
#include "guide/way.h"
#include "walk/plan.h"
#include "walk/signs.h"
#include "walk/tree.h"
#include "walk/walk.h"

/* a node that is looked at without being on the way: how one gets there */
struct looked_at {
    struct lebenslage_id lebenslage; /* where its way begins */
    struct way way;
};

/* who reads, where, when: everything a page needs beside its subject */
struct page_context {
    const struct guide *guide;
    struct place place;
    struct rolle_id rolle;   /* NO_ID: all roles alike */
    struct date today;       /* unset: the clock is not to be trusted, no verdict about dates */
    const struct walk *walk; /* the way so far, NULL where there is none */
    const struct plan_page *plan; /* the plan a sheet is about, NULL where there is none */
    bool is_einfach;         /* short plain words where the data has them */
    const struct looked_at *looked_at; /* NULL: the way to the node is not told */
};

/* false where today is unknown or before the day of the contents: then no date is judged or printed */
bool doc_trusts_clock(const struct page_context *c);
/* "Stand überholt seit …", "Uhrzeit prüfen", Lebenslagen that could not be read: one note each; nothing where all is well */
void doc_add_warnings(struct doc *doc, const struct page_context *c);

/* what else the start screen offers, below a heading where one is given */
struct start_row {
    struct str heading, text, hint; /* plain */
    struct str key;                 /* what chooses it from anywhere; empty: its number */
    struct target target;
};
/* the start screen: title, edition, notice, warnings, the Lebenslagen as choices (broken ones said so, without target), rows */
void doc_from_start(struct doc *doc, const struct page_context *c, const struct start_row *rows, size_t len);
/*
 * The theme page in the paper Guide's order: Worum geht es? Gesetzliche Grundlagen. Grundsätze. Was nehme ich wahr?
 * Was weiß ich? Was kann ich tun?
 */
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
/* the emergency card; its numbers alone, each a field */
void doc_add_notfall_numbers(struct doc *doc, const struct page_context *c, bool is_big);
void doc_from_notfall(struct doc *doc, const struct page_context *c);
/* every answer given, each a choice (TARGET_STEP) */
void doc_from_way(struct doc *doc, const struct page_context *c);
/* what another answer at step n of the walk would do */
struct change_page {
    uint32_t step;
    struct antwort_id antwort;       /* the one looked at */
    const struct walk_change *change;
};
/* the question of a step with its answers as choices, then what the one looked at would do */
void doc_from_change(struct doc *doc, const struct page_context *c, const struct change_page *page);
/* two results in two columns: the walk's and that with another answer */
void doc_from_compare(struct doc *doc, const struct page_context *c, const struct change_page *page);
/* "Ich bin unsicher" */
struct signs_page {
    struct signs signs;
    const bool *is_chosen;             /* a place a sign */
    struct str filter;                 /* only signs that contain it */
    const struct lebenslage_id *queue; /* to be walked, in order */
    size_t queue_len;
};
/* the signs as choices (TARGET_ACTION, the sign's place), then the filter and what the ticked ones point to */
void doc_from_signs(struct doc *doc, const struct page_context *c, const struct signs_page *page);
/* the Lebenslagen that share the ticked signs (TARGET_ACTION, the Lebenslage), and where some are queued a last choice to begin */
void doc_from_proposals(struct doc *doc, const struct page_context *c, const struct signs_page *page);
/* the contacts for the place that have each word of the filter, nearest first, as choices (THING_KONTAKT) */
void doc_from_kontakte(struct doc *doc, const struct page_context *c, struct str filter);
/* the Lebenslage as a tree, each row a choice (doc_tree_target) */
void doc_from_tree(struct doc *doc, const struct page_context *c, struct lebenslage_id id, const struct tree_rows *rows);
/* the node a row leads to (THING_KNOTEN, by its answer); TARGET_NONE where that cannot be read */
struct target doc_tree_target(const struct tree_row *row);
/* the shortest way to a node that is looked at; nothing for one of the walk, or a first question */
void doc_add_way_here(struct doc *doc, const struct page_context *c, struct knoten_id id);
/* the plan of several walks */
struct plan_page {
    const struct walk *walks;
    size_t walks_len;
    struct rolle_id rolle; /* NO_ID: everyone's steps */
    struct date from;      /* the day that terms in days are reckoned from; unset: none */
    bool is_paper;         /* with numbers to ring, because paper cannot be asked */
};
void doc_from_plan(struct doc *doc, const struct page_context *c, const struct plan_page *page);
/* the same without the title; the plan was made of the page */
void doc_add_plan(struct doc *doc, const struct page_context *c, const struct plan_page *page, const struct plan *plan);
/* The Fallcode of walks with what it is for; nothing where they have none. */
void doc_add_fallcode(struct doc *doc, const struct page_context *c, const struct walk *walks, size_t len);
/* a line to type into behind its label, as wide as columns where the text is shorter */
void doc_add_entry(struct doc *doc, struct str label, struct str text, int columns);
/* the way in short, one line a step, for the margin of a wide screen */
void doc_from_way_short(struct doc *doc, const struct page_context *c);

/* parts that pages and sheets share */

/* "Schulabsentismus · A7 · Frage 3": where the node stands, and the how-manieth question it is on the way */
void doc_add_where(struct doc *doc, const struct page_context *c, struct knoten_id id);
/* the node's sentence, plain words first where the reader wants them, with the role given */
void doc_add_satz(struct doc *doc, const struct page_context *c, struct knoten_id id, enum role role);
/* the urgency as a notice: sign and word */
void doc_add_dringlichkeit(struct doc *doc, enum dringlichkeit d);
/* Steps with role, term and law below each; marker empty: numbered. The reader's own role is marked "(Sie)". */
void doc_add_schritte(struct doc *doc, const struct page_context *c, struct schritte schritte, struct str marker);
/* the heading of the contacts, with the place they are for */
void doc_add_wer_hilft(struct doc *doc, const struct page_context *c);
/* a card: name, numbers with hours, who may call, whether someone rang; with details also mail, web, address, languages */
void doc_add_kontakt(struct doc *doc, const struct page_context *c, struct kontakt_id id, bool with_details);
/* the card at an indent */
void doc_add_card(struct doc *doc, const struct page_context *c, struct kontakt_id id, int indent, bool with_details);
/* how to reach a contact and no more, its first number also as a code: no word of whom or what it is for */
void doc_add_reach(struct doc *doc, const struct page_context *c, struct kontakt_id id);
/* where a contact is responsible, if not everywhere on its layer, for the last block: "Hamborn, Marxloh" */
void doc_run_bezirke(struct doc *doc, const struct page_context *c, const struct kontakt *k, enum role role);
/* a Stelle with its contacts for the place, what to have ready, what comes next, what may be passed on; nummer 0: none */
void doc_add_stelle(struct doc *doc, const struct page_context *c, struct stelle_id id, int nummer);
/* the same for paper: what is needed to ring, no more */
void doc_add_stelle_short(struct doc *doc, const struct page_context *c, struct stelle_id id, int nummer);
/* Stellen in a row for the last block, each with its nearest number; those that share the town's switchboard stand behind it */
void doc_run_stellen(struct doc *doc, const struct page_context *c, const struct stelle_id *ids, size_t len);
/* only the contacts of a Stelle, at an indent: nearest first, the ersatz labelled, those elsewhere in one line of links */
void doc_add_kontakte(struct doc *doc, const struct page_context *c, struct stelle_id id, int indent);
/* the legal bases of a recommendation and of its steps, each once, below a heading */
void doc_add_rechte(struct doc *doc, const struct page_context *c, struct knoten_id id);
/* one list item a legal basis: its norm as a link, its title */
void doc_add_recht_item(struct doc *doc, const struct page_context *c, struct recht_id id);
/* every question of the way with its answer, numbered, each leading to its step */
void doc_add_steps(struct doc *doc, const struct page_context *c);
/* an answer of a question as a choice; blocked ones say so and cannot be chosen */
void doc_add_antwort(struct doc *doc, const struct page_context *c, struct antwort_id id, uint32_t nummer);
/* the answers that led to where the walk stands, and where others would have led */
void doc_add_why(struct doc *doc, const struct page_context *c);
/* "Wer: Schulleitung, Lehrkraft (Sie)" in the last block; "alle" for none or all */
void doc_add_rollen(struct doc *doc, const struct page_context *c, const struct rolle_id *rollen, size_t len);
/* title, edition and day of the contents in one line */
void doc_add_edition(struct doc *doc, const struct page_context *c);
/* the same without the title, for the last block */
void doc_run_edition(struct doc *doc, const struct page_context *c);
/* "1", "12" */
struct str doc_number(struct doc *doc, uint32_t n);
/* "nicht telefonisch geprüft (Quelle: Juli 2019)" or "geprüft am …" */
struct str doc_geprueft(const struct kontakt *k, struct arena *arena);
/* the word for an urgency ("sofort", "heute", "diese Woche", "längerfristig"), its sign (four forms that differ) and role */
struct str doc_dringlichkeit(enum dringlichkeit d);
struct str doc_dringlichkeit_sign(enum dringlichkeit d);
enum role doc_dringlichkeit_role(enum dringlichkeit d);

#endif
