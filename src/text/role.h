/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a piece of text is, never how it looks: term/theme gives it colours, render_html tags, render_pdf faces.
 * Each role has a letter for the golden dumps of frames (role_letter).
 */
#ifndef TEXT_ROLE_H
#define TEXT_ROLE_H

enum role {
    ROLE_PLAIN,
    ROLE_STRONG,   /* **wichtig** */
    ROLE_TERM,     /* a link into the guide: term, norm, source, Stelle, node */
    ROLE_TITLE,    /* the screen's or sheet's title */
    ROLE_HEADING,
    ROLE_LABEL,    /* "Rolle", "bis": what a value is */
    ROLE_HINT,     /* secondary: places, dates, "nicht telefonisch geprüft" */
    ROLE_PHONE,
    ROLE_WEB,      /* a web or mail address */
    ROLE_CHOICE,   /* an answer, a row to choose */
    ROLE_NUMBER,   /* the digit or node number before it */
    ROLE_WARNING,  /* edition run out, a Lebenslage missing, no number checked */
    ROLE_AVOID,    /* what not to do */
    ROLE_SOFORT,
    ROLE_HEUTE,
    ROLE_WOCHE,
    ROLE_LAENGER,
    ROLE_KEY,      /* a key on the key line */
    ROLE_KEYLINE,  /* the rest of the key line */
    ROLE_BORDER,   /* lines and frames drawn around things */
    ROLE_MATCH,    /* a search hit */
    ROLE_FIELD,    /* a line to type into */
    ROLE_LEN
};

#endif
