// What HR says of a recruitment, in sections: the post, the person, what is needed. It judges while somebody types and
// shows what is to be thought about. Not here: sending it (recruitment_form) and changing one (recruitment_page).
#pragma once
#include "client/kit/day_edit.hpp"
#include "client/kit/picker.hpp"
#include "client/panels/recruitments/recruitment_draft.hpp"
#include "client/ticket/workspace.hpp"

#include <QComboBox>
#include <QTimer>
#include <QWidget>

class QVBoxLayout;

namespace ilvm::kit {
class Banner;
class Field;
class Label;
class Segmented;
class TextEdit;
} // namespace ilvm::kit

namespace ilvm::ticket {
class PersonPicker;
}

namespace ilvm::panels {

class HeldThings;
class RecruitmentWishes;
class SectionTitle;

class RecruitmentFields : public QWidget {
    Q_OBJECT

public:
    explicit RecruitmentFields(const ticket::Workspace& workspace, QWidget* parent = nullptr);

    RecruitmentDraft draft() const; // without its key
    void write(const RecruitmentDraft& draft);
    // Of the one that is corrected or changed. `hasOwnTemplate`: with what it began; else with what there is today.
    void setReference(const QString& reference, bool hasOwnTemplate);
    void setReadOnly(bool readOnly);
    void setKind(domain::RecruitmentKind kind);
    domain::RecruitmentKind kind() const { return kind_; }
    void listTemplates();
    void focusFirst();
    void focusSection(int direction); // the next one, or the one before; after the last comes the first

    void judge();          // everything, whether it was left or not
    QWidget* firstWrong(); // which gets the focus; none: it can be sent
    int wrongCount() const;
    bool place(const base::FieldError& error); // of the server: whether it has its place here
    void clearProblems();
    int taskCount() const;

Q_SIGNALS:
    void edited();
    void serviceChanged();
    void templatesCame();
    void recruitmentAsked(const QString& reference); // another one, to be looked at

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeWhoSection();
    QWidget* makePostSection();
    QWidget* makePersonSection();
    QWidget* makeNeedSection();
    void connectAll();
    void fillServices();
    void offerSites();
    void readOwnTemplate();
    void showTemplate();
    void change(kit::Field* field);
    void offerArrivals(const QString& words);
    void takeArrival();
    void showHeld();
    void judgeDays(bool strict);
    void showDayNotes();
    void askWarnings();
    void showWarnings(const api::RecruitmentWarnings& warnings);
    QList<kit::Field*> fields() const;

    ticket::Workspace workspace_;
    domain::RecruitmentKind kind_ = domain::RecruitmentKind::arrival;
    QString reference_;
    bool hasOwnTemplate_ = false;
    std::optional<domain::Template> own_; // once it has come
    bool readOnly_ = false;
    bool filling_ = false;
    QString serverNote_; // on the day that was asked about
    std::optional<QDate> noteDay_;
    QString openOne_; // reference of an open recruitment of the same person

    kit::Picker* arrival_;
    QLineEdit* jobTitle_;
    QComboBox* service_;
    kit::Segmented* contract_;
    QLineEdit* site_;
    QLineEdit* firstName_;
    QLineEdit* lastName_;
    ticket::PersonPicker* manager_;
    QLineEdit* replaces_;
    kit::DayEdit* start_;
    kit::DayEdit* end_;
    RecruitmentWishes* wishes_;
    HeldThings* held_;
    kit::TextEdit* remarks_;
    kit::Field* arrivalField_;
    kit::Field* jobTitleField_;
    kit::Field* serviceField_;
    kit::Field* contractField_;
    kit::Field* siteField_;
    kit::Field* firstNameField_;
    kit::Field* lastNameField_;
    kit::Field* managerField_;
    kit::Field* replacesField_;
    kit::Field* startField_;
    kit::Field* endField_;
    kit::Field* remarksField_;
    QWidget* whoSection_ = nullptr;
    QList<QWidget*> sections_;
    SectionTitle* needs_ = nullptr;
    kit::Banner* openBanner_;
    QTimer ask_;
};

} // namespace ilvm::panels
