// One PDF of a purchase: its file, and a chip for each thing that it can be. Not here: the list of them.
#pragma once
#include "client/kit/attachment_row.hpp"

#include <QWidget>

namespace ilvm::kit {
class FilterChip;
}

namespace ilvm::panels {

class PieceRow : public QWidget {
    Q_OBJECT

public:
    explicit PieceRow(const kit::AttachmentFace& face, QWidget* parent = nullptr);

    void show(const kit::AttachmentFace& face, bool isRib);
    kit::AttachmentRow& file() { return *file_; }

Q_SIGNALS:
    void removed();
    void retried();
    void roleChosen(bool isRib);

private:
    kit::AttachmentRow* file_;
    kit::FilterChip* quote_;
    kit::FilterChip* rib_;
};

} // namespace ilvm::panels
