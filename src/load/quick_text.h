/* SPDX-License-Identifier: EUPL-1.2 */
/* The texts quick can read: plain and quoted on one line, "|" and ">" on several. */
#ifndef LOAD_QUICK_TEXT_H
#define LOAD_QUICK_TEXT_H

#include "load/quick_state.h"

/* without quotation marks; is_flow: inside [ ] or { }, where some characters end it */
bool quick_read_plain(struct quick *q, bool is_flow);
/* one line, without other escapes than of the mark itself and of the backslash */
bool quick_read_quoted(struct quick *q);
/* after "|" or ">"; leaves q at the first line behind the text */
bool quick_read_block(struct quick *q);

#endif
