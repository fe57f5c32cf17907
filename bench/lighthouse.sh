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
measure() { # the marks of a page; fails where the browser gave no trace, which now and then happens
    npx --yes lighthouse "$site$1" --quiet --output=json --output-path="$report" \
        --chrome-flags="--headless=new --no-sandbox --disable-gpu" 2>/dev/null
    node -e '
        const { categories } = JSON.parse(require("fs").readFileSync(process.argv[1]));
        if (Object.values(categories).some((c) => c.score === null)) process.exit(1);
        const marks = Object.values(categories).map((c) => `${c.id} ${Math.round(c.score * 100)}`);
        console.log(`${marks.join("  ")}  ${process.argv[2]}`);
    ' "$report" "$1"
}
for page in $pages; do
    measure "$page" || measure "$page" || measure "$page" || echo "not measured  $page"
done
