"""installer/demo.sh from outside: what it says when it is ready, what then answers, that it may be run again, and that it ends."""
import json
import mailbox
import os
import pathlib
import ssl
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request

SCRIPT = pathlib.Path(os.environ["ILVM_SOURCE_DIR"]) / "installer" / "demo.sh"
ROLES = {"requester", "technician", "manager", "approver_tech", "approver_budget", "director", "hr", "asset_manager",
         "admin"}


class Demo:
    """One running demo, and calls to its API."""

    def __init__(self, folder):
        self.folder = folder
        self.start()

    def run(self, *arguments):
        return subprocess.run([SCRIPT, *arguments, "--dir", self.folder], capture_output=True, text=True, timeout=240,
                              check=False)

    def start(self):
        answer = self.run("--no-client")
        if answer.returncode != 0:
            raise AssertionError(answer.stderr)
        lines = answer.stdout.splitlines()
        if len(lines) != 1 or not lines[0].startswith("READY "):
            raise AssertionError(f"not one READY line: {answer.stdout}")
        self.ready = dict(word.split("=", 1) for word in lines[0].split()[1:])
        self.accounts = json.loads(pathlib.Path(self.ready["accounts"]).read_text(encoding="utf-8"))
        self.tls = ssl.create_default_context(cafile=self.ready["ca"])

    def call(self, method, path, body=None, token=None):
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = "Bearer " + token
        if method == "POST":
            headers["Idempotency-Key"] = str(time.monotonic_ns())
        request = urllib.request.Request(self.ready["url"] + path, method=method, headers=headers,
                                         data=None if body is None else json.dumps(body).encode())
        try:
            with urllib.request.urlopen(request, context=self.tls, timeout=30) as answer:
                return answer.status, json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read() or b"null")

    def sign_in(self, login, password):
        return self.call("POST", "/api/v1/session", {"login": login, "password": password})

    def token_of(self, account):
        status, session = self.sign_in(account["login"], account["password"])
        if status != 200:
            raise AssertionError(session)
        return session["token"]


class DemoTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="ilvm-demo-")
        cls.addClassCleanup(folder.cleanup)
        os.chmod(folder.name, 0o755)
        cls.addClassCleanup(subprocess.run, [SCRIPT, "stop", "--dir", folder.name], check=True)
        cls.demo = Demo(folder.name)

    def test_the_line_names_what_answers(self):
        ready = self.demo.ready
        self.assertEqual(set(ready), {"url", "ca", "admin", "ldap", "mails", "accounts", "server_pid", "database"})
        for path in ("/healthz", "/readyz", "/metrics"):
            with urllib.request.urlopen(ready["admin"] + path, timeout=10) as answer:
                self.assertEqual(answer.status, 200)
        self.assertEqual(os.readlink(f"/proc/{ready['server_pid']}/exe"), os.environ["ILVM_BIN"] + "/ilvm-server")
        tickets = subprocess.run(["psql", "-qXAt", "-c", "SELECT count(*) FROM tickets", ready["database"]],
                                 capture_output=True, text=True, check=True)
        self.assertGreater(int(tickets.stdout), 0)
        subprocess.run(["env", "LDAPNOINIT=1", "ldapsearch", "-x", "-H", ready["ldap"], "-b", "", "-s", "base"], check=True,
                       capture_output=True)

    def test_the_certificate_names_this_machine(self):
        with urllib.request.urlopen(self.demo.ready["url"].replace("127.0.0.1", "localhost") + "/api/v1/openapi.json",
                                    context=self.demo.tls, timeout=10) as answer:
            self.assertTrue(json.loads(answer.read())["openapi"].startswith("3.1"))

    def test_people_sign_in_with_the_rights_that_the_file_says(self):
        for account in self.demo.accounts:
            with self.subTest(login=account["login"]):
                status, session = self.demo.sign_in(account["login"], account["password"])
                self.assertEqual(status, 200)
                self.assertEqual({key: session["me"][key] for key in account if key != "password"},
                                 {key: value for key, value in account.items() if key != "password"})
        self.assertEqual(self.demo.sign_in("g.ancel", self.demo.accounts[0]["password"])[0], 401)

    def test_there_is_somebody_for_everything(self):
        accounts = self.demo.accounts
        self.assertEqual({role for account in accounts for role in account["roles"]}, ROLES)
        origins = {account["department"] for account in accounts}
        self.assertLessEqual({"SESSAD", "IME", "ESAT", "FAM", "SIEGE"}, origins)
        for origin in origins:
            with self.subTest(origin=origin):
                managers = [account for account in accounts if origin in account["origin_services"] and
                            not {"approver_tech", "approver_budget"} & set(account["roles"])]
                plain = [account for account in accounts
                         if account["department"] == origin and account["roles"] == ["requester"]]
                self.assertGreaterEqual(len(managers), 1)
                self.assertGreaterEqual(len(plain), 2)
        for service, least in (("IT", 4), ("IMAGO", 2), ("DAF", 2), ("RH", 2), ("SG", 2)):
            self.assertGreaterEqual(sum(service in account["services"] for account in accounts), least, service)
        catalogue = self.demo.call("GET", "/api/v1/catalogue", token=self.demo.token_of(accounts[0]))[1]["items"]
        first = next(item for item in catalogue if item["approvals"].startswith("n1_n2"))
        self.assertEqual(first["target_service"], "IT")

    def test_mails_can_be_read(self):
        nadia = next(account for account in self.demo.accounts if account["login"] == "n.benali")
        title = f"Essai de courriel {time.monotonic_ns()}"
        status, ticket = self.demo.call("POST", "/api/v1/tickets", {"kind": "incident", "catalogue_item": "incident", "title":
                                        title, "description": "Le poste ne s'allume plus."}, self.demo.token_of(nadia))
        self.assertEqual(status, 201, ticket)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            box = mailbox.Maildir(self.demo.ready["mails"], create=False)
            if any(ticket["reference"] in str(mail["Message-ID"]) and mail["To"] == "n.benali@ilvm.test" for mail in box):
                return
            time.sleep(0.1)
        self.fail(f"no mail about {ticket['reference']}")

    def test_run_again_it_changes_nothing_and_stopped_it_keeps_all(self):
        before = self.demo.ready
        self.demo.start()
        self.assertEqual(self.demo.ready, before)
        token = self.demo.token_of(self.demo.accounts[0])
        self.assertEqual(self.demo.run("stop").returncode, 0)
        self.assertFalse(os.path.exists(f"/proc/{before['server_pid']}/exe"))
        with self.assertRaises(urllib.error.URLError):
            self.demo.call("GET", "/api/v1/me", token=token)
        self.demo.start()
        self.assertEqual(self.demo.call("GET", "/api/v1/me", token=token)[0], 200)

    def test_what_it_does_not_understand_it_refuses(self):
        for arguments in (["--what"], ["stop", "now"], ["--port", "x"]):
            self.assertEqual(self.demo.run(*arguments).returncode, 2)


if __name__ == "__main__":
    unittest.main()
