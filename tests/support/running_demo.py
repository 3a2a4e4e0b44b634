"""A demonstration of a test's own, started by installer/demo.sh, and calls to its API.

Not here: what is proven with it (tests/installer, tests/contract/desktop)."""
import json
import os
import pathlib
import socket
import ssl
import subprocess
import tempfile
import urllib.error
import urllib.request
import uuid

SCRIPT = pathlib.Path(os.environ["ILVM_SOURCE_DIR"]) / "installer" / "demo.sh"


class Demo:
    """Programs are those of ILVM_BIN. `close` stops everything and removes the folder."""

    def __init__(self):
        self.temporary = tempfile.TemporaryDirectory(prefix="ilvm-demo-")
        self.folder = pathlib.Path(self.temporary.name)
        os.chmod(self.folder, 0o755)
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        try:
            self.start("--port", str(port))  # not the usual one, which two tests at once would both take
        except BaseException:
            self.close()
            raise

    def close(self):
        self.run("stop")
        self.temporary.cleanup()

    def run(self, *arguments, **environment):
        return subprocess.run([SCRIPT, *arguments, "--dir", self.folder], capture_output=True, text=True, timeout=240,
                              check=False, env={**os.environ, **environment})

    def start(self, *arguments):
        answer = self.run("--no-client", *arguments)
        if answer.returncode != 0:
            raise AssertionError(answer.stderr)
        self.said = answer.stderr
        lines = answer.stdout.splitlines()
        if len(lines) != 1 or not lines[0].startswith("READY "):
            raise AssertionError(f"not one READY line: {answer.stdout}")
        self.ready = dict(word.split("=", 1) for word in lines[0].split()[1:])
        self.accounts = json.loads(pathlib.Path(self.ready["accounts"]).read_text(encoding="utf-8"))
        self.tls = ssl.create_default_context(cafile=self.ready["ca"])

    def account(self, login):
        return next(account for account in self.accounts if account["login"] == login)

    def call(self, method, path, body=None, token=None, kind="application/json"):
        """Status and what was answered; bytes, as body or answer, where it is not JSON."""
        headers = {"Content-Type": kind}
        if token:
            headers["Authorization"] = "Bearer " + token
        if method == "POST":
            headers["Idempotency-Key"] = uuid.uuid4().hex
        request = urllib.request.Request(self.ready["url"] + path, method=method, headers=headers,
                                         data=body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode())
        try:
            with urllib.request.urlopen(request, context=self.tls, timeout=30) as answer:
                isJson = "json" in answer.headers.get("Content-Type", "json")
                return answer.status, json.loads(answer.read() or b"null") if isJson else answer.read()
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read() or b"null")

    def sign_in(self, login, password):
        return self.call("POST", "/api/v1/session", {"login": login, "password": password})

    def token_of(self, account):
        status, session = self.sign_in(account["login"], account["password"])
        if status != 200:
            raise AssertionError(session)
        return session["token"]
