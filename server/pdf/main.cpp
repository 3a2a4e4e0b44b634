// ilvm-pdf-reader: reads one PDF from its standard input, answers one question about it on its standard output, and
// ends. It locks itself in before it reads the first byte.
//   ilvm-pdf-reader pages | text | picture PAGE WIDTH
// Not here: who starts it (server/reader/process.hpp).
#include "server/pdf/document.hpp"
#include "server/pdf/fonts.hpp"
#include "server/pdf/sandbox.hpp"
#include "server/reader/process.hpp"
#include "server/reader/wire_format.hpp"

#include <Error.h>
#include <GlobalParams.h>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <optional>
#include <unistd.h>

using namespace ilvm;

namespace {

std::string wholeInput() {
    std::string bytes;
    std::string part(256 * 1024, '\0');
    for (ssize_t count = 0; (count = ::read(STDIN_FILENO, part.data(), part.size())) > 0;)
        bytes.append(part, 0, static_cast<std::size_t>(count));
    return bytes;
}

void say(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (count < 0) _exit(1);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

std::string answerTo(const std::vector<std::string>& words, const pdf::Shapes& shapes) {
    try {
        pdf::Document document(wholeInput());
        if (words[0] == "pages") return reader::written(pdf::pagesOf(document));
        if (words[0] == "text") return reader::written(pdf::textOf(document, shapes));
        return reader::written(pdf::pictureOf(document, std::stoi(words[1]), std::stoi(words[2])));
    } catch (const pdf::Refused& refused) {
        return reader::written(refused.why);
    }
}

bool isQuestion(const std::vector<std::string>& words) {
    if (words.size() == 1) return words[0] == "pages" || words[0] == "text";
    return words.size() == 3 && words[0] == "picture";
}

} // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> words(arguments + 1, arguments + count);
    if (!isQuestion(words)) {
        std::cerr << "ilvm-server starts this program to read PDFs: pages | text | picture PAGE WIDTH\n";
        return 2;
    }
    std::set_new_handler([] { _exit(reader::exitedForMemory); });
    std::optional<pdf::Shapes> shapes;
    try {
        pdf::limitResources({});
        globalParams = std::make_unique<GlobalParams>();
        setErrorCallback([](ErrorCategory, Goffset, const char*) {}); // what a stranger's file says is no log line
        const auto files = pdf::fontFiles();
        shapes.emplace(words[0] == "text" ? pdf::exampleFaces() : std::vector<pdf::FontFace>{});
        pdf::enterSandbox(files);
    } catch (const std::exception& error) {
        std::cerr << "ilvm-pdf-reader: " << error.what() << '\n';
        return 1;
    }
    say(answerTo(words, *shapes));
    _exit(0); // nothing of a stranger's file is tidied up
}
