/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The fourth stage: from the checked tree to the model. Most fields go by the schema's offsets; what needs a hand of its own
 * has a function here, named by the schema's rows.
 */
#ifndef LOAD_BIND_H
#define LOAD_BIND_H

#include "load/schema.h"
#include "load/state.h"
#include "load/ytree.h"

/* A mapping whose shape is right into the C struct at to; what is not written stays as it is. */
void bind_record(struct load *l, const struct record *record, const struct ynode *map, void *to);
/* the value of a text, copied, in NFC; links in it are noted to be checked at the end */
struct text bind_text(struct load *l, const struct ynode *node);
struct str bind_str(struct load *l, struct str s);
/* the member of a mapping, NULL where there is none */
const struct ynode *ynode_member(const struct ynode *map, const char *key);

/* rows of the schema */
bind_function bind_schritte, bind_signs, bind_start, bind_antworten, bind_telefone, bind_merkmale,
    bind_bezirk_refs, bind_stadtbezirke, bind_sozialraeume, bind_ersatz, bind_target, bind_bedingung, bind_antwort_ref,
    bind_nothing;

/* the files, one function a kind; each takes the tree of a file whose shape was checked */
void bind_guide_head(struct load *l, const struct ynode *tree);    /* title, dates, Rollen, Lebenslagen */
void bind_guide_notfall(struct load *l, const struct ynode *tree); /* what refers to Stellen and law */
void bind_stelle(struct load *l, const struct ynode *entry);
void bind_recht(struct load *l, const struct ynode *entry);
void bind_quelle(struct load *l, const struct ynode *entry);
void bind_begriff(struct load *l, const struct ynode *entry);
void bind_regel(struct load *l, const struct ynode *entry);
void bind_kontakt(struct load *l, const struct ynode *entry);
void bind_kommune(struct load *l, const struct ynode *tree);
void bind_schule(struct load *l, const struct ynode *tree);
void bind_uebung(struct load *l, const struct ynode *tree);
void bind_lebenslage(struct load *l, const struct ynode *tree, struct lebenslage_id id);

#endif
