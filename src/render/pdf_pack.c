/* SPDX-License-Identifier: EUPL-1.2 */
#include "render/pdf_pack.h"

#include <zlib.h>

/* of compression: quick, and within a tenth of the best */
#define LEVEL 3
/* objects in one stream: a reader unpacks them all to see one */
#define HELD_MAX 200
/* bytes of an entry in the table: type, place, number */
#define AT_BYTES 4
#define N_BYTES 2

struct pdf_pack pdf_pack_start(struct buf *out, size_t size, struct arena *arena)
{
    struct pdf_pack p = { .out = out, .arena = arena };

    for (size_t i = 0; i < size; i++)
        *VEC_PUSH(&p.entries, arena) = (struct pdf_entry){ 0, 0, 0 };
    buf_add(out, STR("%PDF-1.5\n%\xB5\xED\xAE\xFB\n"));
    return p;
}

unsigned long pdf_pack_number(struct pdf_pack *p)
{
    *VEC_PUSH(&p->entries, p->arena) = (struct pdf_entry){ 0, 0, 0 };
    return (unsigned long)p->entries.len - 1;
}

void pdf_pack_clear(struct pdf_pack *p, unsigned long number, struct str text)
{
    p->entries.items[number] = (struct pdf_entry){ 1, (unsigned long)p->out->len, 0 };
    buf_printf(p->out, "%lu 0 obj", number);
    buf_add(p->out, text);
    buf_add(p->out, STR("endobj\n"));
}

/* a stream object: what its dictionary says beside its length, and what it holds */
static void add_stream(struct pdf_pack *p, unsigned long number, struct str dictionary, struct str data)
{
    uLongf len = compressBound((uLong)data.len);
    unsigned char *packed = ARENA_ARRAY(p->arena, unsigned char, len);

    if (compress2(packed, &len, (const unsigned char *)data.ptr, (uLong)data.len, LEVEL) != Z_OK) {
        p->is_bad = true;
        return;
    }
    p->entries.items[number] = (struct pdf_entry){ 1, (unsigned long)p->out->len, 0 };
    buf_printf(p->out, "%lu 0 obj\n<< %.*s /Filter /FlateDecode /Length %lu >>\nstream\n", number, STR_ARG(dictionary), (unsigned long)len);
    buf_add(p->out, (struct str){ (const char *)packed, len });
    buf_add(p->out, STR("\nendstream\nendobj\n"));
}

static void flush(struct pdf_pack *p)
{
    if (p->held == 0)
        return;
    size_t first = p->heads.len;
    struct str dictionary = arena_printf(p->arena, "/Type /ObjStm /N %zu /First %zu", p->held, first);
    buf_add(&p->heads, buf_str(&p->bodies));
    add_stream(p, p->stream, dictionary, buf_str(&p->heads));
    buf_clear(&p->heads);
    buf_clear(&p->bodies);
    p->held = 0;
}

void pdf_pack_add(struct pdf_pack *p, unsigned long number, struct str text)
{
    if (p->held == 0)
        p->stream = pdf_pack_number(p);
    p->entries.items[number] = (struct pdf_entry){ 2, p->stream, (unsigned long)p->held };
    buf_printf(&p->heads, "%lu %zu ", number, p->bodies.len);
    buf_add(&p->bodies, str_trim(text));
    buf_add_char(&p->bodies, '\n');
    if (++p->held == HELD_MAX)
        flush(p);
}

static void add_number(struct buf *table, unsigned long n, int bytes)
{
    while (bytes-- > 0)
        buf_add_char(table, (char)(n >> (8 * bytes) & 0xff));
}

bool pdf_pack_end(struct pdf_pack *p, unsigned long root, unsigned long info)
{
    struct buf table = { 0 };

    flush(p);
    unsigned long number = pdf_pack_number(p), start = (unsigned long)p->out->len;
    p->entries.items[number] = (struct pdf_entry){ 1, start, 0 };
    for (size_t i = 0; i < p->entries.len; i++) {
        const struct pdf_entry *e = &p->entries.items[i];
        add_number(&table, e->type, 1);
        add_number(&table, e->at, AT_BYTES);
        add_number(&table, i == 0 ? 0xffff : e->n, N_BYTES);
    }
    struct str more = info > 0 ? arena_printf(p->arena, " /Info %lu 0 R", info) : STR("");
    add_stream(p, number, arena_printf(p->arena, "/Type /XRef /W [1 %d %d] /Size %zu /Root %lu 0 R%.*s", AT_BYTES, N_BYTES,
                                       p->entries.len, root, STR_ARG(more)), buf_str(&table));
    buf_printf(p->out, "startxref\n%lu\n%%%%EOF\n", start);
    buf_free(&table);
    buf_free(&p->heads);
    buf_free(&p->bodies);
    return !p->is_bad;
}
