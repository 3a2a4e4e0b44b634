"""The program itself on a desktop of its own, before the server itself: two people at two screens, found and pressed by the
names that a screen reader reads. Pictures are kept in the build's folder `screenshots`."""
import contextlib
import json
import os
import pathlib
import sqlite3
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent.parent / "support"))
from desktop import Desktop  # noqa: E402
from running_demo import Demo  # noqa: E402


class EndToEnd(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.demo = Demo()
        cls.addClassCleanup(cls.demo.close)
        cls.desktop = Desktop()
        cls.addClassCleanup(cls.desktop.close)
        # The library connects to the session bus that it finds when it is loaded.
        os.environ.update({key: cls.desktop.environment[key] for key in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS")})
        from desk import Desk
        program = os.path.join(os.environ["ILVM_BIN"], "ilvm")
        cls.desktop.environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        cls.nadia = Desk(cls.desktop, cls.demo, "n.benali", program)
        cls.karim = Desk(cls.desktop, cls.demo, "k.haddad", program)

    def sign_in(self, desk, login, password=None):
        desk.enter("Mot de passe", password or self.demo.account(login)["password"])
        desk.press("Se connecter")

    def open_ticket(self, desk, reference):
        desk.key("ctrl+k")
        desk.xdotool("search", "--sync", "--onlyvisible", "--name", "^Recherche$")
        desk.type(reference)  # the search follows each key
        desk.key("Return")

    def declare(self, desk, title, description):
        """An incident in the form; the reference that the client then says."""
        desk.press("Nouvelle demande")
        desk.enter("Chercher dans le catalogue", "incident informatique")
        desk.key("Tab")
        desk.key("Down")
        desk.enter("Titre", title)
        desk.enter("Description", description)
        desk.press("Envoyer la demande")
        return desk.says(" envoyé").get_name().split()[0]

    def as_the_server_says(self, reference):
        ticket = self.demo.call("GET", f"/api/v1/tickets/{reference}", token=self.demo.token_of(self.demo.account("k.haddad")))[1]
        return ticket["status"], ticket.get("solution"), ticket.get("assignee", {}).get("login")

    def draft_of(self, desk, reference):
        with contextlib.closing(sqlite3.connect(desk.folder / "drafts.sqlite")) as box:
            rows = box.execute("SELECT content FROM texts WHERE form = ?", (f"message/{reference}",)).fetchall()
        return json.loads(rows[0][0])["text"] if rows else None

    def test_1_who_types_a_wrong_password_reads_why(self):
        self.nadia.open()
        self.sign_in(self.nadia, "n.benali", "faux")
        self.nadia.says("Identifiant ou mot de passe")
        self.nadia.picture("bout-en-bout-1-refus")
        self.nadia.key("ctrl+a")
        self.sign_in(self.nadia, "n.benali")
        self.nadia.says("Ce poste n'a pas de trousseau de clés")
        self.nadia.button("Nouvelle demande")

    def test_2_an_incident_from_the_first_word_to_the_last(self):
        nadia, karim = self.nadia, self.karim
        karim.open()
        self.sign_in(karim, "k.haddad")
        karim.says("Cockpit technicien")
        reference = self.declare(nadia, "Ecran noir au demarrage", "Rien ne s'affiche depuis ce matin.")

        # It stands in the pool of his open cockpit by itself.
        karim.button("Prendre en charge " + reference)
        karim.picture("bout-en-bout-2-pool")
        karim.press("Prendre en charge " + reference)
        karim.button("Clôturer " + reference)  # it has moved to his own list
        self.open_ticket(karim, reference)
        karim.press("Demander une précision " + reference)
        karim.enter("Votre question", "Quel poste ?")
        karim.press("Envoyer la question")

        nadia.says("Quel poste ?")
        nadia.enter("Écrire aux techniciens", "Le 12, au premier.")
        nadia.picture("bout-en-bout-3-question")
        nadia.press("Envoyer")
        karim.says("Le 12, au premier.")
        karim.press("Clôturer " + reference)
        karim.enter("Solution", "Cable remplace.")
        karim.press("Clôturer la demande")
        nadia.wait_for("the closing", lambda: self.as_the_server_says(reference)[0] == "closed")
        self.open_ticket(nadia, reference)
        nadia.says("Clôturé")
        nadia.says("Cable remplace.")
        nadia.picture("bout-en-bout-4-cloture")
        nadia.press("Thème sombre")
        nadia.button("Thème clair")
        nadia.picture("bout-en-bout-4-cloture-sombre")
        karim.press("Thème sombre")
        karim.button("Thème clair")
        karim.picture("bout-en-bout-4-technicien-sombre")
        self.assertEqual(self.as_the_server_says(reference), ("closed", "Cable remplace.", "k.haddad"))

    def test_3_what_is_being_typed_survives_a_power_cut(self):
        karim = self.karim
        reference = self.declare(self.nadia, "Clavier en panne", "La touche Entree ne repond plus.")
        karim.button("Prendre en charge " + reference)
        self.open_ticket(karim, reference)
        text = "Bonjour, je regarde le clavier et je vous dis. " * 3
        karim.enter("Répondre", "")
        typing = self.desktop.start("xdotool", "type", "--delay", "40", text, display=karim.display)
        karim.wait_for("a draft on disk", lambda: self.draft_of(karim, reference))
        self.assertIsNone(typing.poll(), "it was kept only once the typing had ended")
        karim.kill()
        typing.wait()  # into nothing
        kept = self.draft_of(karim, reference)

        karim.open()
        self.sign_in(karim, "k.haddad")
        karim.says("Cockpit technicien")
        self.open_ticket(karim, reference)
        found = karim.text_of("Répondre")
        karim.picture("bout-en-bout-5-brouillon")
        self.assertEqual(found, kept)
        self.assertTrue(len(found) > 5 and text.startswith(found), found)

    def test_4_with_a_key_chain_a_restart_finds_them_signed_in(self):
        nadia = self.nadia
        nadia.shut()
        nadia.open()
        nadia.button("Se connecter")  # the token lived in memory
        nadia.shut()
        self.desktop.add_key_chain()
        nadia.open()
        self.sign_in(nadia, "n.benali")
        nadia.button("Nouvelle demande")
        nadia.wait_for("the token in the key chain", self.desktop.secrets)
        nadia.kill()
        nadia.open()
        nadia.button("Nouvelle demande")
        self.assertFalse(nadia.look(lambda node: "trousseau" in node.get_name()))


if __name__ == "__main__":
    unittest.main()
