/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a view is, what it is told and what it may answer. Every view is a document with a spot in it; a view's file says which
 * document, what choosing a target means, and which actions of its own it has. Views include this header, never app.h.
 */
#ifndef APP_VIEW_H
#define APP_VIEW_H

#include "app/field.h"
#include "app/keymap.h"
#include "app/message.h"
#include "app/order.h"
#include "app/parked.h"
#include "doc/doc.h"
#include "doc/page.h"
#include "guide/place.h"
#include "screen/frame.h"
#include "screen/look.h"
#include "walk/walk.h"

#include <stdbool.h>
#include <stdint.h>

/* what the reader has set; kept between sessions, and nothing else is */
struct app_settings {
    struct rolle_id rolle; /* NO_ID: all roles alike */
    struct place place;
    struct look look;
    struct date today;     /* unset: no verdict about dates; not saved */
    bool is_einfach;
    uint8_t blank_minutes; /* without a key, until the screen is blanked; 0: never */
};

enum effect_kind {
    EFFECT_NONE,
    EFFECT_QUIT,
    EFFECT_SETTINGS, /* settings have changed: apply the look and save them */
    EFFECT_REDRAW,   /* the screen may be damaged: send it whole */
    EFFECT_PRINTERS, /* find out what app_printers wants to know */
    EFFECT_PRINT,    /* .print; its end is told with app_printed */
    EFFECT_CANCEL,   /* what was to be printed is not wanted any more */
    EFFECT_OPEN,     /* show what was saved last in the system's viewer, and tell app_printed */
};

/* what the shell is to do after an event */
struct effect {
    enum effect_kind kind;
    struct app_settings settings; /* of EFFECT_SETTINGS */
    struct print_order print;     /* of EFFECT_PRINT */
};

/*
 * A place in a document that survives a resize: the block and the line of it that stand on top, for the text and, where the
 * choices have a window of their own, for these; and the how-manieth thing that can be chosen has the focus.
 */
struct spot {
    uint16_t block, line;
    uint16_t list_block, list_line;
    uint16_t focus; /* FOCUS_NONE: nothing; FOCUS_FIRST: what the view chooses at first */
};
#define FOCUS_NONE UINT16_MAX
#define FOCUS_FIRST (UINT16_MAX - 1)

/* a walk with what was answered before, so that going back loses nothing, and where each page of it stood */
struct trail {
    struct walk walk;
    struct spot spots[WALK_MAX];       /* of the pages of walk.steps */
    struct walk_step said[WALK_MAX];   /* the latest answer at each node met */
    struct antwort_id held[WALK_MAX];  /* answers that fell away by a change: changing back brings them back */
    uint32_t said_len, held_len;
};

/* lines to type into; each keeps its text while something else is looked at */
enum field_kind { FIELD_NONE, FIELD_CODE, FIELD_DAY, FIELD_SEARCH, FIELD_SIGNS, FIELD_KONTAKTE, FIELD_FILE, FIELD_KINDS };

#define SIGNS_MAX 512 /* that can be ticked; the Guide has some hundred */
#define QUEUE_MAX 8

/* What the reader has laid out in this session beside the walks. Like them it is never stored. */
struct desk {
    struct text_field fields[FIELD_KINDS];
    uint64_t ticked[SIGNS_MAX / 64];       /* signs, a bit each */
    struct lebenslage_id queue[QUEUE_MAX]; /* to be walked one after the other */
    uint32_t queue_len;
    struct tree_folds folds; /* of the tree that is open */
    struct rolle_id rolle;   /* whose steps the plan shows; NO_ID: everyone's */
    struct date from;        /* the day its terms are reckoned from; unset: none */
};

enum view_kind {
    VIEW_START, VIEW_LEBENSLAGE, VIEW_KNOTEN, VIEW_PANE, VIEW_WAY, VIEW_NOTFALL, VIEW_SETTINGS, VIEW_PICK, VIEW_HELP,
    VIEW_RESUME, VIEW_QUIT, VIEW_PLAN, VIEW_DAY, VIEW_CODE, VIEW_STOPPED, VIEW_CHANGE, VIEW_COMPARE, VIEW_SEARCH,
    VIEW_SIGNS, VIEW_PROPOSALS, VIEW_TREE, VIEW_KONTAKTE,
    VIEW_PRINT, VIEW_PRINT_TO, VIEW_SHEET, VIEW_FILE, VIEW_REPLACE, VIEW_PRINTING, VIEW_PRINTED, VIEW_LEN
};

/* what VIEW_PICK chooses, and the rows of VIEW_SETTINGS */
enum setting { SETTING_ROLLE, SETTING_KOMMUNE, SETTING_STADTBEZIRK, SETTING_EINFACH, SETTING_COLOURS, SETTING_MOUSE, SETTING_BLANK, SETTING_LEN };

struct view {
    enum view_kind kind;
    struct spot spot;
    union {
        struct thing thing;                /* VIEW_LEBENSLAGE, VIEW_PANE, VIEW_TREE (the Lebenslage) */
        struct lebenslage_id lebenslage;   /* VIEW_RESUME */
        enum setting setting;              /* VIEW_PICK */
        enum context context;              /* VIEW_HELP: whose keys */
        struct {
            uint32_t step;
            struct antwort_id antwort;     /* looked at instead of the step's own */
        } change;                          /* VIEW_CHANGE, VIEW_COMPARE */
        struct {
            struct thing looked_at;        /* when the dialog was opened */
            uint8_t sheet;                 /* the how-manieth */
            uint8_t to;                    /* an enum print_to, once it is chosen */
        } print;                           /* VIEW_PRINT to VIEW_PRINTED */
    } u;
    /* VIEW_PANE of a node: the answer that leads there, plus 1; VIEW_TREE: the node that is looked for, plus 1; 0: none is meant */
    uint32_t via;
};

/*
 * The index, which the shell builds when get is first called and then keeps: the same one each time, so that what is seen
 * remains a function of the state. get is NULL where there is no search.
 */
struct index;
struct searcher {
    const struct index *(*get)(void *context);
    void *context;
};

/* all a view may look at */
struct view_context {
    const struct guide *guide;
    const struct app_settings *settings;
    const struct trail *trail;
    const struct parked *parked; /* walks left for others, the latest first */
    size_t parked_len;
    const struct desk *desk;
    const struct searcher *searcher;
    const struct print_news *news;
    const struct print_outcome *outcome; /* of the latest order */
    struct arena *scratch;
    struct page_context page;  /* the same as the pages want it */
};

enum reply_kind {
    REPLY_STAY,     /* of act: the action is none of the view's own */
    REPLY_NONE,     /* nothing but the message */
    REPLY_PUSH,     /* .view on top, and .desk where one is given */
    REPLY_POP,
    REPLY_BEGIN,    /* a new walk at Lebenslage .n */
    REPLY_TAKE,     /* the shortest way to node .n as the reader's own */
    REPLY_FOCUS,    /* .focus has the focus */
    REPLY_RESUME,   /* the walk left in Lebenslage .n */
    REPLY_ANSWER,   /* answer .n of the node the walk stands at */
    REPLY_BACK,     /* one answer back */
    REPLY_CHANGE,   /* .antwort at step .n in place of what was answered there */
    REPLY_REWIND,   /* back to step .n */
    REPLY_DESK,     /* .desk is the new one; with .is_done this view closes */
    REPLY_TYPED,    /* the same, but this view stays: what it offered stands in its field */
    REPLY_NEXT,     /* the first Lebenslage of the queue */
    REPLY_CODE,     /* the walks of the Fallcode in FIELD_CODE, as far as they go */
    REPLY_ACT,      /* action .n as if its key were pressed; a help closes first */
    REPLY_SETTINGS, /* .settings are the new ones; this view closes if it is VIEW_PICK */
    REPLY_PRINT,    /* .print is to be done, .view shown until it is */
    REPLY_CANCEL,   /* it is not wanted any more */
    REPLY_OPEN,     /* what was saved is to be shown by the system */
    REPLY_QUIT,
};

struct reply {
    enum reply_kind kind;
    enum message message;
    uint32_t n;
    struct antwort_id antwort;
    struct target focus;
    struct view view;
    struct app_settings settings;
    const struct desk *desk;
    struct print_order print;
    bool is_done;
};

/* one row a kind of view */
struct view_ops {
    enum context context;
    bool is_pane;    /* drawn in a frame over the view below */
    bool has_preview; /* what stands below the choices tells about the chosen one */
    bool has_folds;  /* a row's marker folds what hangs below it */
    bool is_compact; /* a list that is too long shows only its chosen row in full */
    enum field_kind field; /* what is typed goes there; FIELD_NONE: nothing */
    /* the document */
    void (*build)(struct doc *doc, const struct view_context *c, const struct view *view);
    /* more of it: what tells about the chosen row, beside the choices or below them; left out where there is no room. NULL: none */
    void (*preview)(struct doc *doc, const struct view_context *c, const struct view *view);
    /* NULL: .context */
    enum context (*context_of)(const struct view_context *c, const struct view *view);
    /* what has the focus at first; NULL: of a list the first choice, else nothing */
    struct target (*first)(const struct view_context *c, const struct view *view);
    /* the focus has moved there; NULL: nothing hangs on it */
    void (*follow)(struct view *view, struct target focus);
    /* a target was chosen; NULL: view_choose */
    struct reply (*choose)(const struct view_context *c, const struct view *view, struct target target);
    /* an action of the view's own, with what has the focus; REPLY_STAY: not one of its own; NULL: none */
    struct reply (*act)(const struct view_context *c, const struct view *view, enum action action, struct target focus);
};

extern const struct view_ops view_start, view_lebenslage, view_knoten, view_pane, view_way, view_notfall, view_settings,
    view_pick, view_help, view_resume, view_quit, view_plan, view_day, view_code, view_stopped,
    view_change, view_compare, view_search, view_signs, view_proposals, view_tree, view_kontakte,
    view_print, view_print_to, view_sheet, view_file, view_replace, view_printing, view_printed;

/* false for an action that would do nothing now: there is no way yet, nothing is queued */
bool view_offers(const struct walk *walk, const struct desk *desk, enum action action);
/* what choosing a target means unless a view knows better: things open, answers are given */
struct reply view_choose(const struct view_context *c, const struct view *view, struct target target);
/* a view at its beginning */
struct view view_make(enum view_kind kind);
/* another answer at a step of the walk beside the one given */
struct reply view_compare_with(const struct view_context *c, struct antwort_id antwort, uint32_t step);
/* the same for a link that names the answer (target.n); a message where it names none */
struct reply view_compare_link(const struct view_context *c, struct target target);
/* opens a Lebenslage's page, or anything else in a pane */
struct reply view_open(struct thing thing);
/* the tree of what is looked at, pointed at or walked; a message where that is nothing */
struct reply view_open_tree(const struct view_context *c, const struct view *view, struct target focus);
/* a copy of the desk, to be changed and given back with REPLY_DESK */
struct desk *view_desk(const struct view_context *c);
/* begins a walk, or asks whether to go on with the one that was left there */
struct reply view_begin(const struct view_context *c, struct lebenslage_id lebenslage);

#endif
