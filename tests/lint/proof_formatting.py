import pathlib
import shutil
import unittest

import formatting
import proof


class FormattingProof(proof.Proof):
    lint = formatting

    def test_it_sees_what_is_not_formatted(self):
        shutil.copy(pathlib.Path(__file__).parents[2] / ".clang-format", self.root)
        self.assert_clean("shared/base/a.cpp", "int number();\n")
        self.assert_found("shared/base/a.cpp", "int  number();\n", "clang-format-violations")


if __name__ == "__main__":
    unittest.main()
