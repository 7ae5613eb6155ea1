/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The catalogue: every complaint about guide data. Constants are for C, codes for tests and documentation, texts for people;
 * codes are never reused. What is wrong comes first, its subject in „…“; the way out belongs into the hint.
 */
#ifndef LOAD_FINDINGS_H
#define LOAD_FINDINGS_H

#include "base/diag.h"

enum finding_id {
    /* folder and files */
    FINDING_NO_GUIDE,
    FINDING_NO_FOLDER,
    FINDING_NO_GUIDE_FILE,
    FINDING_UNREADABLE,
    FINDING_CHANGED,
    FINDING_FILE_TOO_LARGE,
    FINDING_TOO_MANY_FILES,
    FINDING_LINK_OUTSIDE,
    FINDING_LINK_BROKEN,
    FINDING_UNKNOWN_FILE,
    FINDING_NOT_LISTED,
    FINDING_NO_FILE,
    FINDING_FILE_NAME,
    FINDING_NOT_REGULAR,
    FINDING_YML,
    FINDING_UNKNOWN_FOLDER,
    /* bytes */
    FINDING_EMPTY_FILE,
    FINDING_NOT_UTF8,
    FINDING_UTF16,
    FINDING_CHARACTER,
    FINDING_LINE_END,
    /* syntax */
    FINDING_TAB,
    FINDING_OPEN_QUOTE,
    FINDING_INDENT,
    FINDING_COLON,
    FINDING_TEXT_START,
    FINDING_DUPLICATE_KEY,
    FINDING_ALIAS,
    FINDING_TOO_DEEP,
    FINDING_TAG,
    FINDING_DIRECTIVE,
    FINDING_SECOND_DOCUMENT,
    FINDING_COMPLEX_KEY,
    FINDING_TEXT_TOO_LONG,
    FINDING_KEY_TOO_LONG,
    FINDING_TOO_MANY_VALUES,
    FINDING_OPEN_BRACKET,
    FINDING_NO_COMMA,
    FINDING_NO_COLON,
    FINDING_AFTER_QUOTE,
    FINDING_ESCAPE,
    FINDING_BLOCK_HEAD,
    FINDING_SYNTAX,
    FINDING_COMMENT_CUT,
    /* shape */
    FINDING_UNKNOWN_KEY,
    FINDING_MISSING_KEY,
    FINDING_WRONG_KIND,
    FINDING_EMPTY,
    FINDING_TOO_FEW,
    FINDING_TOO_MANY_ANTWORTEN,
    FINDING_TOO_MANY_KNOTEN,
    FINDING_ID_FORM,
    FINDING_DATE,
    FINDING_DATE_FUTURE,
    FINDING_WORD,
    FINDING_NUMBER,
    FINDING_FORMAT,
    FINDING_LINE_BREAK,
    FINDING_OPEN_STRONG,
    FINDING_OPEN_LINK,
    FINDING_EMPTY_LINK,
    FINDING_EMPTY_STRONG,
    FINDING_NODE_KIND,
    FINDING_NO_WAY_TO_REACH,
    FINDING_MAP_SIZE,
    FINDING_MAP_DISTRICT,
    /* references */
    FINDING_DUPLICATE_ID,
    FINDING_LOOK_ALIKE,
    FINDING_TARGET,
    FINDING_START,
    FINDING_REFERENCE,
    FINDING_LINK,
    FINDING_NO_ANTWORT,
    FINDING_OTHER_ID,
    FINDING_EBENE,
    FINDING_LAND,
    FINDING_STADTTEIL,
    FINDING_MERKMAL,
    /* graph */
    FINDING_UNREACHABLE,
    FINDING_DRAFT,
    FINDING_DRAFT_REACHABLE,
    FINDING_NO_EXIT,
    FINDING_CIRCLE,
    FINDING_LEN
};

/* for lists of all findings; id is below FINDING_LEN */
const struct finding *finding_get(enum finding_id id);

/* a value as messages quote it: its beginning in one line, fit for any terminal */
struct str finding_excerpt(struct str value, struct arena *arena);

/* Adds a finding of the catalogue; always false. complain(diags, FINDING_TAB, at, .arg = { … }, .hint = …) */
#define complain(diags, id, at, ...) diag_add((diags), finding_get(id), (at), (struct diag_more){ __VA_ARGS__ })

#endif
