// PDFs are read here and nowhere else: each by a process of its own that has no network, no files, little memory and
// a deadline. Whatever becomes of it, the caller gets an answer. Blocking.
// Not here: what the process does (server/pdf), and what the text means (rib_text.hpp).
#pragma once
#include "server/reader/question.hpp"
#include "server/reader/recent.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <semaphore>

namespace ilvm::reader {

// ilvm-pdf-reader beside the program that runs.
std::filesystem::path programBesideThis();

class Reader {
public:
    struct Settings {
        std::filesystem::path program = programBesideThis();
        int atOnce = 2;                             // processes, at most
        std::chrono::milliseconds patience{8000};   // for a free place and for the answer, together
        std::size_t recentBytes = 64 * 1024 * 1024; // of pictures that are kept for who asks next
    };

    explicit Reader(Settings settings);
    Reader() : Reader(Settings{}) {}

    Outcome<std::vector<PageSize>> pages(std::string_view pdf) const;

    // A page (from 1) as a picture so many pixels wide; less where it would be too large.
    Outcome<Picture> picture(std::string_view pdf, int page, int width) const;

    // The same as a PNG. `content` names the bytes (their SHA-256); they are loaded where no such picture is at hand.
    using Load = std::function<std::string()>;
    Outcome<Recent::Bytes> png(const std::string& content, int page, int width, const Load& load) const;

    // All characters of all pages, with where they stand and whether they are seen.
    Outcome<std::vector<PageText>> text(std::string_view pdf) const;

    const Settings& settings() const { return settings_; }

private:
    Outcome<std::string> ask(const std::vector<std::string>& question, std::string_view pdf) const;

    const Settings settings_;
    mutable std::counting_semaphore<64> places_;
    mutable Recent recent_;
};

} // namespace ilvm::reader
