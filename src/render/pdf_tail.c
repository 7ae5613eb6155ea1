/* SPDX-License-Identifier: EUPL-1.2 */
#include "render/pdf_tail.h"

#include "render/pdf_pack.h"

#include <stdlib.h>

/* an object of the file: its number, where it begins, and what stands between "obj" and "endobj" */
struct object {
    unsigned long number;
    size_t at;
    struct str text;
};

struct objects {
    struct object *items;
    size_t len;
};

struct trailer {
    size_t xref;
    unsigned long root, info, size;
};

/* the last place of a word at or before the end of s, s.len where it is not there */
static size_t find_last(struct str s, struct str word)
{
    for (size_t i = s.len >= word.len ? s.len - word.len + 1 : 0; i-- > 0;)
        if (str_starts(str_slice(s, i, s.len), word))
            return i;
    return s.len;
}

/* the number behind a word, 0 where there is none */
static unsigned long number_after(struct str s, struct str word)
{
    size_t i = str_find(s, word);
    unsigned long n = 0;

    if (i == s.len)
        return 0;
    for (i += word.len; i < s.len && (s.ptr[i] == ' ' || s.ptr[i] == '\n'); i++)
        ;
    for (; i < s.len && s.ptr[i] >= '0' && s.ptr[i] <= '9' && n < 1ul << 40; i++)
        n = n * 10 + (unsigned long)(s.ptr[i] - '0');
    return n;
}

/* only the classic table is read: "xref", then entries of twenty bytes */
static bool read_trailer(struct str pdf, struct trailer *t)
{
    struct str end = str_slice(pdf, find_last(pdf, STR("startxref")), pdf.len);

    t->xref = (size_t)number_after(end, STR("startxref"));
    if (t->xref >= pdf.len || !str_starts(str_slice(pdf, t->xref, pdf.len), STR("xref\n0 ")))
        return false;
    struct str table = str_slice(pdf, t->xref, pdf.len);
    struct str trailer = str_slice(table, str_find(table, STR("trailer")), table.len);
    t->root = number_after(trailer, STR("/Root"));
    t->info = number_after(trailer, STR("/Info"));
    t->size = number_after(trailer, STR("/Size"));
    return t->root > 0 && t->root < t->size && t->size < pdf.len / 20;
}

static int compare_places(const void *a, const void *b)
{
    const struct object *x = a, *y = b;

    return (x->at > y->at) - (x->at < y->at);
}

/* the text of an object that ends before the next one begins; false where it is not written as cairo writes */
static bool read_text(struct str pdf, struct object *object, size_t end)
{
    struct str text = str_slice(pdf, object->at, end);
    size_t start = str_find(text, STR("obj"));

    if (number_after(text, STR("")) != object->number || start == text.len || !str_ends(text, STR("endobj\n")))
        return false;
    object->text = str_slice(text, start + 3, text.len - STR("endobj\n").len);
    return true;
}

/* All objects in the order they stand in; the last one ends where the table begins. */
static bool read_objects(struct str pdf, const struct trailer *t, struct objects *objects, struct arena *scratch)
{
    struct str table = str_slice(pdf, t->xref + sizeof "xref", pdf.len);
    size_t entries = str_find(table, STR("\n")) + 1;

    *objects = (struct objects){ ARENA_ARRAY(scratch, struct object, t->size), 0 };
    for (unsigned long n = 1; n < t->size; n++) {
        struct str entry = str_slice(table, entries + 20 * n, entries + 20 * n + 20);
        size_t at = (size_t)number_after(entry, STR(""));
        if (str_find(entry, STR(" n")) < entry.len && at < t->xref)
            objects->items[objects->len++] = (struct object){ .number = n, .at = at };
    }
    qsort(objects->items, objects->len, sizeof *objects->items, compare_places);
    for (size_t i = 0; i < objects->len; i++)
        if (!read_text(pdf, &objects->items[i], i + 1 < objects->len ? objects->items[i + 1].at : t->xref))
            return false;
    return true;
}

static void add_xml(struct buf *xmp, struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == '&' || s.ptr[i] == '<' || s.ptr[i] == '>')
            buf_printf(xmp, "&#%d;", s.ptr[i]);
        else
            buf_add_char(xmp, s.ptr[i]);
    }
}

static void add_xmp(struct buf *xmp, struct str title, struct date today)
{
    char day[DATE_TEXT_SIZE];

    buf_add(xmp, STR("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                     "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                     "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                     "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n<dc:format>application/pdf</dc:format>\n"
                     "<dc:language><rdf:Bag><rdf:li>de-DE</rdf:li></rdf:Bag></dc:language>\n"
                     "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"));
    add_xml(xmp, title);
    buf_printf(xmp, "</rdf:li></rdf:Alt></dc:title>\n<xmp:CreatorTool>schulguide</xmp:CreatorTool>\n");
    if (date_is_set(today))
        buf_printf(xmp, "<xmp:CreateDate>%s</xmp:CreateDate>\n", date_print_iso(today, day));
    buf_add(xmp, STR("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"));
}

/* the catalogue with what cairo left out */
static struct str root_text(struct str text, unsigned long metadata, struct arena *scratch)
{
    struct str d = str_slice(text, 0, find_last(text, STR(">>")));
    bool has_tags = str_find(d, STR("/StructTreeRoot")) < d.len && str_find(d, STR("/MarkInfo")) == d.len;
    const char *marked = has_tags ? "   /MarkInfo << /Marked true >>\n" : "";

    return arena_printf(scratch, "%.*s%s   /Lang (de-DE)\n   /ViewerPreferences << /DisplayDocTitle true >>\n   /Metadata %lu 0 R\n>>\n",
                        STR_ARG(d), marked, metadata);
}

/* a number alone may be a stream's length, which must stand in clear */
static bool must_be_clear(struct str text)
{
    struct str trimmed = str_trim(text);
    bool is_number = trimmed.len > 0;

    for (size_t i = 0; i < trimmed.len; i++)
        is_number = is_number && trimmed.ptr[i] >= '0' && trimmed.ptr[i] <= '9';
    return is_number || str_ends(text, STR("endstream\n"));
}

static bool write_packed(const struct objects *objects, const struct trailer *t, struct str xmp, struct buf *out, struct arena *scratch)
{
    struct pdf_pack pack = pdf_pack_start(out, t->size, scratch);
    unsigned long metadata = pdf_pack_number(&pack);

    for (size_t i = 0; i < objects->len; i++) {
        const struct object *o = &objects->items[i];
        if (o->number == t->root)
            pdf_pack_clear(&pack, o->number, root_text(o->text, metadata, scratch));
        else if (must_be_clear(o->text))
            pdf_pack_clear(&pack, o->number, o->text);
        else
            pdf_pack_add(&pack, o->number, o->text);
    }
    pdf_pack_clear(&pack, metadata, arena_printf(scratch, "\n<< /Type /Metadata /Subtype /XML /Length %zu >>\nstream\n%.*s\nendstream\n",
                                                 xmp.len, STR_ARG(xmp)));
    return pdf_pack_end(&pack, t->root, t->info);
}

static bool is_finished(const struct objects *objects, unsigned long root)
{
    for (size_t i = 0; i < objects->len; i++) {
        struct str text = objects->items[i].text;
        if (objects->items[i].number == root)
            return str_find(text, STR("/Lang")) < text.len || str_find(text, STR("/Metadata")) < text.len;
    }
    return true;
}

bool pdf_tail_add(struct buf *pdf, struct str title, struct date today, struct arena *scratch)
{
    struct trailer t;
    struct objects objects;
    struct buf xmp = { 0 }, out = { 0 };

    if (!read_trailer(buf_str(pdf), &t) || !read_objects(buf_str(pdf), &t, &objects, scratch) || is_finished(&objects, t.root))
        return false;
    add_xmp(&xmp, title, today);
    bool is_written = write_packed(&objects, &t, buf_str(&xmp), &out, scratch);
    if (is_written) {
        struct buf before = *pdf;
        *pdf = out;
        out = before;
    }
    buf_free(&out);
    buf_free(&xmp);
    return is_written;
}
