// Says that files may be dropped, that they may not, or how far one is; a click or Return browses, so that nobody is
// forced to drag. Not here: accepting the drop, which is the whole page's (DropCatcher), and sending.
#pragma once
#include <QAbstractButton>
#include <functional>
#include <optional>

class QMimeData;

namespace ilvm::kit {

class DropZone : public QAbstractButton {
    Q_OBJECT

public:
    explicit DropZone(const QString& invitation, QWidget* parent = nullptr);
    // The same in four inks: what to do, "or", what a click does, and what is accepted.
    struct Invitation {
        QString drop, between, browse, limit;
    };
    explicit DropZone(const Invitation& invitation, QWidget* parent = nullptr);

    void rest();
    void showOver(const QString& promise);              // "Relâchez pour joindre devis.pdf"
    void showRefused(const QString& why);               // until the next of these calls
    void showSending(const QString& what, double part); // part from 0 to 1

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Face : std::uint8_t { rest, over, refused, sending };
    void show(Face face, const QString& text);
    void paintInvitation(QPainter* painter) const;

    QString invitation_;
    std::optional<Invitation> parts_;
    Face face_ = Face::rest;
    double part_ = 0;
};

// Lets a whole page take files: its drags and drops come out as signals with paths of local files only.
class DropCatcher : public QObject {
    Q_OBJECT

public:
    explicit DropCatcher(QWidget* page);

Q_SIGNALS:
    void entered(const QStringList& paths);
    void left();
    void dropped(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

// The local files that are being dragged or pasted; none when there is anything else.
QStringList localFiles(const QMimeData* data);

} // namespace ilvm::kit
