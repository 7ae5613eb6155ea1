/* SPDX-License-Identifier: EUPL-1.2 */
#include "render/html_style.h"

/* clang-format off */
static const char style[] =
    ":root{--ink:#1a1a1a;--soft:#555;--line:#bbb;--paper:#fff;--link:#0b4f8a;--warn:#8a1c00;--card:#f6f6f4}\n"
    "@media (prefers-color-scheme:dark){:root{--ink:#e8e6e3;--soft:#b0aca6;--line:#555;--paper:#17181a;--link:#8ec5ff;"
    "--warn:#ff9d7a;--card:#202225}}\n"
    "*{box-sizing:border-box}\n"
    "html{font:100%/1.5 'Open Sans','Segoe UI','Noto Sans','Liberation Sans',Arial,sans-serif;color:var(--ink);"
    "background:var(--paper);hyphens:manual;overflow-wrap:anywhere}\n"
    "body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:46rem}\n"
    ".gross{font-size:125%}\n"
    "h1,h2,h3,h4,h5{line-height:1.25;margin:1.6em 0 .4em;text-wrap:balance}\n"
    "h1{font-size:1.75rem;margin-top:.4em}h2{font-size:1.3rem;border-bottom:1px solid var(--line);padding-bottom:.15em}\n"
    "h3{font-size:1.1rem}h4{font-size:1rem}h5{font-size:.95rem;color:var(--soft)}\n"
    "h2.weit{font-size:1.75rem;border:0}h1.weit{font-size:2.2rem;margin:2em 0 1em}\n"
    ".buch h3{font-size:1.2rem;border-bottom:1px solid var(--line);padding-bottom:.15em}.buch h4{font-size:1.1rem}\n"
    "p{margin:.4em 0}ul,ol{list-style:none;margin:.3em 0;padding:0}li{margin:.3em 0;display:flex;gap:.6em}\n"
    "li>.m{flex:none;min-width:1.1em;color:var(--soft)}li>.t{flex:1;min-width:0}\n"
    "dl{margin:.4em 0}dl>div{display:flex;gap:.8em;margin:.2em 0;align-items:baseline}dd{margin:0;flex:1;min-width:0}"
    "dt{flex:0 0 9.8rem}\n"
    "dt{color:var(--soft)}dt.tel{color:var(--ink);font-weight:700}dt.weit{font-size:1.35em}\n"
    ".hg{padding-left:1.2em;text-indent:-1.2em}.e1{margin-left:.6em}.e2{margin-left:1.2em}.e3{margin-left:1.7em}\n"
    ".h,.l{color:var(--soft)}.n{font-weight:700}a{color:var(--link)}a.tel{font-weight:700;white-space:nowrap}\n"
    ".note{border-left:.3em solid var(--soft);padding:.3em .8em;margin:.8em 0}.w,.x{color:var(--warn)}\n"
    ".note.w,.note.s1{border-color:var(--warn)}.s1,.s2,.s3,.s4{font-weight:700}\n"
    ".karte p>a:first-child,li>.t>a:only-child{font-weight:700}\n"
    ".karte{border-left:3px solid var(--line);padding:.1em 0 .1em .8em;margin:.9em 0;overflow:auto}\n"
    ".zeile{display:flex;gap:.8em;margin:1.1em 0 0;align-items:baseline}.zeile span{flex:1;display:flex;gap:.5em}\n"
    ".zeile span::after{content:'';flex:1;border-bottom:1px solid var(--ink);min-width:4em}\n"
    ".qr{width:6.2rem;height:6.2rem;background:#fff;fill:#000}.karte>.qr{float:right;margin:0 0 .3em .8em}\n"
    ".codes{display:flex;flex-wrap:wrap;gap:1.4em;margin:1em 0}figure{margin:0;text-align:center}\n"
    "hr{border:0;border-top:1px solid var(--line);margin:1.5em 0}hr.seite{margin:3em 0}pre{overflow:auto}\n"
    ":target{background:var(--card);outline:.5em solid var(--card)}\n"
    "footer{margin-top:3em;border-top:1px solid var(--line);padding-top:.5em;color:var(--soft);font-size:.85rem}\n"
    "@media print{:root{--ink:#000;--soft:#444;--line:#999;--paper:#fff;--link:#000;--warn:#000;--card:#fff}\n"
    "html{font-size:10.5pt}body{max-width:none;padding:0}a{text-decoration:none}footer{display:none}\n"
    "h1,h2,h3,h4,h5{break-after:avoid;break-inside:avoid}p,li,dd{orphans:3;widows:3}li,dl>div,.karte,.gruppe,.note,.zeile,"
    "figure{break-inside:avoid}\n"
    ".spalten{font-size:9pt;line-height:1.36}.spalten main{columns:2;column-gap:7mm}.spalten h1,.spalten .weit{column-span:all}"
    ".spalten h2.weit{break-before:page;margin:0 0 .4em}.spalten hr.seite{break-after:auto}\n"
    ".eng{font-size:7.8pt;line-height:1.3}.eng h1{margin:0;font-size:1.5rem}.eng h2{margin:.6em 0 .15em;font-size:1rem}"
    ".eng .qr{width:4.2rem;height:4.2rem}.eng .codes,.eng dl{margin:.3em 0}.eng dl>div,.eng p{margin:0}.eng dt{flex-basis:6.2rem}"
    ".eng .zeile{margin-top:.9em}\n"
    ".karte{overflow:visible;display:flow-root}hr.seite{visibility:hidden;height:0;margin:0;break-after:page}}\n";
/* clang-format on */

const char *html_style(void)
{
    return style;
}
