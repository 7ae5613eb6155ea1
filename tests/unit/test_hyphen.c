/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/hyphen.h"
#include "test.h"

#define LEN(array) (sizeof(array) / sizeof(array)[0])

/*
 * Every break the rules find, and no other. Many that are right are missing, which is meant: a place that might be the seam
 * of a compound ("Schul-amt", not "Schu-lamt") stays whole.
 */
static const char *const words[] = {
    /* a consonant, two, a cluster */
    "Schu|len", "Fra|gen", "Leh|rer", "Kin|der", "Städ|ten", "Fenstern", "Wer|ten", "mel|den", "hel|fen", "for|schen", "kön|nen",
    /* double letters; ch, ck, ph, sch, th stay whole */
    "Klas|sen", "ken|nen", "tref|fen", "ma|chen", "Zu|cker", "Deut|sche", "Pro|phe|ten", "Wä|sche", "Taschen|tü|cher",
    /* x and ß close, qu is one sound, vowels stay together */
    "Hexe", "Straße", "be|que|men", "Theater", "Bauern", "Neue", "Ra|dio",
    /* too short to part */
    "aber", "Abend", "Oma", "See", "ja", "Frau",
    /* prefixes and endings */
    "Krank|heit", "Möglich|keit", "Ge|sell|schaft", "dauer|haft", "ver|hei|ra|ten", "verei|nen", "Woh|nung",
    /* compounds: seams behind endings and before heads, doubt before vowels */
    "Hand|lungs|empfeh|lung", "Schul|pflicht", "Ju|gendamt", "Schulaufsicht", "Be|ra|tungs|stelle", "Gesund|heits|amt",
    "Krank|heitstage", "Kin|deswohl|ge|fähr|dung", "Lan|desinsti|tut", "Notausgang", "Klas|sen|lei|tung",
    "Schul|so|zialar|beit", "Schul|psy|cho|loge", "Ge|sell|schaftsteil", "Men|schen", "menschlich", "Rechtsgrundlage",
    "Bür|gerini|tiative", "Überfor|de|rung", "Verän|de|rung", "Suchthilfe", "Zwangs|hei|rat", "Do|nau|dampf|schiff|fahrt",
    "Da|ten|schutz", "Sor|ge|recht", "Fachkraft", "Inob|hut|nahme", "Selbstver|let|zung", "Schulabsen|tismus",
    /* what is no German word */
    "Łódź", "straße1", "НЕТ",
};

TEST(hyphen_breaks_where_german_does)
{
    for (size_t i = 0; i < LEN(words); i++) {
        char word[100], broken[100];
        size_t len = 0, to = 0, breaks[30], n = 0;
        for (const char *c = words[i]; *c; c++) {
            if (*c != '|')
                word[len++] = *c;
        }
        struct str text = { word, len };
        for (size_t at = len; (at = hyphen_last(text, at)) > 0; at--)
            breaks[n++] = at;
        for (size_t k = 0; k < len; k++) {
            if (n > 0 && breaks[n - 1] == k) {
                broken[to++] = '|';
                n--;
            }
            broken[to++] = word[k];
        }
        IEXPECT_STR(i, ((struct str){ broken, to }), words[i]);
    }
}

TEST(hyphen_takes_no_endless_word)
{
    char word[1000];

    for (size_t i = 0; i < sizeof word; i++)
        word[i] = i % 2 ? 'a' : 'l';
    EXPECT_EQ(hyphen_last((struct str){ word, 100 }, 50), 50);
    EXPECT_EQ(hyphen_last((struct str){ word, sizeof word }, 50), 0);
    EXPECT_EQ(hyphen_last(STR(""), 0), 0);
}
