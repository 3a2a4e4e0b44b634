# Servers that outlive the script that starts them: started as another account, found again, waited for, stopped.
# To be sourced by demo.sh, which sets `run` (the folder of the process ids) and `dir`.

# Runs a command as that account when we are root, as ourselves otherwise.
as_account() { # account command…
    local account=$1
    shift
    if [ "$(id -u)" = 0 ] && [ -n "$account" ]; then
        setpriv --reuid "$account" --regid "$account" --init-groups -- "$@"
    else
        "$@"
    fi
}

own() { # account path
    [ "$(id -u)" != 0 ] || chown -R "$1:$1" "$2"
}

# When a process began, so that a process id that was given anew is not taken for ours.
beginning_of() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }

pid_of() { cut -d' ' -f1 "$run/$1.pid" 2>/dev/null; }

is_running() {
    local pid began
    read -r pid began 2>/dev/null <"$run/$1.pid" || return 1
    [ -n "$began" ] && [ "$(beginning_of "$pid")" = "$began" ] && [ "$(cut -d' ' -f3 "/proc/$pid/stat")" != Z ]
}

start_service() { # name account command…
    local name=$1 account=$2 pid
    shift 2
    (cd / && as_account_in_background "$account" "$@" </dev/null >>"$dir/log/$name.log" 2>&1 9>&-
     echo "$background_pid $(beginning_of "$background_pid")" >"$run/$name.pid")
}

# Both setsid and setpriv become the command, so the process id is the server's own.
as_account_in_background() { # account command…
    local account=$1
    shift
    if [ "$(id -u)" = 0 ] && [ -n "$account" ]; then
        setsid setpriv --reuid "$account" --regid "$account" --init-groups -- "$@" &
    else
        setsid "$@" &
    fi
    background_pid=$!
}

# Asks again until the command succeeds; a service that ended meanwhile is told with its last words.
wait_until() { # service what command…
    local service=$1 what=$2 deadline=$((SECONDS + 90)) said
    shift 2
    until said=$("$@" 2>&1 >/dev/null); do
        if ! is_running "$service" || [ $SECONDS -ge $deadline ]; then
            printf '%s does not answer: %s\n' "$what" "$said" >&2
            tail -n 20 "$dir/log/$service.log" >&2
            return 1
        fi
        sleep 0.1
    done
}

stop_service() { # name signal
    local pid deadline=$((SECONDS + 20))
    if is_running "$1"; then
        pid=$(pid_of "$1")
        kill "-$2" "$pid"
        while is_running "$1" && [ $SECONDS -lt $deadline ]; do sleep 0.1; done
        ! is_running "$1" || kill -KILL "$pid"
    fi
    rm -f "$run/$1.pid"
}

port_is_free() {
    /usr/bin/python3 -c 'import socket, sys; s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("127.0.0.1", int(sys.argv[1])))' "$1" 2>/dev/null
}

free_port() {
    /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
