// One person with a client of their own before a real server, played by a test: buttons and fields are found by the
// names that a screen reader says. Not here: what is played (test_story.cpp, test_purchase_story.cpp).
#pragma once
#include "client/kit/language.hpp"
#include "client/kit/page_view.hpp"
#include "client/kit/theme.hpp"
#include "client/kit/toast.hpp"
#include "client/shell/main_window.hpp"
#include "client/shell/session.hpp"
#include "tests/contract/in_process_server.hpp"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

namespace ilvm::tests {

inline constexpr int patience = 15'000; // milliseconds; a decision waits six seconds before it leaves

// What all desks share: the server, its certificate, and a theme that speaks French.
class Stage {
public:
    Stage(InProcessServer& server, const Ground& ground);

    InProcessServer& server() const { return server_; }
    const QByteArray& certificate() const { return certificate_; }
    kit::Theme& theme() const { return *theme_; }

private:
    InProcessServer& server_;
    QByteArray certificate_;
    std::unique_ptr<kit::Theme> theme_;
};

class PlayedDesk {
public:
    PlayedDesk(const Stage& stage, const QString& login);
    ~PlayedDesk();

    truth::Truth& truth() { return session_->workspace().truth; }
    shell::MainWindow& window() { return *window_; }

    QAbstractButton* button(const QString& name) const; // if it can be pressed now
    bool press(const QString& name);                    // as soon as it can be
    bool says(const QString& text) const;               // in a toast
    void keep(const QString& name);                     // a picture
    domain::Status status(const QString& reference);
    base::Decimal received(const QString& reference); // of the first line
    bool hasPicture() const;                          // a page of a document is painted

private:
    QTemporaryDir folder_;
    shell::Settings settings_;
    net::ApiClient api_;
    std::unique_ptr<shell::Session> session_;
    std::unique_ptr<shell::MainWindow> window_;
};

inline bool insert(QLineEdit* field, const QString& text) {
    field->insert(text);
    return true;
}
inline bool insert(QPlainTextEdit* field, const QString& text) {
    field->insertPlainText(text);
    return true;
}

template <typename Field>
bool typeInto(PlayedDesk& desk, const QString& name, const QString& text) {
    Field* field = nullptr;
    const auto there = [&] {
        const auto all = desk.window().findChildren<Field*>();
        for (auto* one : all)
            if (one->isVisible() && one->accessibleName().startsWith(name)) field = one;
        return field != nullptr;
    };
    return QTest::qWaitFor(there, patience) && insert(field, text);
}

} // namespace ilvm::tests
