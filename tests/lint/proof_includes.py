import unittest

import includes
import proof

PAGE = """# Architecture

## Rooms, and who may enter whom

| room | purpose | may include |
| --- | --- | --- |
| `shared/base` | values | – |
| `shared/api` | shapes | shared/base |
| `server/store` | rows | shared/* |
| `server/usecases` | what happens | shared/*, server/store |
| `server/app` | composition | shared/*, server/* |
| `client/net` | calls | shared/* |
| `client/panels` | panels | shared/*, client/net |
| `client/shell` | window | shared/*, client/* |

## The walk

| `server/store` | not a room's row | server/* |
"""


class IncludesProof(proof.Proof):
    lint = includes

    def setUp(self):
        super().setUp()
        self.write("ARCHITECTURE.md", PAGE)
        for header in ("shared/base/a.hpp", "shared/api/a.hpp", "server/store/a.hpp", "server/usecases/a.hpp",
                       "client/net/a.hpp", "client/panels/one/a.hpp", "client/panels/two/a.hpp", "client/panels/panel.hpp",
                       "tests/support/a.hpp"):
            self.write(header, "#pragma once\n#include <vector>\n")

    def test_doors_that_are_open(self):
        self.assert_clean("server/usecases/b.cpp", '#include "server/usecases/a.hpp"\n#include "server/store/a.hpp"\n'
                                                   '#include "shared/api/a.hpp"\n#include <pqxx/pqxx>\n')
        self.assert_clean("server/main.cpp", '#include "server/usecases/a.hpp"\n')
        self.assert_clean("client/main.cpp", '#include "client/panels/one/a.hpp"\n')
        self.assert_clean("client/panels/one/b.cpp", '#include "client/panels/one/a.hpp"\n'
                                                     '#include "client/panels/panel.hpp"\n#include "b.moc"\n')

    def test_doors_that_are_closed(self):
        closed = (("server/store/b.cpp", "server/usecases/a.hpp", "server/store may not enter server/usecases"),
                  ("shared/base/b.hpp", "shared/api/a.hpp", "shared/base may not enter shared/api"),
                  ("shared/base/b.cpp", "server/store/a.hpp", "shared/base may not enter server/store"),
                  ("client/net/b.cpp", "server/store/a.hpp", "client/net may not enter server/store"),
                  ("server/app/b.cpp", "client/net/a.hpp", "server/app may not enter client/net"),
                  ("client/panels/one/b.cpp", "client/panels/two/a.hpp", "another panel"),
                  ("server/app/b.cpp", "tests/support/a.hpp", "stands in no room"))
        for path, included, reason in closed:
            with self.subTest(path=path, included=included):
                self.assert_found(path, f'\n  #  include "{included}"\n', reason)
                self.assertIn(":2:", self.found(path, f'\n#include "{included}"\n')[0])
                (self.root / path).unlink()

    def test_paths_begin_at_the_root(self):
        self.assert_found("server/store/b.cpp", '#include "a.hpp"\n', "not a path from the root")
        self.assert_found("server/store/b.cpp", '#include "../usecases/a.hpp"\n', "not a path from the root")
        self.assert_found("server/store/b.cpp", '#include "other.moc"\n', "not a path from the root")

    def test_every_file_stands_in_a_room(self):
        self.assert_found("server/attic/b.cpp", "\n", "no room")
        self.assert_found("shared/b.cpp", "\n", "no room")

    def test_headers_that_a_side_may_not_use(self):
        for path, header, reason in (("client/net/b.cpp", "unistd.h", "POSIX"),
                                     ("shared/base/b.cpp", "sys/socket.h", "POSIX"),
                                     ("client/panels/one/b.cpp", "QtSvg/QSvgRenderer", "QtBase"),
                                     ("client/panels/one/b.cpp", "QSvgWidget", "QtBase"),
                                     ("client/panels/one/b.cpp", "QChartView", "QtBase"),
                                     ("client/panels/one/b.cpp", "QPdfDocument", "QtBase"),
                                     ("client/panels/one/b.cpp", "QNetworkAccessManager", "QtNetwork"),
                                     ("shared/base/b.hpp", "QString", "Qt in shared"),
                                     ("server/store/b.hpp", "QtCore", "Qt in server")):
            with self.subTest(path=path, header=header):
                self.assert_found(path, f"#include <{header}>\n", reason)
        self.assert_clean("client/net/b_unix.cpp", "#include <unistd.h>\n")
        self.assert_clean("server/store/b.cpp", "#include <unistd.h>\n")
        self.assert_clean("client/net/b.cpp", "#include <QNetworkReply>\n#include <QPdfWriter>\n#include <cstring>\n")

    def test_a_page_without_a_table_is_a_finding(self):
        self.assert_found("ARCHITECTURE.md", "# Architecture\n\nNo rooms.\n", "no table")


if __name__ == "__main__":
    unittest.main()
