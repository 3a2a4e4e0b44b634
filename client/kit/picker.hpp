// A line in which one of many things is found by typing and chosen from a list below. Not here: which things fit the
// words, which whoever made it says by `offer`.
#pragma once
#include <QLineEdit>
#include <QTimer>
#include <optional>
#include <vector>

class QCompleter;
class QStandardItemModel;

namespace ilvm::kit {

struct Choice {
    QString id = {};
    QString text = {};   // what stands in the line once it is chosen
    QString detail = {}; // what tells it from its neighbours in the list

    bool operator==(const Choice&) const = default;
};

class Picker : public QLineEdit {
    Q_OBJECT

public:
    explicit Picker(const QString& placeholder, QWidget* parent = nullptr);

    // Nothing while what stands there was not chosen.
    const std::optional<Choice>& choice() const { return choice_; }
    void setChoice(const std::optional<Choice>& choice);

    // What fits the words of the last `asked`; the list opens when somebody waits for it.
    void offer(const std::vector<Choice>& choices);

Q_SIGNALS:
    void asked(const QString& words); // empty: everything
    void choiceChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void open();
    void makeRoom();

    QStandardItemModel* offered_;
    QCompleter* list_; // not the line's own: that one writes into it before anything is chosen
    std::vector<Choice> choices_;
    std::optional<Choice> choice_;
    QTimer pause_; // between the last key and the question
    bool waits_ = false;
};

} // namespace ilvm::kit
