import unittest

import coroutines
import proof


class CoroutinesProof(proof.Proof):
    lint = coroutines

    def assert_fault(self, body, reason):
        with self.subTest(body=body):
            self.assert_found("server/http/a.cpp", f"awaitable<void> f() {{\n    {body}\n}}\n", reason)

    def assert_fine(self, body):
        with self.subTest(body=body):
            self.assert_clean("server/http/a.cpp", f"awaitable<void> f() {{\n    {body}\n}}\n")

    def test_coroutines_stop_at_http(self):
        for path in ("server/usecases/a.cpp", "client/net/a.hpp", "shared/base/a.hpp", "server/app/a.cpp"):
            self.assert_found(path, "f() { co_return; }\n", "outside of server/http")
        self.assert_clean("server/store/a.cpp", "// never a co_await here\nconst char* text = \"co_await\";\n")

    def test_aggregates_in_the_expression(self):
        self.assert_fault("co_await write(Answer{1, 2});", "aggregate")
        self.assert_fault("const auto n = co_await api::write(socket, api::Answer{});", "aggregate")
        self.assert_fault("co_await write({1, 2});", "aggregate")
        self.assert_fault("co_await write(socket, {.a = 1});", "aggregate")
        self.assert_fault("if (co_await write(Answer{1})) {\n }", "aggregate")
        self.assert_fault("keep(Answer{co_await read()});", "aggregate")
        self.assert_fault("co_await write(\n        Answer{\n            1});", "aggregate")

    def test_lambdas_that_own_captures(self):
        self.assert_fault("co_await post([text = std::move(text)] { use(text); });", "owns captures")
        self.assert_fault("co_await post([=] { use(text); });", "owns captures")
        self.assert_fault("co_await post([&a, b](int) { use(a, b); });", "owns captures")

    def test_ternaries(self):
        self.assert_fault("const int n = quick ? 0 : co_await read();", "ternary")

    def test_coroutine_lambdas_with_captures(self):
        self.assert_fault("spawn(context, [this]() -> asio::awaitable<void> { run(); }, detached);", "coroutine lambda")
        self.assert_fault("spawn([socket = take()](std::function<void()> g) mutable -> awaitable<int> { g(); });",
                          "coroutine lambda")

    def test_what_is_safe(self):
        self.assert_fine("const Answer answer{1, 2};\n    co_await write(answer);")
        self.assert_fine("if (ready) {\n co_await read(buffer(bytes), use_awaitable);\n }")
        self.assert_fine("for (int n = 0; n < 3; ++n) {\n co_await step(n);\n }\n const Answer a{1};")
        self.assert_fine("co_await post([&text] { use(text); });")
        self.assert_fine("co_await post([this] { use(); });")
        self.assert_fine("co_await write(makeAnswer(1), tokens[at]);")
        self.assert_fine("spawn([](Socket s) -> awaitable<void> { co_await s.run(); }(std::move(socket)));")
        self.assert_fine("const int n = a ? 1 : 2;\n    co_await step(n);")
        self.assert_fine("try {\n co_await step(1);\n } catch (const Error& error) {\n keep(Answer{1});\n }")


if __name__ == "__main__":
    unittest.main()
