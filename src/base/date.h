/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A day as a value, in the Gregorian calendar, without time zones: "today" is handed in by whoever knows it
 * (--heute or the clock, asked once), so every verdict about a date is the same everywhere.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/str.h"

#include <stdbool.h>

/* day is 0 where only month and year are known ("2026-11"); year is 0 where there is no date at all */
struct date {
    short year;
    signed char month, day;
};

static inline bool date_is_set(struct date d)
{
    return d.year != 0;
}

/* "JJJJ-MM-TT" or "JJJJ-MM", a day that exists, years 1900 to 2999; false otherwise and *date untouched */
bool date_parse(struct str text, struct date *date);
/* the same, or as people write it: "21.11.2026", "1.2.2026"; a month alone is no day */
bool date_parse_day(struct str text, struct date *date);
/* before, same, after as < 0, 0, > 0; a month counts as its last day ("good until 2026-11" holds to the 30th) */
int date_compare(struct date a, struct date b);
/* days from a to b (negative where b is earlier); a month counts as its last day; 0 where one of them is unset */
long date_days_between(struct date a, struct date b);
/* the unset date stays unset; at most 1100 years on or back */
struct date date_add_days(struct date d, long days);
/* 0 is Monday (and the unset date), 6 is Sunday */
int date_weekday(struct date d);
/* "Montag" */
const char *date_weekday_name(struct date d);
/* the clock's day in local time; the unset date where the clock cannot be read */
struct date date_from_clock(void);

#define DATE_TEXT_SIZE 24
/* "21.11.2026" or "November 2026", the way German prose writes it; "" for the unset date; returns text */
const char *date_print(struct date d, char text[DATE_TEXT_SIZE]);
/* "2026-11-21" or "2026-11"; "" for the unset date; returns text */
const char *date_print_iso(struct date d, char text[DATE_TEXT_SIZE]);

#endif
