# Debian and Ubuntu pin Go to the version they ship. "auto" lets it fetch the
# one that go.mod asks for; a newer one is used as it is.
export GOTOOLCHAIN := auto

app   := .build/retake
id    := app.retake.Retake

# Without PREFIX everything goes where the person's own programs live.
ifdef PREFIX
share := $(PREFIX)/share
else
PREFIX := $(HOME)/.local
share := $(or $(XDG_DATA_HOME),$(PREFIX)/share)
endif
bin   := $(PREFIX)/bin
entry := $(share)/applications/$(id).desktop
svg   := $(share)/icons/hicolor/scalable/apps/$(id).svg
png   := $(share)/icons/hicolor/256x256/apps/$(id).png

.PHONY: help run build test torture bench evaluate gallery install uninstall clean

help:
	@echo 'make run        build Retake and open it; ARGS="--data DIR" is passed on'
	@echo 'make test       run all tests, the one in a real window too'
	@echo 'make torture    kill, starve and damage it in every way there is, in half an hour; as root also power cuts'
	@echo 'make bench      measure how fast it is and how much memory it takes, in three minutes'
	@echo 'make evaluate   judge the checker on rated answers, beside simpler ways to judge; in seconds'
	@echo 'make gallery    draw every screen in every state, size and colour, for looking at'
	@echo 'make install    put Retake into your menu; PREFIX=DIR for another place'
	@echo 'make uninstall  take it out again; your answers stay'
	@echo 'make build      build $(app) only'
	@echo 'make clean      remove what was built'
	@echo
	@echo 'run, build, test, torture, bench, evaluate, gallery and install first install what is missing (Debian, Ubuntu).'

run: build
	@echo 'Opening Retake.'
	@$(app) $(ARGS)

# No -buildvcs: Git refuses to tell the revision of another person's folder,
# and "sudo make install" would fail there.
build:
	@.ci/setup build
	@echo 'Building $(app).'
	@[ -e $(app) ] || echo 'The first time takes some minutes.'
	@go build -buildvcs=false -o $(app) .

LOOKS := ^(TestNothingReachesOutside|TestStatesAreBuiltAsBefore|TestScreensLookAsBefore|TestWideProgressLooksAsBefore)$$

test:
	@.ci/setup test
	@echo 'Running the unit, golden, script and race tests.'
	@CGO_ENABLED=1 go test -race -timeout 25m -tags ci -skip '$(LOOKS)' ./...
	@echo 'Running the tests of how screens look. They have one goroutine, and would take minutes with the race detector.'
	@go test -timeout 25m -tags ci -run '$(LOOKS)' ./ui
	@echo 'Running the window test: the real program on a display of its own.'
	@RETAKE_WINDOW=1 go test -tags ci -count=1 -timeout 25m -run '^TestWindow' -v .

torture:
	@.ci/setup test
	@.ci/torture

bench:
	@.ci/setup test
	@.ci/bench

# Without what go test says of itself; what falls short is told below the table.
evaluate:
	@.ci/setup build
	@mkdir -p .build
	@go test -tags ci -count=1 -run '^TestEvaluation$$' -v ./practice/check > .build/evaluation.txt; ended=$$?; \
		grep -Ev '^(=== RUN|--- |PASS$$|FAIL|ok )' .build/evaluation.txt; exit $$ended

gallery:
	@.ci/setup test
	@mkdir -p .build/gallery
	@RETAKE_GALLERY="$(CURDIR)/.build/gallery" go test -tags ci -count=1 -run '^TestGallery$$' ./ui
	@echo 'The pictures are in .build/gallery.'

# The menu entry names the whole path, because the menu may not know the
# person's own bin folder.
install: build
	@install -D -m 755 $(app) "$(bin)/retake"
	@install -D -m 644 assets/icons/retake.svg "$(svg)"
	@install -D -m 644 assets/icons/retake.png "$(png)"
	@mkdir -p "$(share)/applications"
	@sed 's|^Exec=.*|Exec="$(bin)/retake"|' assets/$(id).desktop > "$(entry)"
	@echo 'Installed:'
	@printf '  %s\n' "$(bin)/retake" "$(entry)" "$(svg)" "$(png)"
	@case ":$$PATH:" in *":$(bin):"*) ;; *) \
		echo '$(bin) is not on your PATH: open Retake from the menu, or add the folder.' ;; esac

uninstall:
	@rm -f "$(bin)/retake" "$(entry)" "$(svg)" "$(png)"
	@echo 'Removed:'
	@printf '  %s\n' "$(bin)/retake" "$(entry)" "$(svg)" "$(png)"
	@echo 'Your answers and settings were not touched.'

clean:
	@rm -rf .build
	@echo 'Removed .build.'
