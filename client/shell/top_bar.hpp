// Where am I, what is there to find, and the one thing that is always possible: a new request.
// Not here: the search itself (command_palette).
#pragma once
#include <QWidget>

namespace ilvm::kit {
class Button;
class IconButton;
class Label;
class SearchField;
} // namespace ilvm::kit

namespace ilvm::shell {

class Bell;

class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    void setHeading(const QString& title, const QString& quietCount);
    void setDark(bool dark);
    void setNotices(int unseen);

Q_SIGNALS:
    void searchAsked();
    void themeToggled();
    void noticesAsked(const QPoint& globalPosition);
    void newRequestAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    kit::Label* title_;
    kit::Label* quiet_;
    kit::SearchField* search_;
    Bell* bell_;
    kit::IconButton* theme_;
    kit::Button* fresh_;
};

} // namespace ilvm::shell
