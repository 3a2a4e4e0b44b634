import unittest

import proof
import sizes


class SizesProof(proof.Proof):
    lint = sizes

    def test_limits(self):
        self.assert_clean("server/store/a.cpp", "\n" * 300)
        self.assert_found("server/store/a.cpp", "\n" * 301, "301 lines, more than 300")
        self.assert_clean("server/store/a.hpp", "\n" * 200)
        self.assert_found("tests/support/a.hpp", "\n" * 201, "201 lines, more than 200")


if __name__ == "__main__":
    unittest.main()
