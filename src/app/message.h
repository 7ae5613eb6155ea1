/* SPDX-License-Identifier: EUPL-1.2 */
/* The sentences shown above the key line, each short enough for the smallest screen. */
#ifndef APP_MESSAGE_H
#define APP_MESSAGE_H

#include "base/str.h"

/* until the next key */
enum message {
    MESSAGE_NONE, MESSAGE_NO_WAY, MESSAGE_FULL, MESSAGE_BLOCKED, MESSAGE_NO_DAY, MESSAGE_NO_CODE, MESSAGE_TYPO,
    MESSAGE_REBUILT, MESSAGE_SAME_WAY, MESSAGE_CHANGED, MESSAGE_NO_OTHER, MESSAGE_NO_SIGN, MESSAGE_NO_TREE, MESSAGE_TAKEN,
    MESSAGE_NO_WAY_HERE, MESSAGE_NO_FILE, MESSAGE_NO_PRINTERS, MESSAGE_PRINTING, MESSAGE_STOPPED, MESSAGE_OPENED,
    MESSAGE_LEN
};

/* German; empty for MESSAGE_NONE */
struct str message_text(enum message message);

#endif
