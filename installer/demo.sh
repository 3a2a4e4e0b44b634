#!/usr/bin/env bash
# A whole ILVM on this machine to try things with: PostgreSQL, directory, mail, server, people, tickets, and the client.
#   demo.sh [--dir D] [--port P] [--no-client] [--fresh]   starts what is not running yet; run again, it changes nothing
#   demo.sh stop [--dir D]                                 stops it all; what was written stays
# Says READY on one line of standard output when all answers; all else goes to standard error.
# Everything listens on 127.0.0.1 alone and lives below D (.demo of the source tree when nothing is said).
set -euo pipefail
umask 022

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/installer/packages.sh"
. "$root/installer/demo_processes.sh"
. "$root/installer/demo_keys.sh"

usage() { sed -n '3,4s/^# *//p' "${BASH_SOURCE[0]}" >&2; exit 2; }
say() { printf '%s\n' "$*" >&2; }

command=start dir=$root/.demo wanted_port='' client=true fresh=false
[ "${1-}" != stop ] || { command=stop; shift; }
while [ $# -gt 0 ]; do
    case $1 in
        --dir) dir=${2:?--dir needs a folder}; shift ;;
        --port) wanted_port=${2:?--port needs a number}; shift ;;
        --no-client) client=false ;;
        --fresh) fresh=true ;;
        *) usage ;;
    esac
    shift
done
[[ $wanted_port =~ ^[0-9]*$ ]] || usage

base=dc=ilvm,dc=test
service_dn=cn=ilvm,$base
pg=/usr/lib/postgresql/15/bin

# PostgreSQL refuses root, and a directory server has no need of it: as root each runs as its own account, in a folder
# that this account can reach.
prepare_folders() {
    mkdir -p "$dir"
    dir=$(cd "$dir" && pwd)
    [ -e "$dir/ilvm-demo" ] || [ -z "$(ls -A "$dir")" ] || { say "$dir holds something else"; exit 1; }
    exec 9>"$dir/ilvm-demo"
    flock -w 600 9
    servers=$dir/servers
    if [ "$(id -u)" = 0 ] && ! as_account postgres test -x "$dir"; then
        servers=/var/lib/ilvm-demo-$(printf %s "$dir" | sha256sum | cut -c1-12)
    fi
    run=$dir/run
    if $fresh && [ "$command" = start ]; then
        stop_all
        find "$dir" -mindepth 1 -maxdepth 1 ! -name ilvm-demo -exec rm -rf {} +
        rm -rf "$servers"
    fi
    mkdir -p "$run" "$dir/log" "$dir/tls" "$dir/secrets" "$servers"
    chmod 700 "$dir/secrets"
}

stop_all() {
    stop_service client TERM
    stop_service server TERM
    stop_service mail TERM
    stop_service directory TERM
    stop_service database INT
}

# A secret of this demo's own, made once.
secret() {
    local file=$dir/secrets/$1
    [ -s "$file" ] || (umask 077; openssl rand -hex 32 >"$file")
    cat "$file"
}

# The port of a service: the one it had, or prefers, unless somebody else has it; then another, or none when it must be.
port_of() { # name service [preferred [strict]]
    local file=$run/$1.port port=${3-}
    [ -n "$port" ] || port=$(cat "$file" 2>/dev/null || true)
    if ! is_running "$2" || [ "$port" != "$(cat "$file")" ]; then
        if [ -z "$port" ] || ! port_is_free "$port"; then
            [ "${4-}" != strict ] || { say "port $port is taken"; return 1; }
            port=$(free_port)
        fi
        echo "$port" >"$file"
    fi
    echo "$port"
}

# Developers have a dev build at hand; everybody else gets a release build. ILVM_BIN names a folder with programs that
# are built already.
build() {
    local preset=release
    bin=${ILVM_BIN-}
    [ -z "$bin" ] || return 0
    ilvm_install_packages
    say "building"
    [ -x "$root/build/release/bin/ilvm-server" ] || [ ! -x "$root/build/dev/bin/ilvm-server" ] || preset=dev
    local targets=(ilvm-server)
    local tests=OFF
    ! $client || targets+=(ilvm)
    if $client && ! has_display; then targets+=(test_story) tests=ON; fi
    [ "$preset" != dev ] || tests=ON
    (cd "$root" && cmake --preset "$preset" -DILVM_TESTS="$tests" >/dev/null &&
        cmake --build --preset "$preset" --target "${targets[@]}") >"$dir/log/build.log" 2>&1 ||
        { tail -n 40 "$dir/log/build.log" >&2; say "the build failed: $dir/log/build.log"; exit 1; }
    bin=$root/build/$preset/bin
}

start_database() {
    local data=$servers/database port password
    port=$(port_of database database)
    password=$(secret database)
    database_url=postgresql://ilvm:$password@127.0.0.1:$port/ilvm
    export PGPASSFILE=/dev/null PGCONNECT_TIMEOUT=5
    if [ ! -s "$data/PG_VERSION" ]; then
        say "making a PostgreSQL cluster"
        rm -rf "$data"
        mkdir "$data" && own postgres "$data" && chmod 700 "$data"
        local secret_file=$servers/password
        (umask 077; secret postgres >"$secret_file") && own postgres "$secret_file"
        as_account postgres "$pg/initdb" --pgdata "$data" --username postgres --pwfile "$secret_file" \
            --auth scram-sha-256 --encoding UTF8 --locale C.UTF-8 >"$dir/log/initdb.log" 2>&1
        rm "$secret_file"
    fi
    is_running database || start_service database postgres "$pg/postgres" -D "$data" -c listen_addresses=127.0.0.1 \
        -c port="$port" -c unix_socket_directories= -c max_connections=100
    local admin="postgresql://postgres@127.0.0.1:$port/postgres"
    export PGPASSWORD=$(secret postgres) # not in an argument, which every process can read
    wait_until database "PostgreSQL" psql -qXc 'SELECT 1' "$admin"
    [ "$(psql -qXAt -c "SELECT 1 FROM pg_database WHERE datname = 'ilvm'" "$admin")" = 1 ] ||
        printf "CREATE ROLE ilvm LOGIN PASSWORD '%s';\nCREATE DATABASE ilvm OWNER ilvm;\n" "$password" |
        psql -qX -v ON_ERROR_STOP=1 "$admin" >&2
    unset PGPASSWORD
}

start_directory() {
    local home=$servers/directory port people=$root/installer/demo_people.py
    port=$(port_of directory directory)
    ldap_url=ldap://127.0.0.1:$port
    export LDAPNOINIT=1
    local new=false
    [ -e "$home/loaded" ] || { new=true; stop_service directory TERM; rm -rf "$home"; }
    if $new; then
        say "making a directory of people"
        mkdir -p "$home/data"
        cp "$root/resources/demo/active-directory.schema" "$dir/tls/ca.pem" "$dir/tls/server.pem" "$dir/tls/server.key" "$home"
        (umask 077; sed -e "s|@FOLDER@|$home|; s|@RESOURCES@|$home|; s|@BASE@|$base|; s|@SERVICE_DN@|$service_dn|" \
            -e "s|@ROOT_PASSWORD@|$(secret directory-root)|" \
            -e "s|^database mdb|TLSCACertificateFile $home/ca.pem\nTLSCertificateFile $home/server.pem\nTLSCertificateKeyFile $home/server.key\n\n&|" \
            "$root/resources/demo/slapd.conf.in" >"$home/slapd.conf")
        own openldap "$home"
    fi
    is_running directory || start_service directory openldap /usr/sbin/slapd -d 0 -h "$ldap_url" -f "$home/slapd.conf"
    wait_until directory "the directory" ldapwhoami -x -H "$ldap_url" -D "cn=root,$base" -y "$(password_file directory-root)"
    if $new; then
        "$people" ldif "$base" "$service_dn" "$(secret directory)" |
            ldapadd -x -H "$ldap_url" -D "cn=root,$base" -y "$(password_file directory-root)" >>"$dir/log/directory.log" 2>&1
        touch "$home/loaded"
    fi
    (umask 077; "$people" accounts >"$dir/accounts.json")
}

# ldap-utils take the whole file for the password: without the line's end.
password_file() {
    secret "$1" >/dev/null
    [ -s "$dir/secrets/$1.bare" ] || (umask 077; tr -d '\n' <"$dir/secrets/$1" >"$dir/secrets/$1.bare")
    echo "$dir/secrets/$1.bare"
}

start_mail() {
    local port
    port=$(port_of mail mail)
    smtp_url=smtp://127.0.0.1:$port
    is_running mail || start_service mail "" /usr/bin/python3 -m aiosmtpd --nosetuid --listen "127.0.0.1:$port" \
        --class aiosmtpd.handlers.Mailbox "$dir/mails"
    wait_until mail "the mail server" bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"
}

write_configuration() {
    secret directory >/dev/null
    secret seal >/dev/null
    (umask 077; cat >"$dir/ilvm-server.conf.new" <<CONFIGURATION
# Written by installer/demo.sh at every start; installer/ilvm-server.conf.sample explains each key.
[http]
listen = 127.0.0.1:$https_port
certificate = $dir/tls/server.pem
private_key = $dir/tls/server.key
admin_listen = 127.0.0.1:$admin_port

[database]
url = $database_url

[directory]
flavour = openldap
url = $ldap_url
start_tls = true
ca = $dir/tls/ca.pem
bind_dn = $service_dn
bind_password_file = $dir/secrets/directory
base = $base

[mail]
url = $smtp_url
from = ILVM <ilvm@ilvm.test>

[approvals]
fallback_n1 = a.lemoine
fallback_n2 = a.lemoine

[buyer]
name = Association Les Tilleuls
address = Pôle achats, 4 allée des Tilleuls, 69100 Villeurbanne
siret = 123 456 782 00010
delivery = Association Les Tilleuls, Réception, 4 allée des Tilleuls, 69100 Villeurbanne
payment_terms = 30 jours fin de mois, par virement

[delivery]
SESSAD = SESSAD Nord, 8 rue de la République, 69100 Villeurbanne

[audit]
seal_key_file = $dir/secrets/seal
CONFIGURATION
        "$root/installer/demo_people.py" configuration >>"$dir/ilvm-server.conf.new")
}

start_server() {
    local conf=$dir/ilvm-server.conf
    # A running server stays, unless its program or its configuration is another by now.
    if is_running server && { ! cmp -s "$conf" "$conf.new" || [ "$(readlink "/proc/$(pid_of server)/exe")" != "$bin/ilvm-server" ]; }; then
        stop_service server TERM
    fi
    mv "$conf.new" "$conf"
    if ! is_running server || [ ! -s "$dir/director.p12" ]; then make_signing_key; fi
    if ! is_running server; then
        "$bin/ilvm-server" --config "$conf" migrate >&2
        start_service server "" "$bin/ilvm-server" --config "$conf" serve
    fi
    url=https://127.0.0.1:$https_port admin_url=http://127.0.0.1:$admin_port
    wait_until server "the server" curl -fsS -m 5 -o "$run/readyz" "$admin_url/readyz"
    "$bin/ilvm-server" --config "$conf" demo-data "$url" "$dir/accounts.json" "$dir/tls/ca.pem" "$dir/tls/director.pem" >&2
    say "$(jq -r 'first(.[] | select(.roles | index("director"))).login' "$dir/accounts.json") signs orders with" \
        "$dir/director.p12; the password of this certificate is $(cat "$dir/secrets/director")"
}

has_display() { [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; }

# On a desktop the client opens, ready for somebody to sign in. Without one the story of the first day is played in real
# windows on a screen of its own, and its pictures are left in D/screenshots.
open_client() {
    if has_display; then
        is_running client || start_service client "" "$bin/ilvm" --profile "$dir/client" --server "$url" \
            --ca "$dir/tls/ca.pem" --login n.benali
        say "the client is open: sign in as n.benali, m.fontaine, p.renaud, k.haddad or i.moreau;" \
            "the passwords are in $dir/accounts.json"
        return
    fi
    say "there is no display: playing the story on a screen of its own"
    (cd "$dir" && QT_QPA_PLATFORM=xcb DBUS_SESSION_BUS_ADDRESS=disabled: xvfb-run -a -s "-screen 0 1600x1000x24" \
        "$bin/test_story" >"$dir/log/story.log" 2>&1 9>&-) ||
        { tail -n 20 "$dir/log/story.log" >&2; say "the story broke off: $dir/log/story.log"; exit 1; }
    say "the story is in $dir/screenshots"
}

start_all() {
    build
    make_certificates
    start_database
    start_directory
    start_mail
    if [ -n "$wanted_port" ]; then
        https_port=$(port_of https server "$wanted_port" strict)
    else
        https_port=$(port_of https server "$(cat "$run/https.port" 2>/dev/null || echo 8443)")
    fi
    admin_port=$(port_of admin server)
    write_configuration
    start_server
    echo "READY url=$url ca=$dir/tls/ca.pem admin=$admin_url ldap=$ldap_url mails=$dir/mails accounts=$dir/accounts.json" \
        "server_pid=$(pid_of server) database=$database_url"
}

prepare_folders
if [ "$command" = stop ]; then
    stop_all
    exit
fi
start_all
! $client || open_client
