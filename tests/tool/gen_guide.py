#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Synthetic German school guide in format 1 (guide-data/README.md), valid under all built-in safety rules.

  gen_guide.py OUTDIR --size S|M|L            S 8x30 nodes, 300 contacts; M 100x50, 1,000; L 500x200, 10,000
  gen_guide.py OUTDIR --nodes N --contacts C [--trees T] [--seed 1]
  gen_guide.py OUTDIR --size S --flat FILE    also: the searchable text, one record per line, marks removed
  gen_guide.py OUTDIR --size S --queries FILE also: 200 search queries of 1..20 characters, some with slips

The same seed and sizes give the same bytes. Files are made one at a time, so that L needs little memory.
Everything is invented: telephone numbers come from the ranges kept free for films, addresses lie under example.org.
OUTDIR must be empty, missing, or an earlier output of this program (which is then replaced).
"""
import argparse, os, random, re, sys

MARK = "# Künstliche Daten zum Messen (gen_guide.py); kein Rat, keine wirkliche Stelle."
FIRST = """Schul Unterrichts Klassen Eltern Familien Kinder Jugend Pausen Ganztags Betreuungs Gesprächs Hilfe Fehlzeiten
Anwesenheits Entschuldigungs Förder Lern Prüfungs Noten Zeugnis Versetzungs Übergangs Einschulungs Sprach Integrations
Aufenthalts Asyl Wohnungs Miet Energie Schulden Armuts Leistungs Bildungs Teilhabe Mittags Ausflugs Kranken Gesundheits
Therapie Trauma Trauer Krisen Notfall Sucht Cannabis Alkohol Medien Spiel Internet Handy Chat Bild Datenschutz Sorge
Umgangs Trennungs Pflege Vormundschafts Kindeswohl Gefährdungs Misshandlungs Vernachlässigungs Missbrauchs Schutz Gewalt
Bedrohungs Waffen Polizei Straf Täter Opfer Zeugen Mobbing Ausgrenzungs Konflikt Streit Gruppen Radikalisierungs
Extremismus Propaganda Diskriminierungs Glaubens Ausstiegs Vertrauens Beschwerde Aufsichts Fürsorge Dokumentations
Verlaufs Akten Termin Rückkehr Wiedereingliederungs Hausbesuchs Attest Bußgeld Konferenz Fallbesprechungs Stadtteil
Quartiers Bezirks Ferien Wochen Tages Nacht Väter Mütter Geschwister Großeltern Angst Essstörungs Selbstverletzungs
Suizid Schlaf Bewegungs Körper Geschlechter Identitäts Freundschafts Zwangs Berufs Praktikums Ausbildungs Lärm Kälte""".split()
SECOND = """beratung hilfe stelle frist gefährdung einschätzung meldung rückmeldung anzeige auskunft akte liste übersicht
vereinbarung absprache regel ordnung pflicht grenze maßnahme förderung prüfung klärung begründung entscheidung anhörung
vollmacht einwilligung erklärung bescheinigung befreiung verlängerung änderung lösung störung äußerung drohung lage not
last sorge scham gruppe runde konferenz besprechung stunde sprechstunde woche pause aufsicht begleitung betreuung
unterstützung vermittlung versorgung sicherung vorsorge nachsorge fürsorge übergabe aufnahme unterbringung
einrichtung ambulanz praxis klinik behörde kasse kammer leitung fachkraft vertretung gemeinschaft beziehung bindung
verletzung belästigung verspätung abwesenheit häufung grundlage bedingung voraussetzung möglichkeit ausnahme lücke spur
quelle nachfrage einladung mahnung zustellung ermäßigung übernahme erstattung rate kürzung sperre größe öffnung""".split()  # all feminine
ADJ = """schriftliche mündliche vollständige fehlende rechtzeitige verspätete zuständige örtliche gesetzliche öffentliche
einmalige wiederholte anhaltende vorläufige endgültige ausführliche persönliche gemeinsame getrennte vertrauliche
dringende unaufschiebbare zusätzliche übliche ungewöhnliche frühere spätere nötige ruhige offene verlässliche
regelmäßige plötzliche auffällige unentschuldigte körperliche seelische digitale häusliche geschützte""".split()
VERB = """prüfen vereinbaren begründen übernehmen verlängern erklären überprüfen klären sichern schützen unterstützen
begleiten vermitteln bestätigen besprechen dokumentieren beenden wiederholen verschicken beantragen bezahlen erhöhen
unterschreiben verschieben erörtern ermöglichen erledigen gewähren überbrücken""".split()
LAWS = [("SchulG NRW", 132), ("KKG", 6), ("SGB VIII", 106), ("SGB II", 88), ("SGB X", 120), ("SGB XII", 140), ("BGB", 1900),
        ("StGB", 358), ("JGG", 125), ("JuSchG", 31), ("GewSchG", 4), ("FamFG", 493), ("AufenthG", 107), ("BKGG", 20),
        ("DSG NRW", 70), ("ADO NRW", 40), ("VO-DV I", 12), ("APO-S I", 50), ("OWiG", 135), ("AGG", 33)]
PLACE_A = """Neu Alt Ober Unter Nieder Groß Klein Hohen Lang Schön Grün Weiß Schwarz Rot König Mühl Birken Eichen Buchen
Linden Tannen Rosen Stein Berg Wald See Moor Fürsten Bischofs Kloster Burg Sand Kirch Markt Salz Wolfs Bären Hirsch""".split()
PLACE_B = """stadt hausen bach feld berg burg dorf heim wald au tal brück kirchen münde rode ingen hof furt weiler
brunn zell leben büttel wörth föhr günz moos ried höhe""".split()
FN = """Anna Jürgen Käthe Björn Ömer Ayşe Sören Małgorzata Zoë François Günter Heike Jörg Ursula Lukas Mia Paul Emma
Finn Lena Noah Leyla Ali Sabine Rüdiger Bärbel Anke Uwe Petra Dörte""".split()
LN = """Müller Schröder Böhm Köhler Krüger Schäfer Jäger Vögel Weiß Groß Lühr Öztürk Yılmaz Nowak Förster Günther
Brückner Hübner Kühn Döring Schütz Möller Löwe Bär Fuchs Winter Sommer Wölk Thiele Peters""".split()
STREET = """Bahnhof Kirch Schul Garten Linden Rathaus Markt Mühlen Goethe Schiller Berg Wiesen Ring Haupt Brücken
Königs Fürsten Kloster Birken Süd Nord Ost West Grün""".split()
WHO = ["Eltern", "Familien", "Schüler*innen", "Lehrer*innen", "Schulleitungen", "Familien mit Kindern", "Mitschüler*innen", "Großeltern",
       "Schulsozialarbeiter*innen", "Mitarbeiter*innen im Ganztag", "Vertrauenspersonen", "Pflegeeltern"]     # the same in every case
DISTRICTS = ["Nordfeld", "Bruchheide", "Altmarkt", "Hafenviertel", "Mühlental", "Südhöhe", "Weidenau"]
ROLES = [("schulleitung", "Schulleitung"), ("lehrkraft", "Lehrkraft"), ("schulsozialarbeit", "Schulsozialarbeit"),
         ("betreuung", "Betreuungspersonal im Ganztag"), ("sekretariat", "Sekretariat")]
LEBENSLAGEN = [("schulabsentismus", "Schulabsentismus"), ("mobbing", "Mobbing und Cybermobbing"), ("extremismus", "Extremismus"),
               ("kindeswohlgefaehrdung", "Kindeswohlgefährdung"), ("familie", "Familiäre Probleme"), ("sucht", "Suchtprobleme"),
               ("armut", "Armut"), ("gewalt", "Gewalt")]
# id, title, level of its first contact, danger: every contact of it is there day and night
STELLEN = [("polizei-notruf", "Polizei-Notruf", "bund", 1), ("rettungsdienst", "Rettungsdienst und Feuerwehr", "bund", 1),
    ("stadtverwaltung", "Stadtverwaltung", "kommune", 0), ("jugendamt-bereitschaft", "Rufbereitschaft des Jugendamts", "kommune", 1), ("giftnotruf", "Giftnotruf", "land", 1),
    ("krisendienst", "Seelischer Krisendienst", "kommune", 1), ("jugendamt", "Jugendamt, Sozialer Dienst", "kommune", 0),
    ("fachberatung-kinderschutz", "Fachberatung im Kinderschutz", "kommune", 0), ("schulpsychologie", "Schulpsychologie", "kommune", 0),
    ("schulsozialarbeit-leitstelle", "Leitstelle Schulsozialarbeit", "kommune", 0), ("schulaufsicht", "Untere Schulaufsicht", "kommune", 0),
    ("erziehungsberatung", "Erziehungsberatung", "kommune", 0), ("suchtberatung", "Suchtberatung für junge Menschen", "kommune", 0),
    ("schuldnerberatung", "Schuldnerberatung", "kommune", 0), ("opferberatung", "Beratung für Betroffene von Gewalt", "land", 0),
    ("sorgentelefon", "Sorgentelefon für Kinder und Jugendliche", "bund", 0), ("elterntelefon", "Elterntelefon", "bund", 0),
    ("beratung-rechtsextremismus", "Mobile Beratung gegen Rechtsextremismus", "land", 0),
    ("ausstiegsberatung", "Ausstiegsberatung", "land", 0), ("wohnungsnotfallhilfe", "Wohnungsnotfallhilfe", "kommune", 0),
    ("bildungspaket", "Bildungs- und Teilhabepaket", "kommune", 0), ("integrationszentrum", "Kommunales Integrationszentrum", "kommune", 0),
    ("gesundheitsdienst", "Kinder- und jugendärztlicher Dienst", "kommune", 0), ("familienbuero", "Familienbüro", "kommune", 0),
    ("jugendmigrationsdienst", "Jugendmigrationsdienst", "kommune", 0), ("ombudsstelle", "Ombudsstelle Jugendhilfe", "land", 0),
    ("datenschutzaufsicht", "Datenschutzaufsicht", "land", 0)]

# N noun, A adjective, M adjective in -en, V verb, L norm, P place, T whom, d small number; G, R, S, Q, K, B: mark of a term, norm, Stelle, source, node, emphasis
SENT = """Die A N muss innerhalb von d Wochen bei der N vorliegen.
Klären Sie die N und die N immer gemeinsam, auch wenn die N noch fehlt.
Ohne A N kann die N nach L abgelehnt werden.
Für T gilt eine A N: Die N endet nach höchstens d Tagen.
Wer die N zu spät anspricht, verliert häufig die N aus dem Blick.
Lassen Sie sich die N schriftlich bestätigen; die N gehört nicht in die Klassenakte.
Die N in P hilft T kostenlos, die N zu V.
Gegen die N können Eltern Widerspruch einlegen – am besten mit einer M N.
Eine N schließt die N nicht aus; beide bestehen nebeneinander (L).
Bei Gefahr rufen Sie B die S an, bevor Sie die N V.
Was unter einer G zu verstehen ist, entscheidet die N im Einzelfall.
Beobachten Sie d Wochen lang, ob die N abnimmt, und halten Sie jede N mit Datum fest.
Nach R darf die Schule die N weitergeben, wenn die N anders nicht abzuwenden ist.
Einen Überblick über die N gibt Q.
Oft führt die A N weiter zu K.
Hinter einer M N steckt oft eine G, die niemand angesprochen hat.
Vereinbaren Sie mit T eine A N und sagen Sie, wann die nächste N stattfindet.""".split("\n")
STEP = """Sprechen Sie das Kind unter vier Augen an und benennen Sie die A N.
Laden Sie die Eltern innerhalb von d Tagen zu einer N ein.
Informieren Sie die Schulleitung über die N und die A N.
Vereinbaren Sie mit der N einen Termin und notieren Sie, wer daran teilnimmt.
Holen Sie die Einwilligung ein, bevor Sie die N mit der N besprechen.
Bleiben Sie bei dem Kind, bis die N oder die N eingetroffen ist.
Ziehen Sie die S hinzu; eine A N genügt dafür.
Halten Sie die N wörtlich fest, getrennt von Ihrer N.
Rufen Sie nach d Tagen noch einmal an und fragen Sie nach der N.
Prüfen Sie nach R, ob die N weitergegeben werden darf.
Bieten Sie T eine A N an und begleiten Sie diese gemeinsam.""".split("\n")
ITEM = """A N
N oder N in den letzten d Wochen
jede A N, die T betrifft
N ohne A N
Hinweise auf eine N, etwa durch eine N
A N gegenüber Mitschüler*innen
N an mindestens d Tagen im Monat
eine G, auch wenn sie länger zurückliegt""".split("\n")
AVOID = """keine N vor der ganzen Klasse
nicht selbst ermitteln oder die N nachspielen lassen
keine N versprechen, die Sie nicht halten können
die N nicht ohne A N weitergeben
die Eltern nicht mit einer N überraschen, wenn eine N zu befürchten ist""".split("\n")
NOTE = """Datum, Uhrzeit und Ort der N
wörtliche Äußerungen zur N in Anführungszeichen
wer wann über die N informiert wurde
Entscheidung zur M N und ihre Begründung
nächste N und wer daran denkt""".split("\n")
TALK = """„Mir ist eine N aufgefallen, und ich mache mir Sorgen.“
„Was müsste geschehen, damit die N leichter wird?“
„Wer weiß noch von der N – und wem vertrauen Sie?“
„Ich bin nicht hier, um eine N zu verteilen; ich möchte die N verstehen.“
„Was hat bei der letzten N geholfen?“""".split("\n")
QUESTION = [(0, "Liegt eine A N vor?"), (0, "Hat die N schon stattgefunden?"), (0, "Ist die N mit den Eltern besprochen?"),
            (0, "Gibt es Hinweise auf eine A N oder eine N?"), (0, "Kennt die Schulleitung die A N?"),
            (1, "Wie lange besteht die N schon?"), (1, "Seit wann fällt die A N auf?"), (2, "An wie vielen Tagen kam es zu einer M N?"),
            (3, "Wer hat die N zuerst angesprochen?"), (3, "Von wem geht die A N aus?")]
ANSWERS = [[("ja", "Ja, die N liegt vor"), ("nein", "Nein, die N fehlt"), ("unklar", "Das ist noch unklar"), ("teilweise", "Teilweise, aber ohne A N"),
            ("abgelehnt", "Ja, aber die N wurde abgelehnt"), ("vereinbart", "Noch nicht, die N ist vereinbart")],
           [("tage", "Seit einigen Tagen"), ("wochen", "Seit zwei bis sechs Wochen"), ("laenger", "Seit mehr als sechs Wochen"),
            ("wiederkehrend", "Immer wieder, zuletzt bei der N"), ("unklar", "Das weiß niemand genau"), ("halbjahr", "Seit dem letzten Halbjahr")],
           [("bis-fuenf", "Höchstens an fünf Tagen"), ("bis-zehn", "An sechs bis zehn Tagen"), ("ueber-zehn", "An mehr als zehn Tagen"),
            ("stundenweise", "Nur stundenweise, etwa vor der N"), ("unklar", "Die N ist nicht vollständig"), ("durchgehend", "Durchgehend seit der N")],
           [("kind", "Das Kind selbst"), ("eltern", "Mutter, Vater oder andere Erziehende"), ("mitschueler", "Mitschüler*innen"),
            ("kollegium", "Jemand aus dem Kollegium"), ("dritte", "Eine A N von außen"), ("unklar", "Das ist nicht bekannt")]]
AFTER = [("gewirkt", "Die N hat gewirkt"), ("nicht-gewirkt", "Die N hat nichts geändert"), ("teilweise", "Es ist besser, aber die N bleibt"),
         ("abgelehnt", "Die Eltern lehnen die N ab"), ("keine-rueckmeldung", "Nach d Wochen gibt es keine N")]
SPLIT = re.compile(r"\b([NAMVLPTdGRSQKB])\b")

def templates(lines):                                # "Die A N" -> ["Die ", "A", " ", "N", ""]: text and places in turn
    return [SPLIT.split(l) for l in lines]
SENT, STEP, ITEM, AVOID, NOTE, TALK = map(templates, (SENT, STEP, ITEM, AVOID, NOTE, TALK))
QUESTION = [(k, SPLIT.split(t)) for k, t in QUESTION]
ANSWERS = [[(i, SPLIT.split(t)) for i, t in s] for s in ANSWERS]
AFTER = [(i, SPLIT.split(t)) for i, t in AFTER]

ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ş": "s", "ı": "i", "ł": "l", "ë": "e", "ç": "c"})
def slug(t):
    return re.sub(r"[^a-z0-9]+", "-", t.lower().translate(ASCII)).strip("-")[:56].rstrip("-")

class Words:
    """A seeded source of German words and sentences; the vocabulary's skew depends on the seed alone."""
    def __init__(s, seed, part):
        o = random.Random(f"order {seed}"); s.f, s.c = FIRST[:], SECOND[:]; o.shuffle(s.f); o.shuffle(s.c)
        s.rnd = random.Random(f"{seed} {part}").random; s.terms = s.norms = s.places = s.sources = s.leb = None
    def n(s, a, b): return a + int(s.rnd() * (b - a + 1))
    def pick(s, xs): return xs[int(s.rnd() * len(xs))]
    def zipf(s, xs): return xs[int(len(xs) * s.rnd() ** 2.2)]          # some words are common, most are rare
    def some(s, xs, k):                                                # k different ones, in the order of xs
        k = min(k, len(xs)); got = set()
        while len(got) < k: got.add(int(s.rnd() * len(xs)))
        return [xs[i] for i in sorted(got)]
    def noun(s):
        w = s.zipf(s.f) + s.zipf(s.c)
        if s.rnd() < .06:                  # three-part compounds make the vocabulary long-tailed, as in German
            w = s.pick(s.f) + w[0].lower() + w[1:]
        return w
    def place(s): return s.pick(PLACE_A) + s.pick(PLACE_B)
    def day(s, a=2025, b=2026): y = s.n(a, b); return f"{y}-{s.n(1, 10 if y == 2026 else 12):02d}-{s.n(1, 28):02d}"
    def law(s): l, top = s.zipf(LAWS); return f"§ {s.n(1, top)} {l}"
    def street(s):
        a = f"{s.pick(FN)}-{s.pick(LN)}-Straße" if s.rnd() < .3 else s.pick(STREET) + s.pick(["straße", "weg", "platz", "allee"])
        return f"{a} {s.n(1, 180)}"
    def fill(s, t):
        o = t[:]
        for i in range(1, len(t), 2):
            k = t[i]
            if k == "N": o[i] = s.noun()
            elif k == "A": o[i] = s.zipf(ADJ)
            elif k == "M": o[i] = s.zipf(ADJ) + "n"
            elif k == "V": o[i] = s.zipf(VERB)
            elif k == "L": o[i] = s.law()
            elif k == "P": o[i] = s.place()
            elif k == "T": o[i] = s.pick(WHO)
            elif k == "d": o[i] = str(s.n(2, 9))
            elif k == "B": o[i] = s.pick(["**sofort**", "**zuerst**", "**ohne Umweg**"])
            elif k == "R": o[i] = f"[[{s.zipf(s.norms)}]]"
            elif k == "S": o[i] = f"[[{s.pick(s.places)}]]"
            elif k == "Q": o[i] = f"[[{s.zipf(s.sources)}]]"
            elif k == "K": l = s.pick(s.leb); o[i] = f"[[{l[0]}/gefaehrdung|{l[1]}]]"
            else: i_, b = s.zipf(s.terms); o[i] = f"[[{i_}]]" if s.rnd() < .5 else f"[[{i_}|{b}]]"
        return "".join(o)
    def one(s, ts): return s.fill(s.pick(ts))
    def lines(s, ts, a, b): return [s.one(ts) for _ in range(s.n(a, b))]
    def cap(s, ts): t = s.one(ts); return t[0].upper() + t[1:]
    def para(s, a, b): return " ".join(s.lines(SENT, a, b))
    def long(s, a, b):                     # one or two paragraphs, now and then with a list
        t = s.para(a, b)
        if s.rnd() < .2: t += "\n\n" + "\n".join("- " + x for x in s.lines(ITEM, 2, 3))
        if s.rnd() < .2: t += "\n\n" + s.para(1, 2)
        return t

# ---- YAML as an editor writes it
TRAP = {"ja", "nein", "yes", "no", "on", "off", "true", "false", "null", "y", "n", "~"}
def q(t, flow=False):                      # plain where YAML and the reader agree, else double-quoted
    c = t[:1]
    if (c.isalpha() or c in "„§") and ": " not in t and " #" not in t and t[-1] not in ": " and t.lower() not in TRAP \
       and not (flow and re.search(r"[,\[\]{}:]", t)): return t
    return '"' + t.replace("\\", "\\\\").replace('"', '\\"') + '"'
TOKEN = re.compile(r"(?:\[\[[^]]*\]\]|\*\*[^*]*\*\*|\S)+")         # marks are not broken
def text(t, ind, width=92):                # the value after "key:": one line when short, else a literal block
    if "\n" not in t and len(t) <= 100: return " " + q(t) + "\n"
    pad, out = " " * ind, []
    for p in t.split("\n"):
        if p.startswith("- "): out.append(pad + p); continue
        line = ""
        for w in TOKEN.findall(p):
            if line and len(line) + len(w) + 1 > width - ind: out.append(pad + line); line = w
            else: line = line + " " + w if line else w
        out.append(pad + line if line else "")
    return " |\n" + "\n".join(out) + "\n"
def lst(key, xs, ind):                     # block list of texts
    pad = " " * ind
    return f"{pad}{key}:\n" + "".join(f"{pad}  -" + text(x, ind + 4) for x in xs) if xs else ""
def ids(key, xs, ind): return f"{' ' * ind}{key}: [{', '.join(xs)}]\n" if xs else ""
def flow(pairs): return "{" + ", ".join(f"{k}: {q(v, True) if k in ('text', 'hinweis', 'url', 'zeiten') else v}" for k, v in pairs) + "}"
def entry(pairs, ind, width=100):          # one mapping in a list: on one line when it fits, else a line a key
    pad = " " * ind; f = f"{pad}- {flow(pairs)}\n"
    if len(f) <= width: return f
    return "".join(f"{pad}{'- ' if not i else '  '}{k}:" + (text(v, ind + 4) if k in ("text", "hinweis") else f" {v}\n")
                   for i, (k, v) in enumerate(pairs))

class Guide:
    def __init__(s, a, nodes, contacts, trees):
        s.out, s.seed, s.nodes, s.contacts, s.trees = a.out, a.seed, nodes, contacts, trees
        s.bytes = s.files = s.biggest = s.questions = s.recs = 0
        s.flat = open(a.flat, "w", encoding="utf-8", newline="\n") if a.flat else None
        s.used, s.title = {x[0] for x in STELLEN} | {i for i, _ in LEBENSLAGEN}, {}
        w = Words(a.seed, "tables"); size = nodes ** .5
        s.terms = [(s.uid(b), b) for b in dict.fromkeys(w.noun() for _ in range(int(25 + 3 * size)))]
        s.title.update(s.terms)
        s.stellen = [x for x in STELLEN] + [(s.uid("stelle-" + t), t, "kommune", 0) for t in (w.noun() for _ in range(int(size / 3) - 5))]
        s.title.update((x[0], x[1]) for x in s.stellen)
        s.danger = [x[0] for x in s.stellen if x[3]]; s.calm = [x[0] for x in s.stellen if not x[3]]
        s.norms = []
        for l in ["§ 42 SchulG NRW", "§ 4 KKG", "§ 8a SGB VIII", "§ 41 SchulG NRW"] + [w.law() for _ in range(int(20 + 2 * size))]:
            p = l.split(" ", 2); i = slug(f"{p[2]} {p[1]}")
            if i not in s.used: s.used.add(i); s.norms.append((i, l)); s.title[i] = l
        s.sources = [(s.uid("quelle-" + t), t) for t in (f"{w.noun()} und {w.noun()}" for _ in range(int(15 + 1.5 * size)))]
        s.title.update(s.sources)
        s.leb = LEBENSLAGEN[:trees]
        while len(s.leb) < trees:
            a_, b_ = w.noun(), w.noun(); s.leb.append((s.uid(a_), f"{a_} und {b_}"))
        seen = set(); s.quarters = []
        for _ in DISTRICTS:
            ps = []
            while len(ps) < 6:
                p = w.place()
                if p not in seen and p not in DISTRICTS: seen.add(p); ps.append(p)
            s.quarters.append(ps)
        s.rules = []                                         # filled while the trees are made
        s.special = set(range(1, trees, 10)) | ({3} if trees > 3 else set())   # trees with a promise of their own, all odd
    def words(s, part):
        w = Words(s.seed, part)
        w.terms, w.norms, w.places = s.terms, [i for i, _ in s.norms], [x[0] for x in s.stellen]
        w.sources, w.leb = [i for i, _ in s.sources], s.leb
        return w
    def uid(s, t):                                           # one name space for all kinds: [[id]] is never ambiguous
        b = slug(t); i = b; k = 1
        while i in s.used: k += 1; i = f"{b}-{k}"
        s.used.add(i); return i
    def rec(s, *xs):
        if not s.flat: return
        t = " · ".join(x for x in xs if x).replace("\n- ", " ").replace("\n", " ").replace("**", "")
        t = re.sub(r"\[\[([^]|]*)\|([^]]*)\]\]", r"\2", t)
        s.flat.write(re.sub(r"\[\[([^]]*)\]\]", lambda m: s.title.get(m[1], m[1]), re.sub(" +", " ", t)) + "\n")
    def put(s, path, parts):
        p = os.path.join(s.out, path); os.makedirs(os.path.dirname(p), exist_ok=True); n = 0
        with open(p, "w", encoding="utf-8", newline="\n") as f:
            for x in parts: f.write(x); n += len(x.encode())
        s.bytes += n; s.files += 1; s.biggest = max(s.biggest, n)

    # ---- what is independent of the trees
    def guide(s):
        many = len(s.leb) > 8
        s.put("guide.yaml", [f"{MARK}\nformat: 1\ntitel: Testleitfaden für schulische Problemlagen\nausgabe: 2026-11\nstand: 2026-11-20\n"
            "gueltig-bis: 2027-11-30\nherausgeber: Messstelle Teststadt\nhinweis: |\n  Diese Ausgabe ist künstlich erzeugt. Sie dient nur dem Messen und Prüfen des Programms\n"
            "  und darf niemandem als Rat dienen.\n\n  Alle Stellen, Nummern und Rechtstexte sind erfunden.\n",
            "lebenslagen:\n" + "".join(f"  - {i}\n" for i, _ in s.leb) if many else ids("lebenslagen", [i for i, _ in s.leb], 0),
            "rollen:\n", *[f"  - {{id: {i}, titel: {t}}}\n" for i, t in ROLES],
            "notfall:\n  titel: Bei Gefahr für Leib oder Leben\n  schritte:\n    - text: Bringen Sie sich und andere in Sicherheit.\n"
            "    - text: Rufen Sie 110 oder 112 an und bleiben Sie am Telefon.\n    - text: Bleiben Sie bei dem Kind, bis Hilfe da ist.\n"
            "      rolle: [lehrkraft, betreuung]\n    - text: Informieren Sie danach die Schulleitung.\n      frist: sobald das Kind sicher ist\n",
            ids("stellen", s.danger, 2)])
        s.rec("Testleitfaden für schulische Problemlagen", "Messstelle Teststadt")
    def tables(s):
        w = s.words("stellen"); o = []
        for i, t, _, danger in s.stellen:
            wo, vor, dan = w.para(1, 2), [w.cap(ITEM) for _ in range(w.n(2, 3))], w.para(1, 2)
            o.append(f"- id: {i}\n  titel: {q(t)}\n  wofuer:{text(wo, 4)}" + lst("vorbereiten", vor, 2) + f"  danach:{text(dan, 4)}"
                     f"  datenschutz: {'gefahr' if danger else w.pick(['anonym', 'einwilligung', 'befugnis'])}\n")
            s.rec(t, wo, *vor, dan)
        s.put("stellen.yaml", ["\n".join(o)])
        w = s.words("recht"); o = []
        for i, l in s.norms:
            t, c = w.noun(), w.para(2, 4)
            o.append(f"- id: {i}\n  norm: {q(l)}\n  titel: {t}\n  inhalt:{text(c, 4)}  url: https://example.org/recht/{i}\n  stand: {w.day(2026)}\n  beleg: {w.pick('PPPBS')}\n")
            s.rec(l, t, c)
        s.put("recht.yaml", ["\n".join(o)])
        w = s.words("quellen"); o = []
        for i, t in s.sources:
            h = f"{w.noun()} {w.place()}"
            o.append(f"- id: {i}\n  titel: {q(t)}\n  herausgeber: {q(h)}\n  url: https://example.org/lesen/{i}\n  stand: {w.day()[:7 if w.rnd() < .5 else 10]}\n")
            s.rec(t, h)
        s.put("quellen.yaml", ["\n".join(o)])
        w = s.words("glossar"); o = []
        for i, b in s.terms:
            syn, t = sorted({w.noun() for _ in range(w.n(0, 3))} - {b}), w.para(1, 3)
            o.append(f"- id: {i}\n  begriff: {b}\n" + ids("auch", syn, 2) + f"  text:{text(t, 4)}")
            s.rec(b, *syn, t)
        s.put("glossar.yaml", ["\n".join(o)])
    def kommune(s):
        o = ["id: teststadt\nname: Teststadt\nland: nrw\nstadtbezirke:\n"]
        for d, ps in zip(DISTRICTS, s.quarters): o.append(f"  - id: {slug(d)}\n    name: {d}\n    stadtteile: [{', '.join(ps)}]\n")
        o.append("sozialraeume:\n")
        for k in range(4):
            ps = [p for z in s.quarters for p in z][k * 11:k * 11 + 11]
            o.append(f"  - id: raum-{k + 1}\n    name: Sozialraum {k + 1}\n    stadtteile: [{', '.join(ps)}]\n")
        o.append("ersatz: {buerozeiten: rathaus-vermittlung, gefahr: polizei-notruf-1}\nkarte: |\n")
        d = [slug(x) for x in DISTRICTS]; box = lambda t: "│ " + f"{{{t}}}".ljust(24) + " │"
        rows = ["┌" + "─" * 26 + "┐", box(d[0]), box(d[1]), "├" + "─" * 26 + "┼" + "─" * 26 + "┐", box(d[2]) + box(d[3])[1:], box(d[4]) + box(d[5])[1:],
                "└" + "─" * 26 + "┼" + "─" * 26 + "┤", " " * 27 + box(d[6]), " " * 27 + "└" + "─" * 26 + "┘"]
        o += [f"  {r}\n" for r in rows]
        s.put("kommunen/teststadt/kommune.yaml", o)
        s.rec("Teststadt", *DISTRICTS, *[p for z in s.quarters for p in z])
    def phone(s, i):                                         # ranges that are kept free for films
        a, b = [("0221", "4710"), ("030", "23125"), ("040", "66969"), ("069", "90009"), ("089", "99998")][i % 5]
        return f"{a} {b}-{i // 5 * 37 % 1000:03d}"
    def kontakte(s):
        w = s.words("kontakte"); n = 0; topics = [i for i, _ in s.leb]
        base = {"bund": [], "land": [], "kommune": []}
        for i, t, e, danger in s.stellen: base[e].append(("rathaus-vermittlung" if i == "stadtverwaltung" else i + "-1", t, [i], danger))
        least = sum(map(len, base.values()))
        if s.contacts < least: sys.exit(f"gen_guide.py: this many Stellen need at least {least} contacts")
        want = {"bund": max(len(base["bund"]), s.contacts // 16), "land": max(len(base["land"]), s.contacts // 10)}
        want["kommune"] = s.contacts - want["bund"] - want["land"]
        if want["kommune"] < len(base["kommune"]): sys.exit("gen_guide.py: too few contacts")
        def one(e, k):
            nonlocal n; n += 1; first = k < len(base[e]); num = s.phone(n); zones = {}
            where = {"bund": "Bundesweit", "land": "in Nordrhein-Westfalen", "kommune": "Teststadt"}[e]
            if first:
                i, name, st, danger = base[e][k]; trust = "hoch"
                num = {"polizei-notruf-1": "110", "rettungsdienst-1": "112"}.get(i, num)
            else:
                danger = False; p = w.place(); name = f"{w.noun()} {p}" if e == "kommune" else f"{w.noun()} {where}"
                i = f"{slug(name)}-{n}"; st = sorted({w.pick(s.calm) for _ in range(w.n(1, 3))}); trust = w.pick(["hoch", "hoch", "hoch", "mittel", "mittel", "gering"])
                if e == "kommune" and w.rnd() < .5:
                    d = w.n(0, len(DISTRICTS) - 1)
                    zones = {"stadtteile": w.some(s.quarters[d], w.n(1, 3))} if w.rnd() < .4 else {"stadtbezirke": sorted({slug(DISTRICTS[d]), slug(w.pick(DISTRICTS))})}
            th = [] if first else w.some(topics, w.n(0, 4)); hours = "rund um die Uhr" if danger else f"Mo–Fr {w.n(7, 10)}–{w.n(12, 18)} Uhr"
            tel = first or w.rnd() < .85; em = not danger and w.rnd() < .7; web = w.rnd() < .7; adr = e != "bund" and w.rnd() < .8 and not danger
            if not (tel or em or web or adr): web = True
            kind = (["rund-um-die-uhr"] if danger else []) + [m for m, c in (("kostenlos", .7), ("anonym", .3)) if w.rnd() < c]
            lang = ["de"] + sorted({w.zipf(["tr", "en", "ar", "uk", "ru", "pl", "ro", "bg", "fa", "ku", "fr"]) for _ in range(w.n(0, 3))})
            who, zug, street = w.pick(WHO), w.one(SENT), f"{w.street()}, {w.n(1000, 99999):05d} {w.place()}"
            o = [f"- id: {i}\n  name: {q(name)}\n", ids("stellen", st, 2), f"  ebene: {e}\n"]
            if zones: o.append("  zustaendig: {" + ", ".join(f"{a}: [{', '.join(b)}]" for a, b in zones.items()) + "}\n")
            o += [ids("themen", th, 2), f"  zielgruppe: {q(who)}\n"]
            if tel:
                o.append(f"  telefon:\n    - nummer: \"{num}\"\n      zeiten: {q(hours)}\n")
                if not danger and w.rnd() < .15: o.append(f"    - {{nummer: \"{s.phone(n + 2500)}\", zeiten: {q(f'Di {w.n(13, 15)}–18 Uhr')}}}\n")
            if em: o.append(f"  email: kontakt-{n}@example.org\n")
            if web: o.append(f"  web: https://example.org/stelle/{i}\n")
            if adr: o.append(f"  adresse: {q(street)}\n")
            o += [ids("merkmale", kind, 2), ids("sprachen", lang, 2)]
            read = w.day(2026)
            if w.rnd() < .5: o.append(f"  quelle: {{url: \"https://example.org/verzeichnis/{n}\", stand: {read}, vertrauen: {trust}}}\n")
            else: o.append(f"  quelle:\n    url: https://example.org/verzeichnis/{n}\n    stand: {read}\n    vertrauen: {trust}\n")
            if w.rnd() < .4: o.append(f"  geprueft: 2026-11-{w.n(1, 20):02d}\n")
            if w.rnd() < .6: o.append(f"  zugang:{text(zug, 4)}")
            else: zug = ""
            if w.rnd() < .7: o.append(f"  barrierefrei: {w.pick(['ja', 'ja', 'nein', 'unbekannt'])}\n")
            s.rec(name, *(s.title.get(x, x) for x in st), who, num if tel else "", hours if tel else "", f"kontakt-{n}@example.org" if em else "", street if adr else "", zug)
            return "".join(o) + "\n"
        for e, path in (("bund", "kontakte/bund.yaml"), ("land", "kontakte/nrw.yaml"), ("kommune", "kommunen/teststadt/kontakte.yaml")):
            s.put(path, (one(e, k) for k in range(want[e])))

    # ---- a tree: breadth first, every node hangs on one before it; more answers lead to recommendations already made.
    # Questions therefore never form a circle; ways back start at recommendations only.
    def shape(s, ti, cnt, w):
        """list of nodes: dict(kind Q|R, qd questions asked since the last recommendation, danger, up (parent, answer), ans)"""
        N = [dict(kind="Q", qd=1, danger=False, up=None), dict(kind="R", qd=0, danger=True, up=(0, "ja"))]
        N[0]["ans"] = [("ja", "Ja, jetzt", 1, True)]; N[1]["ans"] = []
        recs, asked, odd, closed = [1], [0], ti % 2, ti in s.special
        def child(p, aid, label, danger=False):
            N.append(dict(up=(p, aid), danger=danger, kind=None, qd=0, ans=[])); N[p]["ans"].append((aid, label, len(N) - 1, danger))
        child(0, "nein", "Nein")
        if cnt > 3: child(0, "unklar", "Das ist noch unklar")
        if not odd and ti + 1 < s.trees and not closed and cnt > 5: N[0]["ans"].append(("anderes-thema", f"Es geht eher um {s.leb[ti + 1][1]}", f"{s.leb[ti + 1][0]}/gefaehrdung", False))
        if not odd and cnt > 4: child(1, "abgewendet", "Die Gefahr ist abgewendet")
        i = 2
        while i < len(N):
            x = N[i]; left = cnt - len(N); more = len(N) - i - 1; p = N[x["up"][0]]
            qd = 1 if p["kind"] == "R" else p["qd"] + 1
            if x["danger"]: x["kind"] = "R"
            elif left > 0 and qd <= 8 and (not more or w.rnd() < .62): x["kind"] = "Q"
            else: x["kind"] = "R"
            if x["kind"] == "Q":
                x["qd"] = qd; kind, t = w.pick(QUESTION); x["frage"] = w.fill(t); S = list(ANSWERS[kind])
                k = min(left, w.pick([1, 2, 2, 2, 3])); total = max(2, min(len(S), k + w.pick([0, 0, 1, 2])))
                new = set(w.some(range(total), k)); used = set()
                for j in range(total):
                    if j in new: child(i, S[j][0], w.fill(S[j][1]))
                    else:
                        to = w.pick(recs[-6:])
                        x["ans"].append((S[j][0], w.fill(S[j][1]), to, False))
                if w.rnd() < .07:
                    if cnt - len(N) > 0 and w.rnd() < .5: child(i, "gefahr-jetzt", "Es besteht jetzt Gefahr für Leib oder Leben", True)
                    else: x["ans"].append(("gefahr-jetzt", "Es besteht jetzt Gefahr für Leib oder Leben", w.pick([r for r in recs if N[r]["danger"]]), True))
                if not odd and not closed and qd <= 3 and ti + 1 < s.trees and w.rnd() < .1:
                    x["ans"].append(("anderes-thema", f"Es geht eher um {s.leb[ti + 1][1]}", f"{s.leb[ti + 1][0]}/gefaehrdung", False))
                asked.append(i)
            else:
                recs.append(i)
                if left > 0 and (not more or w.rnd() < .3):
                    A = list(AFTER); k = min(left, w.n(1, 2))
                    for j in range(k): child(i, A[j][0], w.fill(A[j][1]))
                    if w.rnd() < .5: x["ans"].append((A[2][0], w.fill(A[2][1]), w.pick(asked), False))
                    if w.rnd() < .3: x["ans"].append((A[3][0], w.fill(A[3][1]), w.pick(recs[:-1]), False))
                    if not closed and s.trees > 1 and w.rnd() < .3:
                        o = (ti + w.n(1, s.trees - 1)) % s.trees
                        x["ans"].append(("anderes-thema", f"Dahinter steht {s.leb[o][1]}", f"{s.leb[o][0]}/gefaehrdung", False))
            i += 1
        return N
    def lebenslage(s, ti, cnt):
        lid, ltitle = s.leb[ti]; w = s.words(f"tree {ti}"); N = s.shape(ti, cnt, w); closed = ti in s.special
        names = ["gefaehrdung", "notruf"]; seen = set(names)
        for x in N[2:]:
            b = slug(w.noun() if x["kind"] == "Q" else f"{w.noun()} {w.zipf(VERB)}"); i = b; k = 1
            while i in seen: k += 1; i = f"{b}-{k}"
            seen.add(i); names.append(i)
        kurz, key = w.one(SENT), [w.noun() for _ in range(w.n(3, 7))]
        key = list(dict.fromkeys(key)); signs = w.lines(ITEM, 5, 9)
        o = [f"# Lebenslage {ltitle}\ntitel: {q(ltitle)}\nkurz:{text(kurz, 2)}" + ids("stichworte", key, 0) + "warnsignale:\n"]
        for t in signs:
            t = t[0].upper() + t[1:]
            if s.trees > 1 and w.rnd() < .3: o.append(f"  - text:{text(t, 6)}" + ids("auch", [s.leb[(ti + w.n(1, s.trees - 1)) % s.trees][0]], 4))
            else: o.append("  -" + text(t, 4))
        o.append(f"zustaendig: {q('Bildungsbüro Teststadt, ' + w.noun())}\npruefen-bis: 2027-{w.n(3, 11):02d}-{w.n(1, 28):02d}\nstart: gefaehrdung\nknoten:\n")
        s.rec(ltitle, kurz, *key, *signs)
        to = lambda t: t if isinstance(t, str) else names[t]
        def answers(x):
            o.append("    antworten:\n"); labels = []
            for aid, label, t, danger in x["ans"]:
                pairs = [("id", aid), ("text", label), ("weiter", to(t))] + ([("gefahr", "akut")] if danger else []); labels.append(label)
                if w.rnd() < .15: h = w.one(SENT); pairs.append(("hinweis", h)); labels.append(h)
                o.append(entry(pairs, 6))
            return labels
        for k, x in enumerate(N):
            o.append(f"\n  {names[k]}:\n")
            if x["kind"] == "Q":
                s.questions += 1
                f = x.get("frage") or "Ist jetzt jemand in Gefahr für Leib oder Leben?"; h = w.long(1, 3)
                o.append(f"    frage:{text(f, 6)}    hilfe:{text(h, 6)}")
                yes = w.lines(ITEM, 2, 3) if w.rnd() < .4 else []; no = w.lines(ITEM, 1, 2) if yes and w.rnd() < .6 else []
                o.append(lst("zaehlt", yes, 4) + lst("zaehlt-nicht", no, 4))
                s.rec(f, h, *yes, *no, *answers(x))
            else:
                s.recs += 1
                e = w.one(STEP) if k > 1 else "Rufen Sie den Notruf und bleiben Sie bei dem Kind."
                dr = "sofort" if x["danger"] else w.pick(["sofort", "heute", "heute", "woche", "woche", "woche", "laenger"]); x["dr"] = dr
                b = w.long(1, 3); o.append(f"    empfehlung:{text(e, 6)}    dringlichkeit: {dr}\n    begruendung:{text(b, 6)}    schritte:\n")
                steps = w.lines(STEP, 1, 3)
                for t in steps:
                    o.append(f"      - text:{text(t, 10)}")
                    if w.rnd() < .5: o.append(ids("rolle", w.some([r for r, _ in ROLES], w.n(1, 2)), 8))
                    if w.rnd() < .3: o.append(f"        frist: {q(w.pick(['heute', 'bis zum Ende des Schultags', 'innerhalb von drei Tagen', 'bis zur nächsten Konferenz', 'vor den Ferien']))}\n")
                    if w.rnd() < .2: o.append(ids("recht", [w.zipf(w.norms)], 8))
                av = w.lines(AVOID, 1, 2) if w.rnd() < .4 else []; nt = w.lines(NOTE, 2, 3) if w.rnd() < .4 else []
                tk = w.lines(TALK, 1, 3) if w.rnd() < .4 else []; fo = [f"Vordruck {w.noun()}"] if w.rnd() < .2 else []
                o.append(lst("vermeiden", av, 4) + lst("dokumentieren", nt, 4) + lst("gespraech", tk, 4) + lst("formulare", fo, 4))
                st = [s.danger[0]] if dr == "sofort" else []
                st += w.some(s.danger[1:], w.n(1, 2)) if x["danger"] else w.some(s.calm, w.n(1, 3))
                if closed and dr != "sofort" and "fachberatung-kinderschutz" not in st: st.insert(0, "fachberatung-kinderschutz")
                r = list(dict.fromkeys((["schulg-nrw-42"] if dr == "heute" else []) + [w.zipf(w.norms) for _ in range(w.n(1, 3))]))
                o += [ids("stellen", st, 4), ids("recht", r, 4)]
                if w.rnd() < .4: o.append(ids("quellen", w.some([i for i, _ in s.sources], w.n(1, 2)), 4))
                s.rec(e, b, *steps, *av, *nt, *tk, *fo, *(answers(x) if x["ans"] else []), *(s.title[i] for i in st), *(s.title[i] for i in r))
        s.put(f"lebenslagen/{lid}.yaml", o)
        s.uebungen(ti, lid, N, names, w)
        if closed:
            s.rules.append((f"{lid}-hat-fachberatung", f"Auf jedem Weg durch {s.leb[ti][1]}, der nicht bei sofort endet, wird die Fachberatung genannt.",
                            f"{{lebenslage: {lid}}}", "{stelle: fachberatung-kinderschutz}", "{dringlichkeit: sofort}"))
            s.rules.append((f"{lid}-notruf-zuerst", "Wer die erste Frage bejaht, kommt ohne Umweg zum Notruf.",
                            f"{{antwort: {lid}/gefaehrdung:ja}}", f"{{knoten: {lid}/notruf}}", ""))
            s.rules.append((f"{lid}-gefahr-ist-sofort", "Wer die erste Frage bejaht, soll sofort handeln.",
                            f"{{antwort: \"{lid}/gefaehrdung:ja\"}}", "{dringlichkeit: sofort}", ""))
    def uebungen(s, ti, lid, N, names, w):
        ends = [k for k, x in enumerate(N) if x["kind"] == "R" and not x["ans"]]
        def way(k):
            r = []
            while N[k]["up"]: k, a = N[k]["up"]; r.append(a)
            return r[::-1]
        cases = [(way(k), f"{lid}/{names[k]}") for k in w.some(ends, 2 if s.trees < 50 else 1)]
        out = [k for k, x in enumerate(N) if x["kind"] == "Q" and any(a[0] == "anderes-thema" for a in x["ans"])]
        if out and s.trees < 50: k = out[-1]; cases.append((way(k) + ["anderes-thema", "ja"], f"{s.leb[ti + 1][0]}/notruf"))
        for c, (weg, end) in enumerate(cases):
            t, f, b = f"Fall {c + 1}: {w.noun()}", w.long(4, 7), w.long(2, 4); fr = [w.one([x for _, x in QUESTION]) for _ in range(w.n(2, 4))]
            o = [f"titel: {q(t)}\nlebenslage: {lid}\nfall:{text(f, 2)}" + lst("leitfragen", fr, 0)]
            o.append(ids("weg", weg, 0) if len(weg) < 8 else "weg:\n" + "".join(f"  - {a}\n" for a in weg))
            o.append(f"erwartet: {end}\nbesprechung:{text(b, 2)}"); s.put(f"uebungen/{slug(lid)}-{c + 1}.yaml", o)
            s.rec(t, f, *fr, b)
    def regeln(s):
        R = [("sofort-nennt-notruf", "Wo sofort gehandelt werden muss, steht der Polizei-Notruf.", "{dringlichkeit: sofort}", "{stelle: polizei-notruf}", ""),
             ("heute-nennt-schulgesetz", "Wo heute gehandelt werden muss, steht § 42 Schulgesetz.", "{dringlichkeit: heute}", "{recht: schulg-nrw-42}", "")] + s.rules
        s.put("regeln.yaml", ["\n".join(f"- id: {i}\n  text:{text(t, 4)}  wenn: {a}\n  dann: {b}\n" + (f"  ausser: {c}\n" if c else "") for i, t, a, b, c in R)])
    def make(s):
        s.guide(); s.tables(); s.kommune(); s.kontakte()
        for ti in range(s.trees): s.lebenslage(ti, s.nodes // s.trees + (1 if ti < s.nodes % s.trees else 0))
        s.regeln()
        if s.flat: s.flat.close()

def queries(seed, path):
    g = Words(seed, "queries"); fold = str.maketrans("äöüÄÖÜ", "aouAOU"); out = []
    exp = lambda w: w.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    while len(out) < 200:
        k = g.rnd(); w = g.pick([g.noun, g.noun, g.noun, g.place, lambda: g.zipf(ADJ), lambda: g.zipf(VERB), lambda: g.pick(LN)])()
        n = len(out) % 20 + 1                        # lengths 1..20, ten each, as when typing
        t = w[:n] if n <= len(w) else (w + " " + g.noun())[:n]
        if k < .25: t = t.lower()
        elif k < .40: t = t.translate(fold).lower()  # umlauts typed without dots
        elif k < .50: t = exp(t)[:20]                # ae, oe, ue, ss
        elif k < .62 and len(t) > 5:                 # one slip: two letters swapped or one left out
            i = g.n(1, len(t) - 3); t = t[:i] + t[i + 1] + t[i] + t[i + 2:] if g.rnd() < .5 else t[:i] + t[i + 1:]
        elif k < .67: t = g.law()[:max(n, 3)]
        t = t.strip()
        if t and len(t) <= 20: out.append(t)
    with open(path, "w", encoding="utf-8", newline="\n") as f: f.write("\n".join(out) + "\n")

def clear(out):                                      # only what an earlier run made
    if not os.path.isdir(out) or not os.listdir(out): return
    g = os.path.join(out, "guide.yaml")
    if not os.path.isfile(g) or not open(g, encoding="utf-8", errors="replace").readline().startswith(MARK):
        sys.exit(f"gen_guide.py: {out} is not empty and was not made by this program")
    for d, _, fs in os.walk(out):
        for f in fs:
            if f.endswith(".yaml"): os.remove(os.path.join(d, f))

def main():
    ap = argparse.ArgumentParser(description="synthetic guide in format 1"); A = ap.add_argument
    A("out"); A("--size", choices="SML"); A("--nodes", type=int); A("--contacts", type=int, default=300)
    A("--trees", type=int); A("--seed", type=int, default=1); A("--flat"); A("--queries")
    a = ap.parse_args()
    if not a.size and not a.nodes: ap.error("--size or --nodes")
    n, c, t = {"S": (240, 300, 8), "M": (5000, 1000, 100), "L": (100000, 10000, 500), None: (a.nodes, a.contacts, None)}[a.size]
    t = a.trees or t or max(1, n // 30)
    if n < 4 * t: ap.error("a tree needs at least 4 nodes")
    clear(a.out); g = Guide(a, n, c, t); g.make()
    if g.biggest > 64 << 20: sys.exit("gen_guide.py: a file is larger than the 64 MiB a guide may have; take more --trees")
    if a.queries: queries(a.seed, a.queries)
    print(f"{a.out}: {t} Lebenslagen, {n} nodes ({g.questions} questions, {g.recs} recommendations), {c} contacts, "
          f"{g.files} files, {g.bytes / 1e6:.2f} MB, largest {g.biggest / 1e6:.2f} MB")
main()
