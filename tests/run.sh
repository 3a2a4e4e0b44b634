#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. With --ci the lints come first, so that they fail early. Then each
# test runs once: what is labelled `long`, `smoke` or `plain` (it skips cases under a sanitizer) as it is, the rest with
# AddressSanitizer, and what is labelled `concurrency` with ThreadSanitizer too. Ends with CTest's summary.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. installer/packages.sh

ci=false
case "${1-}" in
    "") ;;
    --ci) ci=true ;;
    *) echo "usage: tests/run.sh [--ci]" >&2; exit 2 ;;
esac

step() { printf '\n== %s (%s min)\n' "$*" $((SECONDS / 60)); }
build() { cmake --preset "$1" >/dev/null && cmake --build --preset "$@"; }
check() { ctest --preset "$1" --parallel "$(nproc)" --no-tests=error "${@:2}"; }

ilvm_install_packages
export NINJA_STATUS='[%f/%t %es] '

if ! $ci; then
    step "build"
    build dev
    step "tests"
    check dev
    exit
fi

step "lints"
cmake --preset dev -D ILVM_ONLY_UNSANITIZED=ON >/dev/null
check dev -L '^lint$'
step "build"
cmake --build --preset dev
step "tests that no sanitizer runs"
check dev -L '^(long|smoke|plain)$'
step "build with AddressSanitizer and UndefinedBehaviorSanitizer"
build asan
step "tests with AddressSanitizer and UndefinedBehaviorSanitizer"
check asan -LE '^(lint|long|smoke)$'
step "build with ThreadSanitizer"
build tsan --target concurrency_tests
step "tests with ThreadSanitizer"
check tsan -L '^concurrency$'
