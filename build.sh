#!/usr/bin/env bash
# Makes a virtual environment, installs what the lock file pins, and runs site-builder or the tests.
#   ./build.sh            build content/ into dist/
#   ./build.sh serve      build, watch, and show
#   ./build.sh test       everything a change must pass
#   ./build.sh sbom       what is installed, with versions and licences, as CycloneDX (sbom.json)
#   ./build.sh COMMAND    any other command of site-builder
set -euo pipefail
cd "$(dirname "$0")"

fail() { echo "build.sh: $*" >&2; exit 1; }
as_root_with_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
apt_install() { echo "Installing $* ..." >&2; apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >/dev/null; }
new_enough() { command -v "$1" >/dev/null && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for python in python3.11 python3.12 python3.13 python3; do
        new_enough "$python" && return
    done
    fail "Python 3.11 or newer is needed; install it and run this again"
}

make_venv() {
    find_python
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        as_root_with_apt || fail "$python cannot make virtual environments; install python3-venv"
        apt_install python3-venv "$(basename "$(readlink -f "$(command -v "$python")")")-venv"
    fi
    rm -rf .venv
    "$python" -m venv .venv
}

install() {
    local stamp
    stamp="$(cat requirements.lock pyproject.toml | cksum) $PWD"
    if [ -x .venv/bin/site-builder ] && [ "$(cat .venv/installed 2>/dev/null)" = "$stamp" ]; then return; fi
    echo "Installing into .venv (once) ..." >&2
    # Without its stamp an environment was never finished; without pip it is broken.
    { [ -f .venv/installed ] && .venv/bin/python -c 'import pip' 2>/dev/null; } || make_venv
    local pip=(.venv/bin/python -m pip --disable-pip-version-check -qq install)
    "${pip[@]}" --require-hashes -r requirements.lock
    "${pip[@]}" --no-deps --no-build-isolation --editable .
    .venv/bin/python -m compileall -q site_builder  # or each start takes a second longer
    .venv/bin/python -c 'from site_builder.edition import compiled; compiled.write()'  # the templates, too: half a second
    echo "$stamp" >.venv/installed
}

find_chromium() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if command -v "$name"; then return; fi
    done
    if as_root_with_apt && apt_install chromium && command -v chromium; then return; fi
    .venv/bin/playwright install chromium >&2 || return
    .venv/bin/python -c 'from playwright.sync_api import sync_playwright as p
with p() as browsers: print(browsers.chromium.executable_path)'
}

run_tests() {
    local python=.venv/bin/python
    SITE_BUILDER_CHROMIUM="$(find_chromium)" || fail "no Chromium for the browser tests; install chromium"
    export SITE_BUILDER_CHROMIUM
    "$python" -m ruff check .
    "$python" -m ruff format --check .
    "$python" -m mypy
    "$python" -m pytest -n auto "$@"
}

install
case "${1:-build}" in
    test) shift; run_tests "$@" ;;
    sbom) exec .venv/bin/cyclonedx-py environment --output-reproducible --pyproject pyproject.toml --of JSON -o "${2:-sbom.json}" .venv/bin/python ;;
    *) exec .venv/bin/python -m site_builder "${@:-build}" ;;
esac
