// A line for a number that people read and compare in groups (IBAN, SIRET): the groups appear while it is typed, and
// undoing goes from one grouped text to another.
// Not here: whether the number is right (Field says so, told by whoever checks).
#pragma once
#include <QLineEdit>
#include <vector>

namespace ilvm::kit {

class GroupedEdit : public QLineEdit {
    Q_OBJECT

public:
    // `groups`: their sizes from the left, the last one for all that follow: {4}, or {3, 3, 3, 5}.
    explicit GroupedEdit(std::vector<int> groups, QWidget* parent = nullptr);

    // What was typed, in capitals and without the blanks.
    QString compact() const;
    void setCompact(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString grouped(const QString& compact) const;
    void regroup();
    void step(void (QLineEdit::*once)(), bool (QLineEdit::*more)() const);
    void undoGroups() { step(&QLineEdit::undo, &QLineEdit::isUndoAvailable); }
    void redoGroups() { step(&QLineEdit::redo, &QLineEdit::isRedoAvailable); }
    void dress();

    std::vector<int> groups_;
};

} // namespace ilvm::kit
