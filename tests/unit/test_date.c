/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/date.h"
#include "test.h"

#include <limits.h>

static struct date day(const char *text)
{
    struct date date = { 0 };

    date_parse(str_from(text), &date);
    return date;
}

/* days that exist, and those that do not */
TEST(date_parse_takes_days_that_exist)
{
    static const struct {
        const char *text;
        bool is_good;
    } rows[] = {
        { "2026-11-21", true },  { "2026-11", true },     { "2024-02-29", true },   { "2000-02-29", true },
        { "1900-02-28", true },  { "2026-02-29", false }, { "1900-02-29", false },  { "2026-02-31", false },
        { "2026-13-01", false }, { "2026-00-01", false }, { "2026-01-00", false },  { "2026-04-31", false },
        { "1899-12-31", false }, { "3000-01-01", false }, { "21.11.2026", false },  { "2026-1-1", false },
        { "", false },           { "2026", false },       { "2026-11-2", false },   { "2026-11-211", false },
        { "2026/11/21", false }, { "2026-11-", false },   { " 2026-11-1", false },  { "2026-+1-01", false },
        { "2026-13", false },    { "2026-1x", false },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct date date = { 1, 2, 3 };
        char text[DATE_TEXT_SIZE];
        IEXPECT_EQ(i, date_parse(str_from(rows[i].text), &date), rows[i].is_good);
        if (rows[i].is_good)
            IEXPECT_STR(i, date_print_iso(date, text), rows[i].text);
        else
            IEXPECT_TRUE(i, date.year == 1 && date.month == 2 && date.day == 3);
    }
}

TEST(date_prints_as_german_prose_does)
{
    char text[DATE_TEXT_SIZE];

    EXPECT_STR(date_print(day("2026-11-21"), text), "21.11.2026");
    EXPECT_STR(date_print(day("2026-03-01"), text), "1.3.2026");
    EXPECT_STR(date_print(day("2026-03"), text), "März 2026");
    EXPECT_STR(date_print((struct date){ 0 }, text), "");
}

TEST(date_month_counts_as_its_last_day)
{
    EXPECT_EQ(date_compare(day("2026-11"), day("2026-11-30")), 0);
    EXPECT_TRUE(date_compare(day("2026-11"), day("2026-11-29")) > 0);
    EXPECT_TRUE(date_compare(day("2026-11"), day("2026-12-01")) < 0);
    EXPECT_EQ(date_days_between(day("2024-02"), day("2024-03-01")), 1);
    EXPECT_TRUE(date_compare((struct date){ 0 }, day("1900-01-01")) < 0);
}

TEST(date_adds_over_every_edge)
{
    struct date date = day("1999-01-01"), next;

    for (long i = 0; i < 40000; i++, date = next) {
        char text[DATE_TEXT_SIZE];
        struct date again = { 0 };
        next = date_add_days(date, 1);
        if (!IEXPECT_EQ(i, date_days_between(date, next), 1)
            || !IEXPECT_TRUE(i, date_parse(str_from(date_print_iso(next, text)), &again))
            || !IEXPECT_EQ(i, date_compare(again, next), 0)
            || !IEXPECT_EQ(i, date_weekday(next), (date_weekday(date) + 1) % 7))
            return;
    }
    EXPECT_EQ(date_compare(date_add_days(day("2026-03-01"), -1), day("2026-02-28")), 0);
    EXPECT_EQ(date_days_between(day("2026-11-21"), day("2027-11-21")), 365);
}

TEST(date_knows_the_weekday)
{
    EXPECT_EQ(date_weekday(day("2026-11-21")), 5);
    EXPECT_EQ(date_weekday(day("2000-01-01")), 5);
    EXPECT_EQ(date_weekday(day("1970-01-01")), 3);
    EXPECT_EQ(date_weekday(day("2024-02-29")), 3);
}

TEST(date_unset_stays_unset)
{
    struct date unset = { 0 };

    EXPECT_FALSE(date_is_set(date_add_days(unset, 5)));
    EXPECT_EQ(date_days_between(unset, day("2026-11-21")), 0);
    EXPECT_EQ(date_days_between(day("2026-11-21"), unset), 0);
    EXPECT_EQ(date_weekday(unset), 0);
    EXPECT_EQ(date_compare(unset, unset), 0);
    EXPECT_EQ(date_add_days(day("2999-12-31"), LONG_MAX).year, 4102);
    EXPECT_EQ(date_add_days(day("1900-01-01"), LONG_MIN).year, 797);
}

TEST(date_parse_day_takes_what_people_write)
{
    static const struct {
        struct str text;
        bool is_day;
    } rows[] = {
        { STR_INIT("21.11.2026"), true },  { STR_INIT("1.2.2026"), true },    { STR_INIT("2026-11-21"), true },
        { STR_INIT("29.2.2028"), true },   { STR_INIT("29.2.2026"), false },  { STR_INIT("2026-11"), false },
        { STR_INIT("1.2.26"), false },     { STR_INIT("1.2"), false },        { STR_INIT("1.2.2026."), false },
        { STR_INIT("001.2.2026"), false }, { STR_INIT(".2.2026"), false },    { STR_INIT("1.13.2026"), false },
        { STR_INIT("a.2.2026"), false },   { STR_INIT("1.2.202x"), false },   { STR_INIT(""), false },
        { STR_INIT("0.1.2026"), false },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct date day = { 0 };
        IEXPECT_EQ(i, date_parse_day(rows[i].text, &day), rows[i].is_day);
        IEXPECT_EQ(i, date_is_set(day), rows[i].is_day);
    }
    struct date day;
    EXPECT_TRUE(date_parse_day(STR("1.2.2026"), &day) && day.year == 2026 && day.month == 2 && day.day == 1);
    EXPECT_TRUE(strcmp(date_weekday_name((struct date){ 2026, 11, 21 }), "Samstag") == 0);
}
