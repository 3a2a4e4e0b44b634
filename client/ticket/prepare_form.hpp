// How the order of a purchase comes about before it is signed: the application makes it from what was approved, or a
// PDF made elsewhere is attached, with the amount that it bears. Where the server makes none, only the second. Not
// here: asking the server which, and sending (action_runner.hpp).
#pragma once
#include "client/ticket/sending_files.hpp"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace ilvm::kit {
class Button;
class DropZone;
class Field;
class Label;
} // namespace ilvm::kit

namespace ilvm::ticket {

class PrepareForm : public QWidget {
    Q_OBJECT

public:
    // Files may be dropped anywhere on `page`.
    PrepareForm(actions::Requests& requests, std::int64_t approvedCents, QWidget* page);

    void setMakes(bool makes); // whether the server makes orders; it does until this says otherwise
    bool attaches() const { return attaches_; }
    bool isComplete() const;
    api::MoveRequest request() const;

Q_SIGNALS:
    void changed();

private:
    void layOut(QWidget* page);
    void attach(const QStringList& paths);
    void browse();
    void turn(bool attaches);
    void showFile();
    void checkAmount();
    std::optional<std::int64_t> cents() const;

    std::int64_t approvedCents_;
    SendingFiles files_;
    bool makes_ = true;
    bool attaches_ = false;

    kit::Label* says_;
    QWidget* attached_;
    QVBoxLayout* list_;
    kit::DropZone* zone_;
    QLineEdit* amount_;
    kit::Field* amountField_;
    kit::Button* other_; // the other way
};

} // namespace ilvm::ticket
