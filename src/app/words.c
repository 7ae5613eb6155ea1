/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/words.h"

#include "text/distance.h"
#include "text/fold.h"

#define WORDS_MAX 80
#define NUMBER_MAX 100000

static const struct word own[] = {
    { COMMAND_MORE, "weiter", 'm', "Einen langen Text weiterlesen; eine leere Zeile tut dasselbe." },
    { COMMAND_ALL, "alles", 'l', "Den Rest eines langen Textes auf einmal lesen." },
    { COMMAND_AGAIN, "nochmal", 'o', "Die Seite noch einmal von vorn." },
};
#define OWN_LEN (sizeof own / sizeof own[0])

const struct word *words_own(size_t *len)
{
    *len = OWN_LEN;
    return own;
}

/* letters for what has a sign on the screen, or no letter; the others keep theirs */
static const struct {
    enum action action;
    char letter;
} letters[] = {
    { ACTION_BACK, 'z' }, { ACTION_CLOSE, 'z' }, { ACTION_HELP, 'h' }, { ACTION_NOTFALL, 'n' },
    { ACTION_ON, 'v' }, { ACTION_FOLLOWING, 'j' }, { ACTION_FOLD, 'u' },
};

char words_letter(const struct key_row *row)
{
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
        if (letters[i].action == row->action)
            return letters[i].letter;
    return row->word && row->chars ? row->chars[0] : '\0';
}

bool words_number(struct str s, uint32_t *number)
{
    uint32_t n = 0;

    while (s.len > 1 && strchr(".):", s.ptr[s.len - 1]))
        s.len--;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
        n = n < NUMBER_MAX ? n * 10 + (uint32_t)(s.ptr[i] - '0') : NUMBER_MAX;
    }
    *number = n;
    return s.len > 0;
}

static bool is_called(const char *word, char letter, struct str folded, struct arena *arena)
{
    return (folded.len == 1 && folded.ptr[0] == letter) || str_equal(folded, fold_strong(str_from(word), arena));
}

/* "zurück" closes, and "schließen" goes back, whichever of them is there */
static bool is_row_called(const struct key_row *row, struct str folded, struct arena *arena)
{
    if (!row->word)
        return false;
    if (folded.len == 1 && row->chars && row->chars[0] == folded.ptr[0])
        return true;
    bool goes_back = row->action == ACTION_BACK || row->action == ACTION_CLOSE;
    return is_called(row->word, words_letter(row), folded, arena)
        || (goes_back && (is_called("zurück", 'z', folded, arena) || is_called("schließen", 'z', folded, arena)));
}

static bool find_row(struct command *command, enum context context, struct str folded, struct arena *arena)
{
    size_t len;
    const struct key_row *rows = keymap_rows(&len);
    bool is_elsewhere = false;

    for (size_t i = 0; i < len; i++) {
        if (!is_row_called(&rows[i], folded, arena))
            continue;
        command->kind = key_row_is_in(&rows[i], context) ? COMMAND_ACTION : COMMAND_ELSEWHERE;
        command->action = rows[i].action;
        if (command->kind == COMMAND_ACTION)
            return true;
        is_elsewhere = true;
    }
    return is_elsewhere;
}

static bool find_own(struct command *command, struct str folded, struct arena *arena)
{
    for (size_t i = 0; i < OWN_LEN; i++)
        if (is_called(own[i].word, own[i].letter, folded, arena)) {
            command->kind = own[i].kind;
            return true;
        }
    return false;
}

static struct str nearest(enum context context, struct str word, struct arena *arena)
{
    struct str words[WORDS_MAX];
    size_t len, count = 0;
    const struct key_row *rows = keymap_rows(&len);

    for (size_t i = 0; i < len && count < WORDS_MAX - OWN_LEN; i++)
        if (rows[i].word && key_row_is_in(&rows[i], context))
            words[count++] = str_from(rows[i].word);
    for (size_t i = 0; i < OWN_LEN; i++)
        words[count++] = str_from(own[i].word);
    return distance_nearest(word, words, count, arena);
}

struct command words_read(enum context context, struct str line, struct arena *arena)
{
    struct command command = { .kind = COMMAND_MORE };

    line = str_trim(line);
    if (line.len == 0)
        return command;
    /* "/wort" is "/ wort", as on the screen */
    size_t blank = str_starts(line, STR("/")) ? 1 : str_find(line, STR(" "));
    command.word = str_slice(line, 0, blank);
    command.rest = str_trim(str_slice(line, blank, line.len));
    command.kind = COMMAND_NUMBER;
    if (command.rest.len == 0 && words_number(command.word, &command.number))
        return command;
    struct str folded = fold_strong(command.word, arena);
    if (find_own(&command, folded, arena) || find_row(&command, context, folded, arena))
        return command;
    command.kind = COMMAND_UNKNOWN;
    command.near = nearest(context, command.word, arena);
    return command;
}
