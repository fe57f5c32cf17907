#!/bin/bash
# Lighthouse's four marks, as on a phone, for each address of a running site: bench/lighthouse.sh http://127.0.0.1:8000
# Needs npm and Chromium; serve with `make run`, so that the files are compressed and kept as in service.
set -eu
site=${1:?the address of a running site, for example http://127.0.0.1:8000}
pages="/ /trollhattan/ /trollhattan/vanorter/ /trollhattan/vanorter/tempe/ /trollhattan/natverk/sern/ /trollhattan/kontakt/"
report=$(mktemp)
trap 'rm -f "$report"' EXIT
CHROME_PATH=$(command -v chromium || command -v google-chrome)
export CHROME_PATH
for page in $pages; do
    npx --yes lighthouse "$site$page" --quiet --output=json --output-path="$report" \
        --chrome-flags="--headless=new --no-sandbox --disable-gpu"
    node -e '
        const { categories } = JSON.parse(require("fs").readFileSync(process.argv[1]));
        const marks = Object.values(categories).map((c) => `${c.id} ${Math.round(c.score * 100)}`);
        console.log(`${marks.join("  ")}  ${process.argv[2]}`);
    ' "$report" "$page"
done
