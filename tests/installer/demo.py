"""installer/demo.sh from outside: what it says when it is ready, what then answers, that it may be run again, and that it ends."""
import json
import mailbox
import os
import pathlib
import re
import socket
import stat
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from running_demo import SCRIPT, Demo  # noqa: E402

ROLES = {"requester", "technician", "manager", "approver_tech", "approver_budget", "director", "hr", "asset_manager",
         "admin"}


class DemoTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = Demo()
        cls.addClassCleanup(cls.demo.close)

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
        self.assertEqual((first["target_service"], first["kind"]), ("IT", "request"))

    def test_departments_and_origin_services_are_the_same_codes(self):
        services = self.demo.call("GET", "/api/v1/services", token=self.demo.token_of(self.demo.accounts[0]))[1]["items"]
        origins = {service["code"] for service in services if service["type"] == "origin"}
        self.assertEqual({account["department"] for account in self.demo.accounts}, origins)
        self.assertEqual({code for account in self.demo.accounts for code in account["origin_services"]}, origins)
        targets = {service["code"] for service in services if service["type"] == "target"}
        self.assertEqual({code for account in self.demo.accounts for code in account["services"]}, targets)

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

    def key_of_the_director(self):
        """Login, file and password, as the demonstration says them."""
        said = re.search(r"(\S+) signs orders with (\S+); the password of this certificate is (\S+)", self.demo.said)
        self.assertTrue(said, self.demo.said)
        return said.groups()

    def openssl(self, *words, content=b""):
        return subprocess.run(["openssl", *words], input=content, capture_output=True, check=True).stdout

    def signed(self, order, p12, password):
        """The order with the CMS of its byte range at its place."""
        with tempfile.TemporaryDirectory() as folder:
            identity = pathlib.Path(folder) / "identity.pem"
            identity.write_bytes(self.openssl("pkcs12", "-in", p12, "-passin", "pass:" + password, "-nodes"))
            at = [int(word) for word in re.findall(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]", order)[-1]]
            content = order[at[0]:at[0] + at[1]] + order[at[2]:at[2] + at[3]]
            cms = self.openssl("cms", "-sign", "-binary", "-md", "sha256", "-cades", "-nosmimecap", "-outform", "DER",
                               "-signer", str(identity), content=content).hex().encode()
        begin = at[1] + 1  # behind the bracket
        return order[:begin] + cms + order[begin + len(cms):]

    def test_the_director_signs_with_the_key_that_it_names(self):
        login, p12, password = self.key_of_the_director()
        account = self.demo.account(login)
        self.assertIn("director", account["roles"])
        self.assertEqual(stat.S_IMODE(os.stat(p12).st_mode), 0o600)
        token = self.demo.token_of(account)
        waiting = self.demo.call("GET", "/api/v1/tickets?view=to_sign", token=token)[1]["items"]
        self.assertGreaterEqual(len(waiting), 1)
        path = f"/api/v1/tickets/{waiting[0]['reference']}"
        status, order = self.demo.call("GET", path + "/purchase-order/to-sign.pdf", token=token)
        self.assertEqual(status, 200, order)
        status, file = self.demo.call("POST", "/api/v1/attachments?name=signe.pdf", self.signed(order, p12, password), token,
                                      "application/pdf")
        self.assertEqual(status, 201, file)
        status, ticket = self.demo.call("POST", path + "/actions/sign", {"version": waiting[0]["version"], "attachments": [
            {"id": file["id"], "role": "signed_order"}]}, token)
        self.assertEqual((status, ticket["status"], ticket["purchase"]["signature"]), (200, "ordered", "verified"), ticket)

    def test_every_start_has_a_key_of_its_own(self):
        before = self.key_of_the_director()
        kept = pathlib.Path(before[1]).read_bytes()
        self.demo.start()
        self.assertEqual((self.key_of_the_director(), pathlib.Path(before[1]).read_bytes()), (before, kept))
        self.demo.run("stop")
        self.demo.start()
        after = self.key_of_the_director()
        self.assertEqual(after[:2], before[:2])
        self.assertNotEqual(after[2], before[2])
        admin = next(account for account in self.demo.accounts if "admin" in account["roles"] and account["login"] != after[0])
        bound = self.demo.call("GET", "/api/v1/signing-certificates", token=self.demo.token_of(admin))[1]["items"]
        standing = [each for each in bound if each["person"]["login"] == after[0] and "revoked_at" not in each]
        self.assertEqual(len(standing), 1)
        text = self.openssl("pkcs12", "-in", after[1], "-passin", "pass:" + after[2], "-nokeys")
        fingerprint = self.openssl("x509", "-noout", "-fingerprint", "-sha256", content=text).decode().split("=")[1]
        self.assertEqual(fingerprint.strip().replace(":", "").lower(), standing[0]["fingerprint"])

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

    def test_it_listens_where_it_is_told(self):
        before = self.demo.ready
        with socket.create_server(("127.0.0.1", 0)) as other:
            taken = other.getsockname()[1]
            answer = self.demo.run("--no-client", "--port", str(taken))
            self.assertNotEqual(answer.returncode, 0)
            self.assertIn(f"port {taken} is taken", answer.stderr)
            self.assertEqual(answer.stdout, "")
        self.demo.start()  # what was running goes on as it was
        self.assertEqual(self.demo.ready, before)
        self.demo.start("--port", str(taken))
        self.assertEqual(self.demo.ready["url"], f"https://127.0.0.1:{taken}")
        self.assertEqual(self.demo.sign_in("n.benali", self.demo.accounts[0]["password"])[0], 200)

    def test_once_more_from_the_beginning(self):
        nadia = self.demo.account("n.benali")
        old = self.demo.token_of(nadia)
        words = {"kind": "incident", "title": "Avant tout", "description": "D'une démonstration passée."}
        self.assertEqual(self.demo.call("POST", "/api/v1/tickets", words, old)[0], 201)
        self.demo.start("--fresh")
        self.assertEqual(self.demo.call("GET", "/api/v1/me", token=old)[0], 401)
        found = self.demo.call("GET", "/api/v1/tickets?q=Avant%20tout", token=self.demo.token_of(nadia))
        self.assertEqual(found[1]["items"], [])

    def test_without_a_display_it_plays_the_story(self):
        environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
        answer = subprocess.run([SCRIPT, "--dir", self.demo.folder], capture_output=True, text=True, timeout=240,
                                check=False, env=environment)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertEqual(dict(word.split("=", 1) for word in answer.stdout.split()[1:]), self.demo.ready)
        pictures = sorted(self.demo.folder.glob("screenshots/*.png"))
        self.assertGreaterEqual(len(pictures), 5)
        for picture in pictures:
            self.assertGreater(picture.stat().st_size, 20_000, picture)

    def test_what_it_does_not_understand_it_refuses(self):
        for arguments in (["--what"], ["stop", "now"], ["--port", "x"]):
            self.assertEqual(self.demo.run(*arguments).returncode, 2)


if __name__ == "__main__":
    unittest.main()
