/* SPDX-License-Identifier: EUPL-1.2 */
#include "term/modes.h"

#include "base/fail.h"

#include <curses.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

/* beyond any real screen; keeps a hostile size from eating the memory */
#define COLUMNS_MAX 1000
#define ROWS_MAX 500
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

/* set by signals, read and cleared by modes_has_signal */
static volatile sig_atomic_t signals[SIGNAL_LEN];

/* what a dying process needs to give the terminal back with nothing but write and tcsetattr; is_on goes last and first */
static struct {
    volatile sig_atomic_t is_on;
    struct termios mode;
    char undo[256];
    size_t undo_len;
} rescue;

static void on_signal(int number)
{
    int kind = number == SIGTSTP ? SIGNAL_STOP : number == SIGCONT ? SIGNAL_CONT : number == SIGWINCH ? SIGNAL_SIZE
                                                                                                     : SIGNAL_END;

    signals[kind] = 1;
}

bool modes_has_signal(enum modes_signal signal)
{
    bool has_come = signals[signal] != 0;

    signals[signal] = 0;
    return has_come;
}

static void rescue_terminal(void)
{
    if (!rescue.is_on)
        return;
    rescue.is_on = 0;
    ssize_t sent = write(STDOUT_FILENO, rescue.undo, rescue.undo_len);
    (void)sent;
    tcsetattr(STDIN_FILENO, TCSANOW, &rescue.mode);
}

/* A crash: first the terminal, then the signal's own way to die. */
static void on_crash(int number)
{
    fail_restore();
    rescue_terminal();
    signal(number, SIG_DFL);
    raise(number);
}

static void handle(int number, void (*handler)(int))
{
    struct sigaction action = { .sa_handler = handler };

    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static const int ends[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };
static const int crashes[] = { SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE };
#define LEN(array) (sizeof(array) / sizeof(array)[0])

static void handle_signals(bool is_on)
{
    for (size_t i = 0; i < LEN(ends); i++)
        handle(ends[i], is_on ? on_signal : SIG_DFL);
    for (size_t i = 0; i < LEN(crashes); i++)
        handle(crashes[i], is_on ? on_crash : SIG_DFL);
    handle(SIGWINCH, is_on ? on_signal : SIG_DFL);
    handle(SIGCONT, is_on ? on_signal : SIG_DFL);
    handle(SIGTSTP, is_on ? on_signal : SIG_DFL);
    for (size_t i = 0; i < SIGNAL_LEN; i++)
        signals[i] = 0;
}

static const char *capability(const char *name)
{
    const char *text = tigetstr(name);

    return text == (char *)-1 ? NULL : text;
}

/* what puts the terminal back: colours, mouse, paste, keypad, the other screen, the cursor */
static void prepare_rescue(void)
{
    static const char *const names[] = { "sgr0", "rmkx", "rmcup", "cnorm" };

    rescue.undo_len = 0;
    if (capability("kmous")) {
        memcpy(rescue.undo, MOUSE_OFF PASTE_OFF, strlen(MOUSE_OFF PASTE_OFF));
        rescue.undo_len = strlen(MOUSE_OFF PASTE_OFF);
    }
    for (size_t i = 0; i < LEN(names); i++) {
        const char *text = capability(names[i]);
        /* a padding mark would show; such terminals are museum pieces */
        size_t len = text && !strstr(text, "$<") ? strlen(text) : 0;
        if (rescue.undo_len + len > sizeof rescue.undo)
            continue;
        if (len)
            memcpy(rescue.undo + rescue.undo_len, text, len);
        rescue.undo_len += len;
    }
}

static void send(const char *text)
{
    /* behind what curses has sent already; it flushes at every refresh */
    ssize_t sent = write(STDOUT_FILENO, text, strlen(text));
    (void)sent;
}

static struct winsize ask_size(void)
{
    struct winsize size = { 0 };

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        size.ws_row = size.ws_col = 0;
    if (size.ws_row > ROWS_MAX)
        size.ws_row = ROWS_MAX;
    if (size.ws_col > COLUMNS_MAX)
        size.ws_col = COLUMNS_MAX;
    return size;
}

void modes_remember(void)
{
    struct winsize size = ask_size();

    /* a size that curses must not see: it would take the memory for it at once */
    if (size.ws_row == ROWS_MAX || size.ws_col == COLUMNS_MAX) {
        char text[16];
        snprintf(text, sizeof text, "%d", size.ws_row);
        setenv("LINES", text, 1);
        snprintf(text, sizeof text, "%d", size.ws_col);
        setenv("COLUMNS", text, 1);
    }
    use_tioctl(size.ws_row < ROWS_MAX && size.ws_col < COLUMNS_MAX);
    tcgetattr(STDIN_FILENO, &rescue.mode);
}

void modes_set(void)
{
    struct termios mode;

    prepare_rescue();
    rescue.is_on = 1;
    fail_on_exit(rescue_terminal);
    handle_signals(true);
    cbreak();
    noecho();
    nonl();
    nodelay(stdscr, TRUE);
    keypad(stdscr, TRUE);
    /* the mouse is read here: curses would wait for what it finds worth telling, and hear nothing else meanwhile */
    define_key(NULL, KEY_MOUSE);
    intrflush(stdscr, FALSE);
    /* Ctrl-C is a key here, and Ctrl-S freezes nothing */
    if (tcgetattr(STDIN_FILENO, &mode) == 0) {
        mode.c_cc[VINTR] = _POSIX_VDISABLE;
        mode.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
        mode.c_lflag &= ~(tcflag_t)IEXTEN;
        tcsetattr(STDIN_FILENO, TCSANOW, &mode);
    }
    def_prog_mode();
}

void modes_clear(void)
{
    rescue.is_on = 0;
    fail_on_exit(NULL);
    handle_signals(false);
}

void modes_extras(bool is_on, bool has_mouse)
{
    if (!capability("kmous"))
        return;
    send(is_on && has_mouse ? MOUSE_ON : MOUSE_OFF);
    send(is_on ? PASTE_ON : PASTE_OFF);
}

struct size modes_size(void)
{
    return (struct size){ getmaxx(stdscr), getmaxy(stdscr) };
}

bool modes_update_size(void)
{
    struct winsize size = ask_size();
    struct size old = modes_size();

    if (size.ws_row == 0 || size.ws_col == 0 || (size.ws_row == old.height && size.ws_col == old.width))
        return false;
    resize_term(size.ws_row, size.ws_col);
    clearok(curscr, TRUE);
    return true;
}

/* --- stopping and going on --- */

void modes_suspend(const struct term *term)
{
    modes_extras(false, false);
    erase();
    refresh();
    endwin();
    rescue.is_on = 0;
    handle(SIGTSTP, SIG_DFL);
    raise(SIGTSTP);
    handle(SIGTSTP, on_signal);
    signals[SIGNAL_CONT] = 0;
    modes_resume(term);
}

void modes_resume(const struct term *term)
{
    rescue.is_on = 1;
    reset_prog_mode();
    modes_extras(true, term->look.has_mouse);
    modes_update_size();
    clearok(curscr, TRUE);
}
