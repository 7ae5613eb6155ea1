/* SPDX-License-Identifier: EUPL-1.2 */
/* Bytes to events. Text is decoded here, not by curses, so that locale and platform have no say in it. */
#include "term/term.h"

#include "term/modes.h"
#include "text/utf8.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

/* a flood is cut here: no field takes more, and the screen must answer */
#define PASTE_MAX 1024
#define PASTE_WAIT 500 /* milliseconds of silence after which a paste without an end mark is over */
#define PASTE_END "\033[201~"
#define BYTE_WAIT 25 /* milliseconds for the rest of a character */

/* --- bytes --- */

/* Waits until there is input; false where there is none in time. Sets has_ended where none can come any more. */
static bool wait_input(struct term *term, int wait)
{
    struct pollfd in = { .fd = STDIN_FILENO, .events = POLLIN };
    int ready = poll(&in, 1, wait);

    if (ready < 0 && errno != EINTR && errno != EAGAIN)
        term->has_ended = true;
    if (ready <= 0)
        return false;
    if (in.revents & POLLIN)
        return true;
    term->has_ended = (in.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
    return false;
}

/* a byte or curses key that is there or comes in time; ERR: none */
static int next_byte(struct term *term, int wait)
{
    int c = getch();

    if (c != ERR || !wait_input(term, wait))
        return c;
    return getch();
}

static int sequence_len(int lead)
{
    return lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3
        : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

/* The code point that begins with a byte; false where what follows is not its rest (that is kept for later). */
static bool read_point(struct term *term, int lead, struct unit *unit)
{
    int len = sequence_len(lead);

    *unit = (struct unit){ .bytes = { (char)lead } };
    if (!term->is_utf8 && lead >= 0xa0)
        return utf8_put((uint32_t)lead, unit->bytes) > 0;
    for (int i = 1; i < len; i++) {
        int c = next_byte(term, BYTE_WAIT);
        if (c == ERR)
            return false;
        if (c < 0x80 || c > 0xbf) {
            ungetch(c);
            return false;
        }
        unit->bytes[i] = (char)c;
    }
    return len > 0 && utf8_valid(str_from(unit->bytes)) == (size_t)len;
}

/* up to three numbers of a control sequence; gives the byte that ends it */
static int read_numbers(struct term *term, int numbers[3])
{
    int at = 0, c;

    for (c = next_byte(term, BYTE_WAIT); c >= 0x20 && c < 0x40; c = next_byte(term, BYTE_WAIT)) {
        if (c >= '0' && c <= '9' && at < 3 && numbers[at] < 10000)
            numbers[at] = numbers[at] * 10 + c - '0';
        at += c == ';';
    }
    return c;
}

/*
 * What follows ESC: a mouse report becomes a unit; control sequences that the terminal's description does not name are no
 * text and are swallowed to their end. False where it was the key Esc alone.
 */
static bool read_sequence(struct term *term, struct unit *unit)
{
    int numbers[3] = { 0 }, c = getch();

    *unit = (struct unit){ .key = 0 };
    if (c != '[' && c != 'O') {
        if (c != ERR)
            ungetch(c);
        return false;
    }
    bool is_control = c == '[';
    c = next_byte(term, BYTE_WAIT);
    if (!is_control)
        return true;
    if (c == 'M') {
        for (int i = 0; i < 3; i++)
            numbers[i] = next_byte(term, BYTE_WAIT) - 32;
    } else if (c == '<') {
        c = read_numbers(term, numbers);
    } else {
        if (c >= 0x20 && c < 0x40)
            read_numbers(term, numbers);
        return true;
    }
    if (c == 'M')
        *unit = (struct unit){ .key = UNIT_MOUSE, .button = numbers[0], .x = numbers[1], .y = numbers[2] };
    return true;
}

/* --- units: keys and code points --- */

static bool is_key(int c)
{
    return c > 0xff || c < 0x20 || c == 0x7f;
}

enum input { INPUT_NONE, INPUT_USELESS, INPUT_UNIT };

/* What is there now, without waiting. */
static enum input read_unit(struct term *term, struct unit *unit)
{
    if (term->has_unit) {
        *unit = term->unit;
        term->has_unit = false;
        return INPUT_UNIT;
    }
    int c = getch();
    if (c == ERR)
        return INPUT_NONE;
    if (c == 27 && read_sequence(term, unit))
        return unit->key ? INPUT_UNIT : INPUT_USELESS;
    *unit = (struct unit){ .key = c };
    if (is_key(c))
        return c ? INPUT_UNIT : INPUT_USELESS;
    return read_point(term, c, unit) ? INPUT_UNIT : INPUT_USELESS;
}

static void keep_unit(struct term *term, struct unit unit)
{
    term->unit = unit;
    term->has_unit = true;
}

/* --- events --- */

static const struct {
    int code;
    enum key key;
} keys[] = {
    { KEY_UP, KEYS_UP }, { KEY_DOWN, KEYS_DOWN }, { KEY_LEFT, KEYS_LEFT }, { KEY_RIGHT, KEYS_RIGHT },
    { KEY_HOME, KEYS_HOME }, { KEY_FIND, KEYS_HOME }, { KEY_A1, KEYS_HOME }, { KEY_END, KEYS_END },
    { KEY_SELECT, KEYS_END }, { KEY_C1, KEYS_END }, { KEY_PPAGE, KEYS_PAGE_UP }, { KEY_A3, KEYS_PAGE_UP },
    { KEY_NPAGE, KEYS_PAGE_DOWN }, { KEY_C3, KEYS_PAGE_DOWN }, { KEY_ENTER, KEYS_ENTER }, { '\r', KEYS_ENTER },
    { '\n', KEYS_ENTER }, { 27, KEYS_ESCAPE }, { KEY_BACKSPACE, KEYS_BACKSPACE }, { '\b', KEYS_BACKSPACE },
    { 0x7f, KEYS_BACKSPACE }, { KEY_DC, KEYS_DELETE }, { KEY_IC, KEYS_INSERT }, { '\t', KEYS_TAB },
    { KEY_BTAB, KEYS_BACKTAB }, { 3, KEYS_CTRL_C }, { 12, KEYS_CTRL_L }, { 21, KEYS_CTRL_U }, { 23, KEYS_CTRL_W },
    { 1, KEYS_CTRL_A }, { 5, KEYS_CTRL_E },
};

static enum key key_of(int code)
{
    if (code >= KEY_F(1) && code <= KEY_F(12))
        return (enum key)(KEYS_F1 + (code - KEY_F(1)));
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (keys[i].code == code)
            return keys[i].key;
    return KEYS_NONE;
}

static struct event mouse_event(struct unit unit)
{
    struct event event = { .kind = EVENT_MOUSE, .x = unit.x - 1, .y = unit.y - 1 };

    if (unit.button == 0)
        event.mouse = MOUSE_CLICK;
    else if (unit.button == 64)
        event.mouse = MOUSE_WHEEL_UP;
    else if (unit.button == 65)
        event.mouse = MOUSE_WHEEL_DOWN;
    else
        event.kind = EVENT_NONE;
    return event;
}

static struct event key_event(struct term *term, struct unit unit)
{
    struct event event = { .kind = EVENT_KEY };
    int code = unit.key;

    if (code == UNIT_PASTE_BEGIN || code == UNIT_PASTE_END) {
        term->is_pasting = code == UNIT_PASTE_BEGIN;
        term->pasted = 0;
        return (struct event){ .kind = EVENT_NONE };
    }
    if (code == UNIT_MOUSE)
        return mouse_event(unit);
    event.key = key_of(code);
    /* what is pasted presses no keys */
    if (event.key == KEYS_NONE || term->is_pasting)
        event.kind = EVENT_NONE;
    return event;
}

/* Reads over the rest of a paste in great pieces, its end mark included; what comes right behind that is of the paste too. */
static void skip_paste(struct term *term)
{
    static const size_t mark = sizeof PASTE_END - 1;
    char bytes[4096 + sizeof PASTE_END];
    size_t kept = 0;

    while (wait_input(term, PASTE_WAIT)) {
        ssize_t got = read(STDIN_FILENO, bytes + kept, sizeof bytes - kept);
        if (got <= 0)
            break;
        struct str all = { bytes, kept + (size_t)got };
        if (str_find(all, STR(PASTE_END)) < all.len)
            break;
        /* the mark may lie across two pieces */
        kept = all.len < mark - 1 ? all.len : mark - 1;
        memmove(bytes, all.ptr + all.len - kept, kept);
    }
    term->is_pasting = false;
}

/* A grapheme: the code point and those that join it, as far as they are there. */
static struct event text_event(struct term *term, struct unit unit)
{
    struct event event = { .kind = EVENT_TEXT, .is_pasted = term->is_pasting };
    size_t len = strlen(unit.bytes);

    if (term->is_pasting && term->pasted++ >= PASTE_MAX) {
        skip_paste(term);
        return (struct event){ .kind = EVENT_NONE };
    }
    memcpy(event.text, unit.bytes, len);
    while (read_unit(term, &unit) == INPUT_UNIT) {
        size_t more = unit.key ? 0 : strlen(unit.bytes);
        if (more == 0 || len + more >= sizeof event.text) {
            keep_unit(term, unit);
            break;
        }
        memcpy(event.text + len, unit.bytes, more);
        if (utf8_next_grapheme((struct str){ event.text, len + more }, 0) <= len) {
            memset(event.text + len, 0, more);
            keep_unit(term, unit);
            break;
        }
        len += more;
    }
    return event;
}

static struct event unit_event(struct term *term, struct unit unit)
{
    return unit.key ? key_event(term, unit) : text_event(term, unit);
}

static struct event size_event(const struct term *term)
{
    struct size size = term_size(term);

    return (struct event){ .kind = EVENT_RESIZE, .x = size.width, .y = size.height };
}

/* what signals have left to say; EVENT_NONE: nothing */
static struct event signal_event(struct term *term)
{
    if (term->has_ended || modes_has_signal(SIGNAL_END)) {
        term->has_ended = true;
        return (struct event){ .kind = EVENT_END };
    }
    if (modes_has_signal(SIGNAL_STOP)) {
        struct size old = term_size(term), now;
        modes_suspend(term);
        now = term_size(term);
        if (now.width != old.width || now.height != old.height)
            return size_event(term);
        return (struct event){ .kind = EVENT_RESUME };
    }
    if (modes_has_signal(SIGNAL_CONT)) {
        modes_resume(term);
        return (struct event){ .kind = EVENT_RESUME };
    }
    if (modes_has_signal(SIGNAL_SIZE) && modes_update_size())
        return size_event(term);
    return (struct event){ .kind = EVENT_NONE };
}

static long now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

struct event term_read(struct term *term, int wait)
{
    long end = now_ms() + wait;
    bool is_readable = false; /* poll saw input that has not been read yet */

    for (;;) {
        struct event event = signal_event(term);
        struct unit unit;
        if (event.kind != EVENT_NONE)
            return event;
        enum input input = read_unit(term, &unit);
        if (input == INPUT_UNIT)
            event = unit_event(term, unit);
        if (event.kind != EVENT_NONE)
            return event;
        if (input != INPUT_NONE) {
            is_readable = false;
            continue;
        }
        long left = wait < 0 ? -1 : end - now_ms();
        if (wait >= 0 && left <= 0)
            return (struct event){ .kind = EVENT_IDLE };
        bool was_readable = is_readable;
        is_readable = wait_input(term, (int)left);
        /* input is announced again and again, yet nothing can be read: its end */
        if (is_readable && was_readable)
            term->has_ended = true;
    }
}
