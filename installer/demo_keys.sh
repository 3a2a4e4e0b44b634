# The keys and certificates of a demonstration, all of its own making, below $dir. To be sourced by demo.sh.
# Not here: passwords of its services (demo.sh, `secret`).

# The authority of the demo and the server's certificate, made once.
make_certificates() {
    local tls=$dir/tls key=(-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes)
    [ ! -s "$tls/server.pem" ] || return 0
    openssl req -x509 "${key[@]}" -keyout "$tls/ca.key" -out "$tls/ca.pem" -days 3650 -subj "/CN=ILVM demo authority" \
        -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign
    openssl req -new "${key[@]}" -keyout "$tls/server.key" -out "$tls/server.csr" -subj /CN=localhost
    printf '%s\n' basicConstraints=critical,CA:FALSE keyUsage=critical,digitalSignature extendedKeyUsage=serverAuth \
        subjectAltName=DNS:localhost,IP:127.0.0.1 >"$tls/server.ext"
    openssl x509 -req -in "$tls/server.csr" -CA "$tls/ca.pem" -CAkey "$tls/ca.key" -CAcreateserial \
        -out "$tls/server.pem" -days 825 -extfile "$tls/server.ext"
    chmod 600 "$tls"/*.key
} 2>>"$dir/log/tls.log"

# The director signs orders with a key of this demo's own, a fresh one whenever the server starts. It stands in one file
# that a password opens, as a person has it.
make_signing_key() {
    local name key=$dir/secrets/director.key
    name=$(jq -r 'first(.[] | select(.roles | index("director"))).display_name' "$dir/accounts.json")
    (umask 077
        openssl rand -hex 6 >"$dir/secrets/director"
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$key" -out "$dir/tls/director.pem" \
            -days 365 -utf8 -subj "/CN=$name/O=ILVM demo" -addext keyUsage=critical,digitalSignature,nonRepudiation
        openssl pkcs12 -export -inkey "$key" -in "$dir/tls/director.pem" -name "$name" \
            -passout "file:$dir/secrets/director" -out "$dir/director.p12.new")
    rm "$key"
    mv "$dir/director.p12.new" "$dir/director.p12"
} 2>>"$dir/log/tls.log"
