// One file: its icon, name and size; in a message it opens, in a composer it can be taken off, and shows how far it is.
// Not here: fetching or sending it.
#pragma once
#include <QAbstractButton>

namespace ilvm::kit {

class IconButton;

struct AttachmentFace {
    QString id = {};
    QString name = {};
    QString size = {};    // "184 Ko"; empty while unknown
    bool image = false;   // picture rather than document
    double sending = -1;  // from 0 to 1 while it is being sent; negative: it is there
    QString problem = {}; // why it failed; empty when it did not
};

class AttachmentRow : public QAbstractButton {
    Q_OBJECT

public:
    AttachmentRow(const AttachmentFace& face, bool removable, QWidget* parent = nullptr);

    const AttachmentFace& face() const { return face_; }
    void setFace(const AttachmentFace& face);

    QSize sizeHint() const override;

Q_SIGNALS:
    void removed(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    AttachmentFace face_;
    IconButton* remove_ = nullptr;
};

} // namespace ilvm::kit
