/* SPDX-License-Identifier: EUPL-1.2 */
#include "render/pdf_tail.h"

/* an object of the file: its number, and what stands between "obj" and the last ">>" before "endobj" */
struct object {
    unsigned long number;
    struct str dictionary;
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
    return t->root > 0 && t->root < t->size;
}

static bool read_object(struct str pdf, const struct trailer *t, unsigned long number, struct object *object)
{
    struct str table = str_slice(pdf, t->xref + sizeof "xref", pdf.len);
    size_t entries = str_find(table, STR("\n")) + 1;
    struct str entry = str_slice(table, entries + 20 * number, entries + 20 * number + 20);
    size_t at = (size_t)number_after(entry, STR(""));

    if (at >= pdf.len)
        return false;
    struct str text = str_slice(pdf, at, pdf.len);
    size_t start = str_find(text, STR("obj"));
    text = str_slice(text, 0, str_find(text, STR("endobj")));
    size_t end = find_last(text, STR(">>"));
    if (number_after(text, STR("")) != number || start >= end)
        return false;
    *object = (struct object){ number, str_slice(text, start + 3, end) };
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

static void add_update(struct buf *pdf, const struct trailer *t, const struct object *root, struct str xmp)
{
    const struct str d = root->dictionary;
    bool has_tags = str_find(d, STR("/StructTreeRoot")) < d.len && str_find(d, STR("/MarkInfo")) == d.len;
    const char *marked = has_tags ? "   /MarkInfo << /Marked true >>\n" : "";
    size_t root_at = pdf->len, xmp_at;

    buf_printf(pdf, "%lu 0 obj%.*s%s   /Lang (de-DE)\n   /ViewerPreferences << /DisplayDocTitle true >>\n   /Metadata %lu 0 R\n>>\nendobj\n",
               root->number, STR_ARG(root->dictionary), marked, t->size);
    xmp_at = pdf->len;
    buf_printf(pdf, "%lu 0 obj\n<< /Type /Metadata /Subtype /XML /Length %zu >>\nstream\n", t->size, xmp.len);
    buf_add(pdf, xmp);
    buf_add(pdf, STR("\nendstream\nendobj\n"));
    size_t xref = pdf->len;
    buf_printf(pdf, "xref\n%lu 1\n%010zu 00000 n \n%lu 1\n%010zu 00000 n \n", root->number, root_at, t->size, xmp_at);
    buf_printf(pdf, "trailer\n<< /Size %lu\n   /Root %lu 0 R\n", t->size + 1, t->root);
    if (t->info > 0)
        buf_printf(pdf, "   /Info %lu 0 R\n", t->info);
    buf_printf(pdf, "   /Prev %zu\n>>\nstartxref\n%zu\n%%%%EOF\n", t->xref, xref);
}

bool pdf_tail_add(struct buf *pdf, struct str title, struct date today, struct arena *scratch)
{
    struct trailer t;
    struct object root;
    struct buf xmp = { 0 };

    if (!read_trailer(buf_str(pdf), &t) || !read_object(buf_str(pdf), &t, t.root, &root))
        return false;
    if (str_find(root.dictionary, STR("/Lang")) < root.dictionary.len || str_find(root.dictionary, STR("/Metadata")) < root.dictionary.len)
        return false;
    root.dictionary = arena_str(scratch, root.dictionary); /* the buffer moves when it grows */
    add_xmp(&xmp, title, today);
    add_update(pdf, &t, &root, buf_str(&xmp));
    buf_free(&xmp);
    return true;
}
