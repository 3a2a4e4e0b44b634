// A line to search in: the glass in front, the key that leads here at the end, and a cross once something is typed.
// Not here: what is searched.
#pragma once
#include <QLineEdit>

namespace ilvm::kit {

class SearchField : public QLineEdit {
    Q_OBJECT

public:
    // `key` as people read it ("Ctrl K"); empty for none. The placeholder is also the accessible name.
    SearchField(const QString& placeholder, const QString& key, QWidget* parent = nullptr);

Q_SIGNALS:
    // Escape was pressed on an empty line: whoever lent the focus may have it back.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeRoom();

    QString key_;
};

} // namespace ilvm::kit
