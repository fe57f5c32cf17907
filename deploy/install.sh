#!/bin/bash
# install.sh: puts Twintowns on a Debian machine with PostgreSQL, or brings it up to this version. May be repeated at any time.
#
#     sudo deploy/install.sh --site https://vanorter.example.se [--seed] [--dry-run]
#
# --site ADDRESS  the address that people use; needed the first time, then kept in /etc/twintowns.env
# --seed          load the five municipalities that come with it; without it the site begins empty
# --dry-run       only tell what would be done
set -euo pipefail
cd "$(dirname "$0")/.."

code=/srv/twintowns data=/var/lib/twintowns settings=/etc/twintowns.env manage=/usr/local/sbin/twintowns
site="" seed="" dry=""

fail() { echo "$1" >&2; exit 1; }
usage() { sed -n '2,8s/^# \{0,1\}//p' deploy/install.sh; exit "$1"; }

while [ $# -gt 0 ]; do
    case $1 in
        --site) [ $# -gt 1 ] || usage 2 >&2; site=$2; shift ;;
        --seed) seed=yes ;;
        --dry-run) dry=yes ;;
        --help) usage 0 ;;
        *) usage 2 >&2 ;;
    esac
    shift
done
if [ -n "$site" ] && ! [[ $site =~ ^https?://[A-Za-z0-9.-]+(:[0-9]+)?$ ]]; then
    fail "$site cannot be the site's address: write it as https://vanorter.example.se, without a slash at the end."
fi
[ -n "$site" ] || [ -e $settings ] || fail "Say the address that people use: --site https://vanorter.example.se"
[ -n "$dry" ] || [ "$(id -u)" = 0 ] || fail "Only root can install: sudo deploy/install.sh, or look at it first with --dry-run."
[ -n "$dry" ] || command -v apt-get >/dev/null || fail "This script is for Debian and its kin; --dry-run lists what to do by hand elsewhere."

step() { echo "== $1"; }
run() { if [ -n "$dry" ]; then printf '   %s\n' "$*"; else "$@"; fi; }
as_postgres() { run env -C / runuser -u postgres -- "$@"; }
asks_postgres() { [ -z "$dry" ] && (cd / && runuser -u postgres -- psql -qtAc "$1") | grep -q 1; }
has_systemd() { [ -d /run/systemd/system ]; }

write_settings() {
    local host=${site#*://}
    if [ -n "$dry" ]; then echo "   write $settings (owner root, mode 0600)"; return; fi
    (
        umask 077
        sed -e "s|^ALLOWED_HOSTS=.*|ALLOWED_HOSTS=${host%:*}|" -e "s|^SITE_URL=.*|SITE_URL=$site|" \
            -e "s|^BEHIND_HTTPS=.*|BEHIND_HTTPS=$([ "${site%%:*}" = https ] && echo true || echo false)|" \
            deploy/twintowns.env.example >$settings.new
        mv $settings.new $settings
    )
}

copy_code() { # what runs, without what one makes while working on it; the environment that is there stays
    if [ -n "$dry" ]; then echo "   copy $PWD to $code (owner root)"; return; fi
    [ "$PWD" != $code ] || return 0
    mkdir -p $code.new
    tar --exclude=./.git --exclude='./.venv*' --exclude=./data --exclude=./screens --exclude=__pycache__ -cf - . |
        tar -xf - -C $code.new --no-same-owner
    [ ! -d $code/.venv ] || mv $code/.venv $code.new/.venv
    rm -rf $code.old
    [ ! -d $code ] || mv $code $code.old
    mv $code.new $code
    rm -rf $code.old
    chmod -R u=rwX,go=rX $code
}

step "Packages"
packages=()
dpkg -s postgresql >/dev/null 2>&1 || packages+=(postgresql)
dpkg -s python3-venv >/dev/null 2>&1 || packages+=(python3-venv)
if [ ${#packages[@]} -gt 0 ]; then
    run apt-get update -qq
    run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${packages[@]}" >/dev/null
fi

step "The user that it runs as"
id twintowns >/dev/null 2>&1 ||
    run useradd --system --user-group --home-dir $data --no-create-home --shell /usr/sbin/nologin twintowns
run install -d -o twintowns -g twintowns -m 0700 $data

step "Settings in $settings"
if [ -n "$site" ] && [ ! -e $settings ]; then
    write_settings
else
    echo "   kept as they are"
fi

step "The code in $code"
copy_code
run install -m 0755 deploy/manage.sh $manage
run env -C $code HOME=/root VENV=.venv deploy/make_environment.sh requirements.lock

step "The database, by peer authentication"
if ! has_systemd && [ -z "$dry" ]; then
    (cd / && pg_lsclusters -h | grep -q online) || service postgresql start >/dev/null
fi
asks_postgres "SELECT 1 FROM pg_roles WHERE rolname = 'twintowns'" || as_postgres createuser twintowns
asks_postgres "SELECT 1 FROM pg_database WHERE datname = 'twintowns'" || as_postgres createdb --owner twintowns twintowns
run $manage check --database default
run $manage migrate --verbosity 0
[ -z "$seed" ] || run $manage seed
run $manage load_gazetteer
run $manage index_search
run $manage tidy_uploads
run $manage collectstatic --noinput --verbosity 0
run $manage check --deploy --database default

step "The services"
for unit in twintowns.service twintowns-{daily,weekly}.{service,timer}; do
    run install -m 0644 deploy/$unit /etc/systemd/system/$unit
done
if has_systemd || [ -n "$dry" ]; then
    run systemctl daemon-reload
    run systemctl enable twintowns.service twintowns-daily.timer twintowns-weekly.timer
    run systemctl restart twintowns.service
    run systemctl start twintowns-daily.timer twintowns-weekly.timer
else
    echo "   systemd does not run here: start the services when it does."
fi

cat <<END
== Left to do
   twintowns createsuperuser          makes the administrator
   deploy/nginx.conf.example          what a proxy in front looks like; it takes HTTPS
END
