#!/usr/bin/env bash
# Builds the release preset and measures the server against pgbench: prints its tables, asserts no timing.
# Arguments go to the bench: tests/bench/run.sh --only list,mix --connections 16 --seconds 10
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. installer/packages.sh
ilvm_install_packages
cmake --preset release >/dev/null
cmake --build --preset release --target bench_server bench_screen ilvm-server
export ILVM_SOURCE_DIR="$PWD" ILVM_BINARY_DIR="$PWD/build/release"
build/release/bin/bench_server "$@"
if [ $# = 0 ]; then build/release/bin/bench_screen; fi
