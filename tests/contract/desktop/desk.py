"""One person before the real client: finds what a screen reader finds, by role and name, presses it, types with the keys.

Not here: the screens (desktop.py), and the story (end_to_end.py)."""
import os
import pathlib
import signal
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # seconds until what must come is given up
BUTTONS = (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX)
FIELDS = (Atspi.Role.TEXT, Atspi.Role.PASSWORD_TEXT, Atspi.Role.ENTRY)


class Missing(AssertionError):
    """What should be on the screen is not."""


class Desk:
    def __init__(self, desktop, demo, login, program):
        self.desktop, self.program = desktop, program
        self.display = desktop.add_screen()
        self.folder = desktop.folder / login
        self.options = ["--profile", str(self.folder), "--server", demo.ready["url"], "--ca", demo.ready["ca"], "--login", login]
        self.process = None

    def open(self):
        self.folder.mkdir(exist_ok=True)
        self.process = self.desktop.start(self.program, *self.options, display=self.display, log=self.folder / "client.log")
        return self

    def kill(self):
        """As a power cut: it has no time to do anything."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def shut(self):
        """As people do; the window manager asks the client to end."""
        self.key("alt+F4")
        self.process.wait(PATIENCE)

    def xdotool(self, *words):
        subprocess.run(["xdotool", *words], check=True, env={**self.desktop.environment, "DISPLAY": self.display},
                       stdout=subprocess.DEVNULL)

    def type(self, text):
        """With the keyboard, where the focus is."""
        self.xdotool("type", "--delay", "8", text)

    def key(self, name):
        self.xdotool("key", name)

    def picture(self, name):
        self.desktop.picture(self.display, pathlib.Path(os.environ["ILVM_BINARY_DIR"]) / "screenshots" / f"{name}.png")

    # What is on the screen

    def application(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for at in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(at)
            if application and application.get_process_id() == self.process.pid:
                application.set_cache_mask(Atspi.Cache.NONE)
                return application
        return None

    def showing(self):
        """Everything that is shown, what contains before what is contained."""
        application = self.application()
        waiting = [application.get_child_at_index(at) for at in range(application.get_child_count())] if application else []
        while waiting:
            node = waiting.pop()
            if not node or not node.get_state_set().contains(Atspi.StateType.SHOWING):
                continue
            yield node
            waiting += [node.get_child_at_index(at) for at in reversed(range(node.get_child_count()))]

    def look(self, holds):
        try:
            return next((node for node in self.showing() if holds(node)), None)
        except GLib.Error:
            return None  # it went away while it was looked at

    def wait_for(self, what, holds):
        """What `holds` gives, as soon as that is something."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise Missing(f"the client ended before {what} came: {self.log()}")
            if found := holds():
                return found
            time.sleep(0.05)
        raise Missing(f"{what} is not there; on the screen is:\n{self.spoken()}\n{self.log()}")

    def find(self, what, holds):
        return self.wait_for(what, lambda: self.look(holds))

    def log(self):
        return (self.folder / "client.log").read_text(encoding="utf-8")

    def spoken(self):
        try:
            return "\n".join(f"  {node.get_role_name()}: {node.get_name()}" for node in self.showing() if node.get_name())
        except GLib.Error as error:
            return str(error)

    def button(self, name):
        return self.find(f"the button “{name}”", lambda node: node.get_role() in BUTTONS and node.get_name() == name and
                         node.get_state_set().contains(Atspi.StateType.ENABLED))

    def field(self, name):
        return self.find(f"the field “{name}”", lambda node: node.get_role() in FIELDS and node.get_name().startswith(name))

    def says(self, text):
        return self.find(f"“{text}”", lambda node: text in node.get_name())

    def press(self, name):
        button = self.button(name)
        names = [Atspi.Action.get_action_name(button, at) for at in range(Atspi.Action.get_n_actions(button))]
        Atspi.Action.do_action(button, next(at for at, each in enumerate(names) if each in ("Press", "Toggle")))

    def enter(self, field, text):
        """Types into the field of that name and looks that it stands there."""
        node = self.field(field)
        Atspi.Component.grab_focus(node)
        self.find(f"the focus in “{field}”", lambda each: each.get_role() in FIELDS and each.get_name().startswith(field) and
                  each.get_state_set().contains(Atspi.StateType.FOCUSED))
        self.type(text)
        return node

    def text_of(self, field):
        node = self.field(field)
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
