# SPDX-License-Identifier: EUPL-1.2
# schulguide: needs GNU make. `make help` lists targets and variables.

# --- the user's variables; ours are separate and stand before them ---
VARIANT ?= release
PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
DATADIR ?= $(PREFIX)/share
MANDIR ?= $(DATADIR)/man
DOCDIR ?= $(DATADIR)/doc/schulguide
PKG_CONFIG ?= pkg-config
INSTALL ?= install
DEBUGFLAGS ?= -g
HARDENING ?= -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong
HARDENING_LD ?= -pie -Wl,-z,relro -Wl,-z,now

# a release tarball carries .version; a checkout asks its tags
VERSION := $(or $(shell cat .version 2>/dev/null),$(patsubst v%,%,$(shell \
	git describe --tags --match 'v[0-9]*' --dirty 2>/dev/null)),0.1.0)
INSTALLED_DATA := $(DATADIR)/schulguide/guide-data

# --- variants ---
VARIANTS := release debug asan cov fuzz
ifeq ($(filter $(VARIANT),$(VARIANTS)),)
$(error VARIANT=$(VARIANT) is unknown; there are: $(VARIANTS))
endif
ifeq ($(origin CC),default)
CC := $(if $(filter fuzz,$(VARIANT)),clang,gcc)
endif
# tests shrink limits, so that growing and wrapping around happen early
TESTDEFS := -DDEBUG=1 -DARENA_BLOCK=64 -DVEC_START=1
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
OPT_release := -O2 -fPIE $(HARDENING)
OPT_debug := -O0 $(TESTDEFS)
OPT_asan := -O1 $(TESTDEFS) $(SANITIZE)
OPT_cov := -O0 $(TESTDEFS) --coverage
OPT_fuzz := -O1 -DDEBUG=1 $(SANITIZE) -fsanitize=fuzzer-no-link
LD_release := $(HARDENING_LD)
LD_asan := $(SANITIZE)
LD_cov := --coverage
LD_fuzz := $(SANITIZE) -fsanitize=fuzzer

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	-Wwrite-strings -Wundef -Wvla -Wformat=2 -Wswitch-enum -Wcast-qual -Wpointer-arith \
	-Wimplicit-fallthrough $(if $(filter 1,$(WERROR)),-Werror)

# --- libraries: the flags go only to the folder that may include them ---
YAML_CFLAGS := $(or $(YAML_CFLAGS),$(shell $(PKG_CONFIG) --cflags yaml-0.1))
YAML_LIBS ?= $(shell $(PKG_CONFIG) --libs yaml-0.1)
NCURSES_CFLAGS := $(or $(NCURSES_CFLAGS),$(shell $(PKG_CONFIG) --cflags ncursesw))
NCURSES_LIBS ?= $(shell $(PKG_CONFIG) --libs ncursesw)
UNISTRING_LIBS ?= -lunistring
# without cairo there is no PDF, without libqrencode there are no codes; "no" leaves them out
found = $(shell $(PKG_CONFIG) --exists $(1) && echo $(1) || echo no)
CAIRO := $(or $(CAIRO),$(call found,cairo-pdf cairo-ft freetype2 zlib))
QRENCODE := $(or $(QRENCODE),$(call found,libqrencode))
OPTIONAL := $(filter-out no,$(CAIRO) $(QRENCODE))
LEFT_OUT := $(if $(filter no,$(CAIRO)),src/render/render_pdf% src/render/pdf_%,src/render/render_nopdf.c) \
	$(if $(filter no,$(QRENCODE)),src/qr/qr.c,src/qr/qr_none.c)
OPTIONAL_LIBS := $(if $(OPTIONAL),$(shell $(PKG_CONFIG) --libs $(OPTIONAL)) -lm)
FOLDER_render := $(if $(OPTIONAL),$(shell $(PKG_CONFIG) --cflags $(OPTIONAL)))
FOLDER_qr := $(FOLDER_render)
FOLDER_load = $(YAML_CFLAGS)
FOLDER_text = $(UNISTRING_CFLAGS)
FOLDER_term = $(NCURSES_CFLAGS) -DNCURSES_WIDECHAR=1
FOLDER_cli = -DSCHULGUIDE_VERSION='"$(VERSION)"' -DSCHULGUIDE_DATADIR='"$(INSTALLED_DATA)"' -DSCHULGUIDE_FONTS='"$(INSTALLED_DATA:guide-data=fonts)"'

# V=1 shows the commands
Q = $(if $(V),,@echo '  $@'; )
FLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -Isrc $(WARNINGS) $(DEBUGFLAGS) $(OPT_$(VARIANT)) $(CPPFLAGS) $(CFLAGS)
LINK = $(CC) $(LD_$(VARIANT)) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(LIB) \
	$(YAML_LIBS) $(UNISTRING_LIBS) $(NCURSES_LIBS) $(OPTIONAL_LIBS) $(LDLIBS)

# --- what is built; the folder of the variant mirrors the tree ---
B := build/$(VARIANT)
DIST := schulguide-$(VERSION)
LIB := $(B)/libguide.a
PROGRAM := $(if $(filter fuzz,$(VARIANT)),,$(B)/schulguide)
SRCS := $(filter-out $(LEFT_OUT),$(sort $(wildcard src/*/*.c)))
OBJS := $(SRCS:%.c=$(B)/%.o)
UNIT_SRCS := $(sort $(wildcard tests/unit/test_*.c))
PROP_SRCS := $(sort $(wildcard tests/prop/prop_*.c))
TOOL_SRCS := $(sort $(wildcard tests/tool/*.c))
FUZZ_SRCS := $(sort $(wildcard tests/fuzz/fuzz_*.c))
HARNESS := tests/unit/test.c
RUNNERS := $(B)/unit $(B)/prop
TOOLS := $(TOOL_SRCS:%.c=$(B)/%)
FUZZERS := $(if $(filter fuzz,$(VARIANT)),$(FUZZ_SRCS:%.c=$(B)/%))
ALL_OBJS := $(OBJS) $(patsubst %.c,$(B)/%.o,src/main.c $(UNIT_SRCS) $(PROP_SRCS) $(TOOL_SRCS) $(FUZZ_SRCS)) $(RUNNERS:%=%-main.o)
TEST_PARTS := layers headers lint unit golden cli pty prop long

.DELETE_ON_ERROR .SUFFIXES .SECONDARY:
.PHONY: all tests run schema bench check $(TEST_PARTS:%=check-%) $(filter-out release,$(VARIANTS)) \
	release headers lint tidy compile_commands.json install uninstall installcheck \
	dist distcheck clean help FORCE

all: $(LIB) $(PROGRAM)
tests: all $(if $(FUZZERS),$(FUZZERS),$(RUNNERS) $(TOOLS))

# rewritten only when a flag changes; objects hang on it
$(B)/flags: FORCE
	@mkdir -p $(B)
	@printf '%s\n' '$(subst ','\'',$(CC) $(FLAGS) $(foreach f,load text term cli render qr,$(FOLDER_$(f))))' > $@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@
FORCE:

$(B)/%.o: %.c $(B)/flags
	@mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS) $(FOLDER_$(word 2,$(subst /, ,$*))) -MMD -MP -c -o $@ $<
$(B)/tests/%.o: tests/%.c $(B)/flags
	@mkdir -p $(@D)
	$(Q)$(CC) $(FLAGS) $(if $(findstring test_term,$*),$(FOLDER_term)) -Itests/unit -MMD -MP -c -o $@ $<

# a source that is removed must leave the archive, so it is made anew
$(LIB): $(OBJS) $(B)/objects
	@rm -f $@
	$(Q)$(AR) rcs $@ $(OBJS)
$(B)/objects: FORCE | $(B)/flags
	@echo '$(OBJS) $(UNIT_SRCS) $(PROP_SRCS)' | cmp -s - $@ || echo '$(OBJS) $(UNIT_SRCS) $(PROP_SRCS)' > $@

$(B)/schulguide: $(B)/src/main.o

# the runner's table of tests is what grep finds: TEST(name) at line start
$(B)/unit.inc: $(UNIT_SRCS) $(B)/objects
$(B)/prop.inc: $(PROP_SRCS) $(B)/objects
%.inc:
	@awk '/^TEST\([a-z0-9_]+\)/ { split($$0, part, /[()]/); \
		print "T(" part[2] ", \"" FILENAME "\")" }' $(filter %.c,$^) /dev/null > $@
$(B)/%-main.o: $(HARNESS) tests/unit/test.h $(B)/%.inc $(B)/flags
	$(Q)$(CC) $(FLAGS) -Itests/unit -DTEST_LIST='"$(B)/$*.inc"' -I. -MMD -MP -c -o $@ $<
$(B)/unit: $(B)/unit-main.o $(UNIT_SRCS:%.c=$(B)/%.o)
$(B)/prop: $(B)/prop-main.o $(PROP_SRCS:%.c=$(B)/%.o)
$(TOOLS) $(FUZZERS): $(B)/%: $(B)/%.o
$(PROGRAM) $(RUNNERS) $(TOOLS) $(FUZZERS): $(LIB)
	$(Q)$(LINK)

# each header compiles alone, with the flags of its folder
HEADERS := $(filter-out $(LEFT_OUT),$(sort $(wildcard src/*/*.h)))
$(B)/%.h.ok: %.h $(HEADERS) $(B)/flags
	@mkdir -p $(@D)
	@printf '#include "%s"\ntypedef int unit;\n' $(<:src/%=%) | \
		$(CC) $(FLAGS) $(FOLDER_$(word 2,$(subst /, ,$*))) -fsyntax-only -x c -
	@touch $@
headers: $(HEADERS:%=$(B)/%.ok)

-include $(wildcard $(ALL_OBJS:.o=.d))

run: $(PROGRAM) ## build and start the navigator on this checkout's guide
	$(PROGRAM) --daten guide-data
schema: $(PROGRAM); @for f in guide-data/.schema/*; do $< pruefen --schema $$(basename $$f .json) > $$f || exit; done ## guide-data/.schema anew

check: tests ## all tests of this VARIANT (FILTER=word, UPDATE=1)
	@VARIANT=$(VARIANT) tests/run
$(TEST_PARTS:%=check-%): tests
	@VARIANT=$(VARIANT) tests/run $(@:check-%=%)
asan debug cov release: ## build this variant and run its tests
	$(MAKE) VARIANT=$@ check
	$(if $(filter cov,$@),tests/cov build/cov)
fuzz: ## fuzzers of tests/fuzz, a short run each (FUZZTIME=10 seconds)
	$(MAKE) VARIANT=fuzz tests
	for f in $(FUZZ_SRCS:tests/fuzz/%.c=%); do mkdir -p build/fuzz/found/$$f; \
		build/fuzz/tests/fuzz/$$f -max_total_time=$(or $(FUZZTIME),10) -timeout=5 \
		build/fuzz/found/$$f $$(ls -d tests/fuzz/seeds/$$f) || exit; done
bench: tests; @B=$(B) tests/bench/run ## ratios against peers in one run (packaging/install-deps --bench; FILTER=word)
lint: check-layers check-headers check-lint ## layers, headers, sizes, finding codes
tidy: compile_commands.json; clang-tidy --quiet $(SRCS) ## clang-tidy with the ban list of .clang-tidy
compile_commands.json: ## for editors and clang-tidy
	@$(MAKE) V=1 -Bn --no-print-directory tests | awk -v dir='$(CURDIR)' ' \
		/ -c -o / { file = $$NF; gsub(/["\\]/, "\\\\&"); \
			printf "%s{\"directory\":\"%s\",\"file\":\"%s\",\"command\":\"%s\"}", \
				n++ ? ",\n" : "[\n", dir, file, $$0 } END { print "\n]" }' > $@

# --- installing; packages call this and keep no list of their own ---
DATA_FILES = $(shell find guide-data packaging/fonts -type f 2>/dev/null)
DOC_FILES := $(wildcard LICENSE README.md CHANGELOG.md)
install: all ## into PREFIX, below DESTDIR
	$(INSTALL) -D -m 755 $(PROGRAM) $(DESTDIR)$(BINDIR)/schulguide
	for f in $(DATA_FILES); do \
		$(INSTALL) -D -m 644 $$f $(DESTDIR)$(DATADIR)/schulguide/$${f#packaging/} || exit; done
	for f in $(DOC_FILES); do \
		$(INSTALL) -D -m 644 $$f $(DESTDIR)$(DOCDIR)/$$f || exit; done
uninstall: ## remove what install wrote
	rm -rf $(DESTDIR)$(BINDIR)/schulguide $(DESTDIR)$(DATADIR)/schulguide $(DESTDIR)$(DOCDIR)
installcheck: ## the installed program starts and accepts the installed guide
	$(DESTDIR)$(BINDIR)/schulguide --version
	$(DESTDIR)$(BINDIR)/schulguide pruefen $(DESTDIR)$(INSTALLED_DATA)
dist: ## reproducible tarball of the last commit
	mkdir -p build
	git archive --prefix=$(DIST)/ --add-virtual-file=$(DIST)/.version:$(VERSION) HEAD | \
		gzip -9n > build/$(DIST).tar.gz
distcheck: dist ## unpack, build, test, install and remove the tarball
	packaging/distcheck build/$(DIST).tar.gz
clean: ## remove everything built
	rm -rf build compile_commands.json
help: ## this text
	@awk -F ':.*## ' '/^[a-z].*:.*## / { printf "  %-26s %s\n", $$1, $$2 }' Makefile
	@echo '  check-PART                 one part of check: $(TEST_PARTS)'
	@echo 'Variables: VARIANT=$(VARIANT) (of $(VARIANTS)), WERROR=1, V=1, CC, CFLAGS, CPPFLAGS,'
	@echo '  LDFLAGS, LDLIBS, PKG_CONFIG, CAIRO, QRENCODE, HARDENING, PREFIX, BINDIR, DATADIR, MANDIR, DOCDIR, DESTDIR'
