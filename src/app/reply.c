/* SPDX-License-Identifier: EUPL-1.2 */
/* What views reply, carried out. */
#include "app/face.h"
#include "app/stack.h"
#include "app/trail.h"
#include "app/turn.h"
#include "app/visit.h"

static bool place_equal(struct place a, struct place b)
{
    return a.kommune.n == b.kommune.n && a.stadtbezirk.n == b.stadtbezirk.n;
}

void turn_save_spot(struct turn *t)
{
    struct view *top = stack_top(t->app);

    top->spot = reader_spot(&t->face.reader);
    if (face_ops(top->kind)->follow)
        face_ops(top->kind)->follow(top, reader_target(&t->face.reader));
}

static void set_focus(struct turn *t, struct target target)
{
    reader_focus(&t->face.reader, target);
    reader_show_focus(&t->face.reader);
    turn_save_spot(t);
}

static void set_settings(struct turn *t, const struct app_settings *s)
{
    const struct app_settings *old = &t->app->settings;
    bool is_same = s->rolle.n == old->rolle.n && place_equal(s->place, old->place)
        && s->look.colours == old->look.colours && s->look.has_mouse == old->look.has_mouse && s->is_einfach == old->is_einfach
        && s->blank_minutes == old->blank_minutes;

    t->app->settings = *s;
    if (!is_same)
        t->effect = (struct effect){ .kind = EFFECT_SETTINGS, .settings = *s };
    if (stack_top(t->app)->kind == VIEW_PICK)
        stack_pop(t->app);
}

static void set_desk(struct app *app, const struct reply *reply)
{
    app->desk = *reply->desk;
    if (reply->kind == REPLY_TYPED)
        stack_top(app)->spot = (struct spot){ .focus = FOCUS_FIRST };
    if (reply->is_done)
        stack_pop(app);
}

static void rebuild(struct turn *t)
{
    struct app *app = t->app;
    struct fallcode code = fallcode_read(app->guide, field_str(&app->desk.fields[FIELD_CODE]), t->scratch);

    if (code.result == FALLCODE_TYPO)
        return;
    visit_rebuild(app, &code);
    field_clear(&app->desk.fields[FIELD_CODE]);
}

/* what the help offers belongs to the view below it */
static void act_for(struct turn *t, enum action action)
{
    if (stack_top(t->app)->kind == VIEW_HELP)
        stack_pop(t->app);
    t->c = state_context(t->app, t->scratch);
    t->face = face_open(&t->c, stack_top(t->app), t->app->size, t->scratch);
    turn_act(t, action, '\0');
}

/* what concerns the walk; false for any other reply. A flat switch, a row a reply. */
static bool carry_out_visit(struct turn *t, const struct reply *reply)
{
    struct app *app = t->app;

    switch ((int)reply->kind) {
    case REPLY_BEGIN:
        visit_begin(app, (struct lebenslage_id){ reply->n });
        return true;
    case REPLY_RESUME:
        visit_resume(app, (struct lebenslage_id){ reply->n });
        return true;
    case REPLY_TAKE:
        visit_take(app, (struct knoten_id){ reply->n }, t->scratch);
        return true;
    case REPLY_ANSWER:
        visit_answer(app, (struct antwort_id){ reply->n });
        return true;
    case REPLY_BACK:
        visit_back(app);
        return true;
    case REPLY_CHANGE:
        visit_change(app, reply->n, reply->antwort);
        return true;
    case REPLY_REWIND:
        visit_rewind(app, reply->n);
        return true;
    case REPLY_NEXT:
        visit_next(app);
        return true;
    case REPLY_CODE:
        rebuild(t);
        return true;
    }
    return false;
}

/* one sheet at a time; the question whether a file may go has its answer */
static void print(struct turn *t, const struct reply *reply)
{
    struct app *app = t->app;

    if (app->is_printing) {
        /* what was left can be stopped again */
        stack_push(app, reply->view);
        app->message = MESSAGE_PRINTING;
        return;
    }
    if (stack_top(app)->kind == VIEW_REPLACE)
        stack_pop(app);
    app->is_printing = true;
    stack_push(app, reply->view);
    t->effect = (struct effect){ .kind = EFFECT_PRINT, .print = reply->print };
}

static void cancel(struct turn *t)
{
    stack_pop(t->app);
    t->app->is_printing = false;
    t->effect.kind = EFFECT_CANCEL;
}

void turn_carry_out(struct turn *t, const struct reply *reply)
{
    struct app *app = t->app;

    app->message = reply->message;
    if (carry_out_visit(t, reply))
        return;
    if (reply->kind == REPLY_PUSH && reply->desk)
        app->desk = *reply->desk;
    if (reply->kind == REPLY_PUSH)
        stack_push(app, reply->view);
    else if (reply->kind == REPLY_POP)
        stack_pop(app);
    else if (reply->kind == REPLY_FOCUS)
        set_focus(t, reply->focus);
    else if (reply->kind == REPLY_DESK || reply->kind == REPLY_TYPED)
        set_desk(app, reply);
    else if (reply->kind == REPLY_ACT)
        act_for(t, (enum action)reply->n);
    else if (reply->kind == REPLY_SETTINGS)
        set_settings(t, &reply->settings);
    else if (reply->kind == REPLY_PRINT)
        print(t, reply);
    else if (reply->kind == REPLY_CANCEL)
        cancel(t);
    else if (reply->kind == REPLY_OPEN)
        t->effect.kind = EFFECT_OPEN;
    else if (reply->kind == REPLY_QUIT)
        t->effect.kind = EFFECT_QUIT;
}
