// The form of one request: its fields, the files that go with it, who will decide, and sending it.
// Not here: the catalogue to choose from (new_request_panel).
#pragma once
#include "client/ticket/sending_files.hpp"
#include "client/ticket/workspace.hpp"

#include <QComboBox>
#include <QLineEdit>
#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace ilvm::kit {
class Banner;
class Button;
class ClampedLabel;
class DropZone;
class Field;
class Label;
class TextEdit;
} // namespace ilvm::kit

namespace ilvm::ticket {
class PathPreview;
class PersonPicker;
} // namespace ilvm::ticket

namespace ilvm::panels {

class RequestForm : public QWidget {
    Q_OBJECT

public:
    explicit RequestForm(const ticket::Workspace& workspace, QWidget* parent = nullptr);
    ~RequestForm() override;

    void setItem(const QString& code); // of the catalogue; empty: nothing is chosen
    QString item() const { return item_; }
    void refresh(); // the catalogue changed
    void focusFirst();
    void keepDraft();

Q_SIGNALS:
    void submitted(const QString& reference);

private:
    QWidget* makeForm();
    QWidget* makeFoot();
    void restoreDraft();
    void edited();
    const api::CatalogueItem* chosen() const;
    api::Submission submission() const;
    void askPreview();
    void showFiles();
    void send();
    void showProblem(const base::Problem& problem);
    void startAnew();

    ticket::Workspace workspace_;
    QString item_;
    QByteArray key_; // of this request: it is made once, however often it is sent
    QStackedWidget* whole_;
    kit::Label* title_;
    kit::Label* hint_;
    QLineEdit* subject_;
    kit::TextEdit* description_;
    QComboBox* priority_;
    QLineEdit* module_;
    ticket::PersonPicker* forWhom_;
    kit::Field* subjectField_;
    kit::Field* descriptionField_;
    kit::Field* moduleField_;
    kit::Field* forWhomField_;
    kit::DropZone* zone_;
    ticket::SendingFiles files_;
    QVBoxLayout* filesList_;
    ticket::PathPreview* path_;
    kit::Banner* problem_;
    kit::Label* draftState_;
    kit::Button* send_;
    QTimer keep_;
    QTimer ask_;
};

} // namespace ilvm::panels
