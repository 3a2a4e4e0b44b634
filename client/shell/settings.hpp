// What this person chose on this machine: server, theme, size of text, geometry. Not here: secrets
// (client/net/key_chain) and what was typed (client/drafts).
#pragma once
#include "client/kit/language.hpp"
#include "client/kit/tokens.hpp"
#include "client/net/server_address.hpp"

#include <QByteArray>
#include <QSettings>
#include <optional>

namespace ilvm::shell {

class Settings {
public:
    // The user's own file; a test gives another one.
    explicit Settings(const QString& file = {});

    QString serverUrl() const;
    QString certificateFile() const; // of the organisation's own authority; empty: the system's
    QString login() const;
    void rememberServer(const QString& url, const QString& certificateFile, const QString& login);

    std::optional<kit::Scheme> scheme() const; // nothing: as the desktop says
    void setScheme(std::optional<kit::Scheme> scheme);
    // What the desktop asked for when the program began, which only its start can know.
    kit::Scheme desktopScheme() const { return desktop_; }
    void setDesktopScheme(kit::Scheme scheme) { desktop_ = scheme; }
    int textPercent() const;
    void setTextPercent(int percent);
    kit::Language language() const;
    void setLanguage(kit::Language language);
    bool lettersAct() const; // single letters as shortcuts
    void setLettersAct(bool act);
    bool singleSignOn() const; // the start signs in by itself with the session of the workstation
    void setSingleSignOn(bool on);
    bool leftByHand() const; // signed out: nobody is signed in by itself until somebody has signed in again
    void setLeftByHand(bool left);

    QByteArray layout(const QString& name) const; // geometry, splitters, columns: of who signed in last
    void setLayout(const QString& name, const QByteArray& state);

private:
    QString layoutKey(const QString& name) const;

    QSettings store_;
    kit::Scheme desktop_ = kit::Scheme::light;
};

// The server behind an address as people type it: "ilvm.example" is https://ilvm.example. Nothing (an empty URL) where
// it is no https address; a certificate file that cannot be read leaves `certificates` empty.
net::ServerAddress addressFrom(const QString& typed, const QString& certificateFile);

} // namespace ilvm::shell
