// One attached PDF, page by page, with its name, the page, the zoom and a way to save it. What the server cannot show
// says why and can still be saved. Not here: which documents there are.
#pragma once
#include "client/ticket/workspace.hpp"

#include <QWidget>

class QStackedWidget;

namespace ilvm::kit {
class ClampedLabel;
class EmptyState;
class IconButton;
class Label;
class PageView;
} // namespace ilvm::kit

namespace ilvm::ticket {

class DocumentView : public QWidget {
    Q_OBJECT

public:
    explicit DocumentView(const Workspace& workspace, QWidget* parent = nullptr);

    // Shown already, it stays where it is.
    void show(const api::Attachment& file);
    void clear();
    const std::string& shown() const { return file_.id; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHead();
    void say(const QString& title, const QString& text, bool mayBeSaved);
    void showPage(int page);
    void showZoom(double zoom);
    void save();

    Workspace workspace_;
    api::Attachment file_;
    quint64 showing_ = 0; // grows with every document: answers of an earlier one are dropped
    kit::ClampedLabel* name_;
    kit::Label* page_;
    kit::Label* zoom_;
    kit::IconButton* before_;
    kit::IconButton* after_;
    QWidget* tools_ = nullptr;
    QStackedWidget* whole_;
    kit::PageView* pages_;
    kit::EmptyState* instead_;
};

} // namespace ilvm::ticket
