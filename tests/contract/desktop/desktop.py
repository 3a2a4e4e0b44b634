"""A desktop without a monitor: screens of its own, a window manager on each, a session bus with accessibility and, when
asked for, a key chain. Nothing of the real desktop is touched.

Not here: the client that is opened on it (desk.py)."""
import os
import pathlib
import subprocess
import tempfile
import time

from gi.repository import Gio, GLib

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
# The only service that starts by itself: a key chain would, too, and there is to be none until it is asked for.
ACCESSIBILITY = "[D-BUS Service]\nName=org.a11y.Bus\nExec=/usr/libexec/at-spi-bus-launcher --launch-immediately\n"


class Desktop:
    def __init__(self):
        self.temporary = tempfile.TemporaryDirectory(prefix="ilvm-desktop-")
        self.folder = pathlib.Path(self.temporary.name)
        self.processes = []
        (self.folder / "services").mkdir()
        (self.folder / "services" / "org.a11y.Bus.service").write_text(ACCESSIBILITY, encoding="utf-8")
        (self.folder / "bus.conf").write_text(BUS.format(folder=self.folder), encoding="utf-8")
        self.environment = {key: value for key, value in os.environ.items()
                            if not key.startswith(("XDG_", "QT_", "GNOME_", "GTK_", "AT_SPI_", "WAYLAND"))}
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
            home = self.folder / name.lower()
            home.mkdir(mode=0o700)
            self.environment[name] = str(home)
        self.first = self.add_screen()
        # Screens come first: what the bus starts by itself inherits one.
        self.environment["DISPLAY"] = self.first
        bus = self.start("dbus-daemon", f"--config-file={self.folder}/bus.conf", "--nofork", "--print-address",
                         stdout=subprocess.PIPE)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        if not self.environment["DBUS_SESSION_BUS_ADDRESS"]:
            raise AssertionError("no session bus")

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout:
                process.stdout.close()
        self.temporary.cleanup()

    def start(self, *command, display=None, log=None, **options):
        environment = {**self.environment, **({"DISPLAY": display} if display else {})}
        with open(log or self.folder / "desktop.log", "ab") as output:
            process = subprocess.Popen(command, env=environment, stderr=output, stdin=options.pop("stdin", subprocess.DEVNULL),
                                       stdout=options.pop("stdout", output), **options)
        self.processes.append(process)
        return process

    def add_screen(self):
        """The name of a new display, with a window manager."""
        read, write = os.pipe()
        self.start("Xvfb", "-displayfd", str(write), "-screen", "0", "1480x940x24", "-nolisten", "tcp", "-noreset",
                   pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as said:
            number = said.readline().strip()
        if not number:
            raise AssertionError("no screen: " + (self.folder / "desktop.log").read_text(encoding="utf-8"))
        self.start("openbox", "--sm-disable", display=":" + number)
        return ":" + number

    def add_key_chain(self):
        """An unlocked one, for all who ask from now on."""
        daemon = self.start("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets",
                            stdin=subprocess.PIPE)
        daemon.stdin.write(b"made-up")
        daemon.stdin.close()
        deadline = time.monotonic() + 20
        while not self.ask("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner",
                           GLib.Variant("(s)", ("org.freedesktop.secrets",)))[0]:
            if time.monotonic() > deadline:
                raise AssertionError("no key chain")
            time.sleep(0.05)

    def secrets(self):
        """What the key chain keeps and shows to who asks."""
        return self.ask("org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service", "SearchItems",
                        GLib.Variant("(a{ss})", ({},)))[0]

    def ask(self, service, path, interface, method, arguments):
        """One call on the session bus."""
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        bus = Gio.DBusConnection.new_for_address_sync(self.environment["DBUS_SESSION_BUS_ADDRESS"], flags, None, None)
        try:
            return bus.call_sync(service, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, -1, None).unpack()
        finally:
            bus.close_sync(None)

    def picture(self, display, file):
        file.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-display", display, "-window", "root", str(file)], check=True, env=self.environment)
