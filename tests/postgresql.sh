# For tests/run.sh and bench/run.sh: a throw-away PostgreSQL in $work/pg, reached through a socket only.
# Sourced after `work` is set; afterwards $throwaway_url is its address.

find_postgresql() { # prints the folder of the newest initdb
    ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin 2>/dev/null | sort -V | tail -n 1 | grep . ||
        dirname "$(readlink -f "$(command -v initdb)" 2>/dev/null)" 2>/dev/null
}

as_pg=()
start_postgresql() { # without autovacuum, which would learn how few rows the tables have between two tests, and without
    # compiling, which pays only for long queries
    pg=$(find_postgresql)
    mkdir "$work/pg"
    if [ "$(id -u)" = 0 ]; then # PostgreSQL refuses to run as root
        as_pg=(runuser -u postgres --)
        chown postgres "$work/pg"
    fi
    (
        cd /
        "${as_pg[@]}" "$pg/initdb" -D "$work/pg/cluster" -U twintowns -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$work/initdb.log"
        "${as_pg[@]}" "$pg/pg_ctl" -D "$work/pg/cluster" -l "$work/pg/log" -s -w start -o \
            "-c listen_addresses='' -c unix_socket_directories='$work/pg' -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off -c jit=off"
    )
}
stop_postgresql() {
    if [ -e "$work/pg/cluster/postmaster.pid" ]; then
        (cd / && "${as_pg[@]}" "$pg/pg_ctl" -D "$work/pg/cluster" -m immediate -s stop) || true
    fi
}
throwaway_url="postgresql://twintowns@/postgres?host=$work/pg"
