/* SPDX-License-Identifier: EUPL-1.2 */
/* Transliteration for terminals without UTF-8: one table, and for the other letters with accents their base. */
#include "text/utf8.h"

#include <uninorm.h>

struct ascii {
    uint16_t from, to; /* range of code points */
    const char *text;
};

/* sorted by code point; ranges do not overlap */
static const struct ascii table[] = {
    { 0x00A0, 0x00A0, " " },   { 0x00A7, 0x00A7, "Par." }, { 0x00A9, 0x00A9, "(c)" },  { 0x00AB, 0x00AB, "\"" },
    { 0x00AD, 0x00AD, "" },    { 0x00B0, 0x00B0, "o" },    { 0x00B2, 0x00B2, "2" },    { 0x00B3, 0x00B3, "3" },
    { 0x00B4, 0x00B4, "'" },   { 0x00B7, 0x00B7, "." },    { 0x00B9, 0x00B9, "1" },    { 0x00BB, 0x00BB, "\"" },
    { 0x00BC, 0x00BC, "1/4" }, { 0x00BD, 0x00BD, "1/2" },  { 0x00BE, 0x00BE, "3/4" },  { 0x00C4, 0x00C4, "Ae" },
    { 0x00C6, 0x00C6, "Ae" },  { 0x00D6, 0x00D6, "Oe" },   { 0x00D7, 0x00D7, "x" },    { 0x00D8, 0x00D8, "Oe" },
    { 0x00DC, 0x00DC, "Ue" },  { 0x00DF, 0x00DF, "ss" },   { 0x00E4, 0x00E4, "ae" },   { 0x00E6, 0x00E6, "ae" },
    { 0x00F6, 0x00F6, "oe" },  { 0x00F8, 0x00F8, "oe" },   { 0x00FC, 0x00FC, "ue" },   { 0x0110, 0x0110, "D" },
    { 0x0111, 0x0111, "d" },   { 0x0131, 0x0131, "i" },    { 0x0141, 0x0141, "L" },    { 0x0142, 0x0142, "l" },
    { 0x0152, 0x0152, "Oe" },  { 0x0153, 0x0153, "oe" },   { 0x0300, 0x036F, "" },     { 0x1E9E, 0x1E9E, "SS" },
    { 0x2000, 0x200A, " " },   { 0x200B, 0x200D, "" },     { 0x2010, 0x2015, "-" },    { 0x2018, 0x201B, "'" },
    { 0x201C, 0x201F, "\"" },  { 0x2022, 0x2023, "*" },    { 0x2026, 0x2026, "..." },  { 0x202F, 0x202F, " " },
    { 0x2032, 0x2032, "'" },   { 0x2039, 0x203A, "'" },    { 0x2060, 0x2060, "" },     { 0x20AC, 0x20AC, "EUR" },
    { 0x2190, 0x2190, "<" },   { 0x2191, 0x2191, "^" },    { 0x2192, 0x2192, ">" },    { 0x2193, 0x2193, "v" },
    { 0x21B5, 0x21B5, "<" },   { 0x21D0, 0x21D0, "<" },    { 0x21D1, 0x21D1, "^" },    { 0x21D2, 0x21D2, ">" },
    { 0x21D3, 0x21D3, "v" },   { 0x2212, 0x2212, "-" },    { 0x2264, 0x2264, "<=" },   { 0x2265, 0x2265, ">=" },
    { 0x2500, 0x2501, "-" },   { 0x2502, 0x2503, "|" },    { 0x2504, 0x2505, "-" },    { 0x2506, 0x2507, "|" },
    { 0x2508, 0x2509, "-" },   { 0x250A, 0x250B, "|" },    { 0x250C, 0x254B, "+" },    { 0x254C, 0x254D, "-" },
    { 0x254E, 0x254F, "|" },   { 0x2550, 0x2550, "-" },    { 0x2551, 0x2551, "|" },    { 0x2552, 0x2570, "+" },
    { 0x2571, 0x2571, "/" },   { 0x2572, 0x2572, "\\" },   { 0x2573, 0x2573, "+" },    { 0x2574, 0x2574, "-" },
    { 0x2575, 0x2575, "|" },   { 0x2576, 0x2576, "-" },    { 0x2577, 0x2577, "|" },    { 0x2578, 0x2578, "-" },
    { 0x2579, 0x2579, "|" },   { 0x257A, 0x257A, "-" },    { 0x257B, 0x257B, "|" },    { 0x257C, 0x257C, "-" },
    { 0x257D, 0x257D, "|" },   { 0x257E, 0x257E, "-" },    { 0x257F, 0x257F, "|" },    { 0x2580, 0x259F, "#" },
    { 0x25A0, 0x25A0, "#" },   { 0x25AA, 0x25AA, "*" },    { 0x25B2, 0x25B4, "^" },    { 0x25B6, 0x25BA, ">" },
    { 0x25BC, 0x25BE, "v" },   { 0x25C0, 0x25C4, "<" },    { 0x25CB, 0x25CB, "o" },    { 0x25CF, 0x25CF, "*" },
    { 0x2610, 0x2610, "_" },   { 0x2612, 0x2612, "x" },    { 0x2713, 0x2713, "*" },
    { 0x27E8, 0x27E8, "<" },   { 0x27E9, 0x27E9, ">" },    { 0xFE00, 0xFE0F, "" },
};

static const char *find(uint32_t c)
{
    size_t low = 0, high = sizeof table / sizeof table[0];

    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c > table[middle].to)
            low = middle + 1;
        else if (c < table[middle].from)
            high = middle;
        else
            return table[middle].text;
    }
    return NULL;
}

/* the ASCII text of c; bytes holds it where it is not from the table */
static struct str ascii_of(uint32_t c, char bytes[1])
{
    const char *text = c < 0x80 ? NULL : find(c);

    if (text)
        return str_from(text);
    for (;;) {
        ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
        if (c < 0x80 || uc_canonical_decomposition(c, parts) <= 0)
            break;
        c = parts[0];
    }
    bytes[0] = c < 0x80 ? (char)c : '?';
    return (struct str){ bytes, 1 };
}

struct str utf8_to_ascii(struct str s, struct arena *arena)
{
    char bytes[1];
    size_t len, size = 0, to = 0;

    for (size_t i = 0; i < s.len; i += len)
        size += ascii_of(utf8_at(s, i, &len), bytes).len;
    char *text = ARENA_ARRAY(arena, char, size + 1);
    for (size_t i = 0; i < s.len; i += len) {
        struct str part = ascii_of(utf8_at(s, i, &len), bytes);
        memcpy(text + to, part.ptr, part.len);
        to += part.len;
    }
    return (struct str){ text, size };
}
