#!/bin/sh
# Builds the front-end files that the project keeps: `make vendor`. Only this needs node and npm; running the site
# and its tests do not. Versions stand in package.json beside this file and are repeated in static/vendor/README.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$root/static/vendor
command -v npm >/dev/null || { echo "make vendor needs npm: install node and npm." >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here"/*.json "$work"
cd "$work"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
npx --no-install designsystemet tokens create
npx --no-install designsystemet tokens build -t tokens -o css

css=node_modules/@digdir/designsystemet-css
font=node_modules/@fontsource-variable/source-sans-3
mkdir -p "$out/designsystemet" "$out/source-sans-3" "$root/tests/vendor/axe-core"
layer() { # the style sheets of the package in a layer of their own, as its index.css has them
    echo "@layer $1{"
    shift
    for name in "$@"; do cat "$css/dist/src/$name.css"; done
    echo "}"
}
{ # only the components that the templates use: the whole is three times as heavy
    echo "@layer ds.theme, ds.base, ds.components;"
    layer ds.base base
    layer ds.components alert breadcrumbs button card details input label link table tag
    cat css/vanort.css
} >"$out/designsystemet/designsystemet.css"
cp $css/LICENSE "$out/designsystemet/LICENSE"
cp $font/LICENSE "$out/source-sans-3/LICENSE"
for subset in latin latin-ext; do
    for style in normal italic; do
        cp "$font/files/source-sans-3-$subset-wght-$style.woff2" "$out/source-sans-3/"
    done
done
mkdir -p "$out/world-atlas" "$out/leaflet"
cp node_modules/world-atlas/countries-50m.json node_modules/world-atlas/countries-110m.json node_modules/world-atlas/LICENSE \
    "$out/world-atlas/"
# Leaflet without the pictures of its default marker and layer switch, which the map does not use
sed '/sourceMappingURL/d' node_modules/leaflet/dist/leaflet.js >"$out/leaflet/leaflet.js"
sed 's/url(images\/[a-z0-9-]*\.png)/none/; /behavior: url/d' node_modules/leaflet/dist/leaflet.css >"$out/leaflet/leaflet.css"
cp node_modules/leaflet/LICENSE "$out/leaflet/"
cp node_modules/axe-core/axe.min.js node_modules/axe-core/LICENSE node_modules/axe-core/LICENSE-3RD-PARTY.txt \
    "$root/tests/vendor/axe-core/"

mkdir -p "$root/tests/vendor/html-validate"
cp node_modules/html-validate/LICENSE "$root/tests/vendor/html-validate/"
node node_modules/esbuild/install.js
cp "$here/html-validate.js" .
npx --no-install esbuild html-validate.js --bundle --minify --format=iife --global-name=htmlValidate \
    --outfile="$root/tests/vendor/html-validate/html-validate.js" --log-level=error

if grep -qE 'url\(["'\'']?(https?:)?//|@import' "$out"/*/*.css; then
    echo "A vendored style sheet asks another host for something." >&2
    exit 1
fi
