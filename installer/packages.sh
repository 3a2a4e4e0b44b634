# The Debian 12 packages that building, running and testing need, and installing those that are missing.
# To be sourced by tests/run.sh and installer/demo.sh; not here: what is done with them.

ilvm_packages=(
    # build
    g++ cmake ninja-build ccache mold pkg-config git
    libboost1.81-dev libboost-json1.81-dev libboost-url1.81-dev libboost-program-options1.81-dev
    libssl-dev libpq-dev libpqxx-dev libldap-dev libcurl4-openssl-dev libspdlog-dev libmagic-dev prometheus-cpp-dev libzstd-dev
    libpoppler-private-dev libfontconfig-dev libfreetype-dev libpng-dev libseccomp-dev libcairo2-dev libpango1.0-dev libxlsxwriter-dev
    fontconfig fonts-dejavu-core fonts-urw-base35 poppler-data poppler-utils
    qt6-base-dev qt6-base-dev-tools libqt6sql6-sqlite qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qt6-translations-l10n qtkeychain-qt6-dev libsecret-1-0 libkrb5-dev fonts-inter fonts-jetbrains-mono
    # servers of the demo and of the tests
    postgresql-15 postgresql-contrib slapd ldap-utils krb5-kdc krb5-admin-server krb5-user samba samba-ad-dc samba-ad-provision samba-dsdb-modules samba-vfs-modules openssl curl python3 python3-aiosmtpd python3-stdnum jq
    # a screen of their own
    xvfb xauth openbox at-spi2-core dbus dbus-x11 python3-pyatspi gir1.2-atspi-2.0 gnome-keyring xdotool imagemagick
    x11-utils xkb-data x11-xkb-utils
    # checks
    clang-format libasan8 libtsan2
)

ilvm_as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Asks Debian only where something is missing, and says what.
ilvm_install_packages() {
    local package missing=()
    for package in "${ilvm_packages[@]}"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "Installing ${missing[*]}" >&2
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        echo "Neither root nor sudo: please install them first." >&2
        return 1
    fi
    ilvm_as_root apt-get -o DPkg::Lock::Timeout=300 update -q >&2
    ilvm_as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -q -y \
        --no-install-recommends "${missing[@]}" >&2
}
