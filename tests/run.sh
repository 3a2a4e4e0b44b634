#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. With --ci the lints come first, so that they fail early, and the
# sanitizers after: AddressSanitizer over all but what is labelled `long` or `smoke`, ThreadSanitizer over what is labelled
# `concurrency`. Ends with CTest's summary.
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

if $ci; then
    step "lints"
    cmake --preset dev >/dev/null
    check dev -L '^lint$'
fi
step "build"
build dev
step "tests"
check dev
if $ci; then
    step "build with AddressSanitizer and UndefinedBehaviorSanitizer"
    build asan
    step "tests with AddressSanitizer and UndefinedBehaviorSanitizer"
    check asan -LE '^(lint|long|smoke)$'
    step "build with ThreadSanitizer"
    build tsan --target concurrency_tests
    step "tests with ThreadSanitizer"
    check tsan -L '^concurrency$'
fi
