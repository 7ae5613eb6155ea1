/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/date.h"

#include <stdio.h>
#include <time.h>

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month)
{
    static const signed char days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/* digits of text from..from+count as a number, -1 where one is no digit */
static int parse_digits(struct str text, size_t from, size_t count)
{
    int n = 0;

    for (size_t i = from; i < from + count; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return -1;
        n = n * 10 + (text.ptr[i] - '0');
    }
    return n;
}

bool date_parse(struct str text, struct date *date)
{
    if ((text.len != 7 && text.len != 10) || text.ptr[4] != '-' || (text.len == 10 && text.ptr[7] != '-'))
        return false;
    int year = parse_digits(text, 0, 4), month = parse_digits(text, 5, 2);
    int day = text.len == 10 ? parse_digits(text, 8, 2) : 0;
    if (year < 1900 || year > 2999 || month < 1 || month > 12)
        return false;
    if (text.len == 10 && (day < 1 || day > days_in_month(year, month)))
        return false;
    *date = (struct date){ (short)year, (signed char)month, (signed char)day };
    return true;
}

/* "1.2.2026": the parts' lengths say whether it is one; snprintf writes it as date_parse wants it */
bool date_parse_day(struct str text, struct date *date)
{
    struct str parts[3];
    char iso[16];
    struct date found;

    if (date_parse(text, &found) && found.day != 0) {
        *date = found;
        return true;
    }
    for (int i = 0; i < 3; i++)
        if (!str_split(&text, '.', &parts[i]))
            return false;
    if (text.ptr || parts[0].len < 1 || parts[0].len > 2 || parts[1].len < 1 || parts[1].len > 2 || parts[2].len != 4)
        return false;
    int day = parse_digits(parts[0], 0, parts[0].len), month = parse_digits(parts[1], 0, parts[1].len);
    if (day < 0 || month < 0)
        return false;
    snprintf(iso, sizeof iso, "%.*s-%02d-%02d", STR_ARG(parts[2]), month % 100, day % 100);
    return date_parse(str_from(iso), date);
}

/* Of a date that is set: days since 0000-03-01, after Howard Hinnant's days_from_civil (chrono-Compatible Low-Level Date Algorithms). */
static long day_number(struct date d)
{
    int day = d.day ? d.day : days_in_month(d.year, d.month);
    long y = d.month <= 2 ? d.year - 1 : d.year;
    long m = d.month > 2 ? d.month - 3 : d.month + 9;

    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1;
}

int date_compare(struct date a, struct date b)
{
    long left = date_is_set(a) ? day_number(a) : -1, right = date_is_set(b) ? day_number(b) : -1;

    return (left > right) - (left < right);
}

long date_days_between(struct date a, struct date b)
{
    return date_is_set(a) && date_is_set(b) ? day_number(b) - day_number(a) : 0;
}

/* the inverse of day_number, civil_from_days in the same paper */
static struct date date_from_number(long n)
{
    long era = n / 146097, doe = n - era * 146097;
    long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    long mp = (5 * doy + 2) / 153;
    long day = doy - (153 * mp + 2) / 5 + 1, month = mp < 10 ? mp + 3 : mp - 9;

    return (struct date){ (short)(yoe + era * 400 + (month <= 2)), (signed char)month, (signed char)day };
}

struct date date_add_days(struct date d, long days)
{
    /* farther than any two dates are apart nothing is asked for; a sum beyond the years of a struct date must not be made */
    const long limit = 1100 * 366L;

    if (!date_is_set(d))
        return d;
    return date_from_number(day_number(d) + (days < -limit ? -limit : days > limit ? limit : days));
}

int date_weekday(struct date d)
{
    return !date_is_set(d) ? 0 : (int)((day_number(d) + 2) % 7); /* 0000-03-01 was a Wednesday */
}

const char *date_weekday_name(struct date d)
{
    static const char *const names[] = { "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag" };

    return names[date_weekday(d)];
}

struct date date_from_clock(void)
{
    time_t now = time(NULL);
    struct tm parts;

    if (now == (time_t)-1 || !localtime_r(&now, &parts) || parts.tm_year < 0 || parts.tm_year > 1099)
        return (struct date){ 0 };
    return (struct date){ (short)(parts.tm_year + 1900), (signed char)(parts.tm_mon + 1), (signed char)parts.tm_mday };
}

const char *date_print(struct date d, char text[DATE_TEXT_SIZE])
{
    static const char *const months[] = { "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
                                          "August", "September", "Oktober", "November", "Dezember" };

    text[0] = '\0';
    if (date_is_set(d) && d.day)
        snprintf(text, DATE_TEXT_SIZE, "%d.%d.%d", d.day, d.month, d.year);
    else if (date_is_set(d))
        snprintf(text, DATE_TEXT_SIZE, "%s %d", months[d.month - 1], d.year);
    return text;
}

const char *date_print_iso(struct date d, char text[DATE_TEXT_SIZE])
{
    text[0] = '\0';
    if (date_is_set(d) && d.day)
        snprintf(text, DATE_TEXT_SIZE, "%04d-%02d-%02d", d.year, d.month, d.day);
    else if (date_is_set(d))
        snprintf(text, DATE_TEXT_SIZE, "%04d-%02d", d.year, d.month);
    return text;
}
