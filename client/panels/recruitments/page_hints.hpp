// The keys of a recruitment's page, where they help to learn them: from section to section, to a service.
// Not here: what they do to the fields (recruitment_fields) and to the services (recruitment_page).
#pragma once
#include <QWidget>

class QHBoxLayout;

namespace ilvm::panels {

class RecruitmentFields;

class PageHints : public QWidget {
    Q_OBJECT

public:
    explicit PageHints(QWidget* parent = nullptr);

    void show(int services);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* row_;
    int services_ = -1; // as it was shown
    bool letters_ = true;
};

// Words, and the caps of the keys that do it: one, or from the first to the last.
void addKeyHint(QHBoxLayout* row, const QString& words, const QStringList& keys);

// Alt and the arrows go from section to section, wherever the focus is in `page`.
void sectionKeys(QWidget* page, RecruitmentFields* fields);

} // namespace ilvm::panels
