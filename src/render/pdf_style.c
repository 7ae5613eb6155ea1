/* SPDX-License-Identifier: EUPL-1.2 */
#include "render/pdf_style.h"

#define BASE 9.6
#define BASE_LARGE 13.0
#define BASE_BOOK 8.4
#define WIDE 1.2 /* long lines want larger type */
#define LEFT 68.0
#define RIGHT 54.0
#define BOOK_LEFT 56.0
#define BOOK_RIGHT 44.0
#define BOOK_GAP 22.0

struct pdf_set pdf_set_of(const struct doc *doc, double scale)
{
    bool has_chapters = doc->blocks.len > 0 && doc->blocks.items[0].is_big;
    struct pdf_set set = { .left = LEFT, .right = PDF_WIDTH - RIGHT, .scale = scale * (doc->is_large ? BASE_LARGE : BASE),
                           .tight = doc->is_one_page ? 0.55 : 1, .depth = has_chapters ? 1 : 0 };

    set.column = set.right - set.left;
    if (!doc->is_book)
        return set;
    set.left = BOOK_LEFT;
    set.right = PDF_WIDTH - BOOK_RIGHT;
    set.gap = BOOK_GAP;
    set.column = (set.right - set.left - set.gap) / 2;
    set.scale = scale * BASE_BOOK;
    return set;
}

double pdf_width_of(const struct pdf_set *set, const struct doc_block *block)
{
    return block->is_wide ? set->right - set->left : set->column;
}

double pdf_base(const struct pdf_set *set)
{
    return set->scale;
}

int pdf_heading(const struct pdf_set *set, const struct doc_block *block)
{
    if (block->kind == BLOCK_TITLE)
        return 0;
    if (block->kind != BLOCK_HEADING)
        return -1;
    return block->level > set->depth ? block->level - set->depth : 0;
}

bool pdf_is_urgency(const struct doc_block *block)
{
    return block->kind == BLOCK_NOTE && (block->role == ROLE_SOFORT || block->role == ROLE_HEUTE ||
                                         block->role == ROLE_WOCHE || block->role == ROLE_LAENGER);
}

/* sizes and leadings are multiples of the running text's size */
static const struct pdf_style headings[] = {
    { FACE_BOLD, 2.15, 2.6, 0, 0.4 },
    { FACE_BOLD, 1.4, 1.8, 0.7, 0.6 },
    { FACE_BOLD, 1.2, 1.6, 1.3, 0.35 },
    { FACE_BOLD, 1.0, 1.45, 0.35, 0 },
};

static struct pdf_style relative(const struct pdf_set *set, const struct doc_block *block)
{
    struct pdf_style style = { FACE_REGULAR, 1, set->gap > 0 ? 1.36 : 1.42, 0, 0 };
    int heading = pdf_heading(set, block);

    if (heading >= 0) {
        style = headings[heading < 4 ? heading : 3];
        if (block->kind == BLOCK_TITLE && block->is_big)
            style = (struct pdf_style){ FACE_BOLD, 3.2, 3.9, 14, 1 };
        return style;
    }
    if (block->kind == BLOCK_ITEM || block->kind == BLOCK_CHOICE)
        style.before = block->shows_page ? 0.8 : 0.22;
    if (block->kind == BLOCK_FIELD)
        style.before = block->is_big ? 0.1 : 0.15;
    if (block->kind == BLOCK_SPACE)
        style.leading = 0.62;
    if (block->kind == BLOCK_BLANK)
        style.leading = 2.1;
    if (block->kind == BLOCK_RULE)
        style.leading = 0.9;
    if (pdf_is_urgency(block))
        style = (struct pdf_style){ FACE_BOLD, 1.25, 2.2, 0.35, 0.2 };
    return style;
}

/* Columns are narrow and full, so what is between blocks is less. */
static struct pdf_style in_columns(const struct doc_block *block, struct pdf_style style)
{
    if (block->is_wide)
        return style;
    if (block->kind == BLOCK_SPACE)
        style.leading = 0.45;
    if (block->kind == BLOCK_ITEM)
        style.before = 0.1;
    if (block->kind == BLOCK_HEADING)
        style.before *= 0.8;
    if (pdf_is_urgency(block))
        style = (struct pdf_style){ FACE_BOLD, 1.1, 1.75, 0.2, 0.1 };
    return style;
}

struct pdf_style pdf_style_of(const struct pdf_set *set, const struct doc_block *block)
{
    struct pdf_style style = relative(set, block);

    if (set->gap > 0)
        style = in_columns(block, style);
    if (set->gap > 0 && block->is_wide) {
        style.size *= WIDE;
        style.leading *= WIDE;
    }
    style.size *= set->scale;
    style.leading *= set->scale;
    style.before *= set->scale * set->tight;
    style.after *= set->scale * set->tight;
    if (block->kind == BLOCK_SPACE)
        style.leading *= set->tight;
    else if (set->tight < 1 && block->kind != BLOCK_BLANK && style.leading > 1.32 * style.size)
        style.leading = style.leading * 0.45 + 1.32 * style.size * 0.55;
    if (block->is_big && block->kind == BLOCK_FIELD) {
        style.size *= 1.6;
        style.leading *= 1.6;
    }
    return style;
}

enum pdf_face pdf_face_of(const struct pdf_style *style, const struct doc_block *block, enum role role)
{
    if (block->is_name && role == ROLE_TERM)
        return FACE_BOLD;
    switch (role) {
    case ROLE_STRONG: case ROLE_TITLE: case ROLE_HEADING: case ROLE_PHONE: case ROLE_NUMBER: case ROLE_WARNING:
    case ROLE_SOFORT: case ROLE_HEUTE: case ROLE_WOCHE: case ROLE_LAENGER:
        return FACE_BOLD;
    case ROLE_PLAIN: case ROLE_TERM: case ROLE_LABEL: case ROLE_HINT: case ROLE_WEB: case ROLE_CHOICE: case ROLE_AVOID:
    case ROLE_FIELD: case ROLE_KEY: case ROLE_KEYLINE: case ROLE_BORDER: case ROLE_MATCH: case ROLE_LEN:
        break;
    }
    return style->face;
}

double pdf_grey_of(enum role role)
{
    return role == ROLE_HINT || role == ROLE_LABEL ? 0.32 : 0;
}
