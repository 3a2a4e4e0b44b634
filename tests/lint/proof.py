"""What the proofs of the lints share: a small project in a temporary folder, and what a lint finds in it."""
import pathlib
import tempfile
import unittest


class Proof(unittest.TestCase):
    lint = None  # the module whose check() is proved

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def found(self, path, text):
        """What the lint finds when the file holds this text."""
        self.write(path, text)
        return list(self.lint.check(self.root))

    def assert_clean(self, path, text):
        self.assertEqual(self.found(path, text), [])
        (self.root / path).unlink()

    def assert_found(self, path, text, reason):
        findings = self.found(path, text)
        self.assertEqual(len(findings), 1, findings)
        self.assertIn(reason, findings[0])
        self.assertTrue(findings[0].startswith(path), findings[0])
        (self.root / path).unlink()
