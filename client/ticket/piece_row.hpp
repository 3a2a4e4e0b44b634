// One document of a purchase among its others: icon, name, what it is, and whether it is the one that is shown.
#pragma once
#include "shared/api/attachments.hpp"

#include <QAbstractButton>

namespace ilvm::ticket {

class PieceRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit PieceRow(const api::Attachment& file, QWidget* parent = nullptr);

    const api::Attachment& file() const { return file_; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    api::Attachment file_;
    QString role_;
    QString size_;
};

} // namespace ilvm::ticket
