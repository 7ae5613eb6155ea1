/* SPDX-License-Identifier: EUPL-1.2 */
/* UTF-8 (RFC 3629) and graphemes (UAX #29), over libunistring. */
#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>
#include <wchar.h>

/* Length of the longest valid prefix: s.len where all is valid. Overlong forms, surrogates, > U+10FFFF and cut ends are invalid. */
size_t utf8_valid(struct str s);
/* Code point at byte i of valid text; *len is its length in bytes. At the end: 0 and *len 0. */
uint32_t utf8_at(struct str s, size_t i, size_t *len);
/* code points in valid text */
size_t utf8_count(struct str s);
/* end of the grapheme (UAX #29, extended) that starts at byte i; s.len at the end */
size_t utf8_next_grapheme(struct str s, size_t i);
/* start of the grapheme before byte i; 0 at the start */
size_t utf8_prev_grapheme(struct str s, size_t i);
/* whether c belongs to a word: a letter, a digit, an accent, or what nobody sees inside one (soft hyphen, zero width) */
bool utf8_is_word(uint32_t c);
/* writes c as UTF-8 to bytes[4] and gives the length; 0 for a surrogate or above U+10FFFF */
size_t utf8_put(uint32_t c, char bytes[4]);

/*
 * What a text of the guide may not hold: C0 and C1 controls (but '\n' where multiline), DEL, U+FEFF, bidirectional controls
 * (embeddings, overrides, isolates, LRM/RLM/ALM), U+0085, U+2028, U+2029, noncharacters, surrogates.
 * Gives the byte place of the first, s.len where there is none; *c is it.
 */
size_t utf8_find_forbidden(struct str s, bool multiline, uint32_t *c);
/* "⟨U+001B⟩": how a character that must not be printed is named; returns text */
#define UTF8_NAME_SIZE 24
const char *utf8_name(uint32_t c, char text[UTF8_NAME_SIZE]);
/* A copy fit for any terminal: invalid bytes and forbidden characters replaced by their names. For file names and messages. */
struct str utf8_clean(struct str s, struct arena *arena);

/* NFC (UAX #15): s itself where it is in that form already, else a copy. */
struct str utf8_nfc(struct str s, struct arena *arena);
bool utf8_is_nfc(struct str s);

/* For terminals without UTF-8: ä→ae, ß→ss, „ “→", ‚ ‘→', – —→-, …→..., •→*, box drawing→+-|, arrows→ < > ^ v, U+00A0→ blank, else "?". */
struct str utf8_to_ascii(struct str s, struct arena *arena);

/* wchar_t text for curses (UTF-16 where wchar_t has two bytes), NUL-terminated. */
wchar_t *utf8_to_wide(struct str s, struct arena *arena);

#endif
