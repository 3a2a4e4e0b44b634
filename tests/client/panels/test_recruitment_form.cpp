// The form of a recruitment before a scripted server: what is wrong while it is typed, what is to be thought about, who
// will decide, its draft, what is sent and how often; and the person who leaves.
#include "client/kit/banner.hpp"
#include "client/kit/day_edit.hpp"
#include "client/kit/field.hpp"
#include "client/kit/picker.hpp"
#include "client/kit/segmented.hpp"
#include "client/kit/tick_card.hpp"
#include "client/kit/today.hpp"
#include "client/panels/recruitments/recruitment_fields.hpp"
#include "client/panels/recruitments/recruitment_form.hpp"
#include "client/ticket/family.hpp"
#include "shared/wire/problem_json.hpp"
#include "tests/client/support/program.hpp"
#include "tests/client/support/text.hpp"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace ilvm;
using tests::text;
using Way = support::FakeReply::Way;

namespace {

const QByteArray submitting = "POST /api/v1/tickets", previewing = "POST /api/v1/tickets/preview",
                 checking = "POST /api/v1/checks/recruitment", templates = "GET /api/v1/recruitment-templates";

api::RecruitmentTemplates model() {
    api::RecruitmentTemplate arrival;
    arrival.wishes = {{"laptop", "Laptop", {}}, {"imago", "Imago", "Profile"}};
    domain::TemplateTask account, laptop, imago;
    account.code = "account", account.service = "IT", account.title = "Account";
    laptop.code = "laptop", laptop.service = "IT", laptop.title = "Laptop", laptop.wish = "laptop";
    imago.code = "imago", imago.service = "IMAGO", imago.title = "Imago", imago.wish = "imago";
    arrival.tasks = {account, laptop, imago};
    api::RecruitmentTemplate departure;
    departure.kind = domain::RecruitmentKind::departure;
    departure.tasks = {account};
    return {{arrival, departure}};
}

api::Ticket arrivalOf(const std::string& reference) {
    auto made = support::madeTicket(reference, 1, "Arrivée de Hugo Blanchard");
    made.kind = domain::Kind::recruitment;
    made.status = domain::Status::closed;
    auto& record = made.recruitment.emplace();
    record.reference = reference;
    record.first_name = "Hugo";
    record.last_name = "Blanchard";
    record.job_title = "Comptable";
    record.service = "SIEGE";
    record.start_date = {2024, 3, 4};
    record.held = std::vector<api::HeldThing>{{"Badge", "ONB-00405", {}, {}}, {"Laptop", "ONB-00402", {}, {}}};
    return made;
}

} // namespace

class TestRecruitmentForm : public QObject {
    Q_OBJECT

    std::unique_ptr<support::Program> program_;
    std::unique_ptr<panels::RecruitmentForm> form_;

    support::FakeServer& server() { return program_->server; }
    void open() {
        program_->open();
        auto& truth = program_->workspace().truth;
        api::Change services;
        for (const auto* code : {"SESSAD", "SIEGE"})
            services.upserts.push_back(
                {api::FeedType::service, {wire::toJson(api::Service{code, code, api::ServiceType::origin})}});
        truth.apply(services);
        truth.apply(truth::Truth::changeOf(arrivalOf("FCPI-00020")));
        form_ = std::make_unique<panels::RecruitmentForm>(program_->workspace());
        form_->resize(900, 1200);
        form_->show();
        form_->activateWindow();
        if (!QTest::qWaitForWindowActive(form_.get()) || !QTest::qWaitFor([this] { return boxes().size() == 2; }))
            qFatal("the form does not open");
    }
    QList<kit::TickCard*> boxes() {
        auto all = form_->findChildren<kit::TickCard*>();
        all.removeIf([](const kit::TickCard* box) { return !box->isVisible(); });
        return all;
    }
    template <typename T>
    T& named(const char* begin) {
        for (auto* each : form_->findChildren<T*>())
            if (each->accessibleName().startsWith(text(begin))) return *each;
        qFatal("nothing is called %s", begin);
    }
    QLineEdit& line(const char* begin) { return named<QLineEdit>(begin); }
    kit::DayEdit& day(const char* begin) { return named<kit::DayEdit>(begin); }
    bool isWrong(const QWidget& control) { return qobject_cast<kit::Field*>(control.parentWidget())->isWrong(); }
    QString spoken() {
        QStringList all;
        for (const auto* label : form_->findChildren<QLabel*>())
            if (label->isVisible()) all.append(label->text());
        return all.join(QLatin1Char('\n'));
    }
    QPushButton& sendButton() {
        for (auto* button : form_->findChildren<QPushButton*>())
            if (button->text() == text("Send the recruitment")) return *button;
        qFatal("nothing sends");
    }
    QList<support::FakeRequest> sent() {
        QList<support::FakeRequest> all;
        for (const auto& request : server().requests(submitting))
            if (request.path == "/api/v1/tickets") all.append(request);
        return all;
    }
    void fill() {
        line("Job title").setText(text("Éducatrice"));
        auto& service = named<QComboBox>("Service");
        service.setCurrentIndex(service.findData(text("SESSAD")));
        line("First name").setText(text("Camille"));
        line("Name, ").setText(text("Rousseau"));
        day("Date d'arrivée").setDay(kit::today().addDays(40));
    }

private Q_SLOTS:
    void init() {
        program_ = std::make_unique<support::Program>();
        server().always(templates, support::replyOf(model()));
        server().always(checking, support::replyOf(api::RecruitmentWarnings{}));
        api::Preview preview;
        preview.approvals.emplace_back().deciders = {{"7", "m.fontaine", "Marie Fontaine", "SESSAD"}};
        server().always(previewing, support::replyOf(preview));
        server().always("GET /api/v1/tickets?", support::replyOf(api::TicketPage{}));
        open();
    }
    void cleanup() {
        form_.reset();
        program_.reset();
    }

    void whatIsMissingIsSaidAtItsPlace() {
        QTest::keyClick(form_.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(isWrong(line("Job title")));
        QVERIFY(isWrong(line("First name")));
        QVERIFY(isWrong(day("Date d'arrivée")));
        QVERIFY(spoken().contains(text("5 place(s)")));
        QCOMPARE(sent().size(), 0);
        line("Job title").setText(text("É")); // and it is right as soon as it is
        QVERIFY(!isWrong(line("Job title")));
    }

    void anEndBeforeTheStartIsWrongAtOnce() {
        day("Date d'arrivée").setDay(QDate(2027, 2, 1));
        day("End of the contract").setDay(QDate(2027, 1, 31));
        QVERIFY(isWrong(day("End of the contract")));
        day("Date d'arrivée").setDay(QDate(2027, 1, 31));
        QVERIFY(!isWrong(day("End of the contract")));
        day("End of the contract").setTyped(text("31/2/2027"));
        fill();
        QTest::keyClick(form_.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(isWrong(day("End of the contract")));
        QCOMPARE(sent().size(), 0);
    }

    void aDayInThePastOrNearIsThoughtAbout() {
        auto& start = day("Date d'arrivée");
        start.setDay(kit::today().addDays(-1));
        QVERIFY(start.accessibleDescription().contains(text("past")));
        QVERIFY(!isWrong(start)); // HR puts in order what was forgotten
        start.setDay(kit::today().addDays(3));
        QCOMPARE(start.accessibleDescription(), text("In 3 day(s) — standard notice: 10 working days"));
        start.setDay(kit::today().addDays(40));
        QVERIFY(start.accessibleDescription().isEmpty());
    }

    void whoHasAnOpenRecruitmentIsShown() {
        server().always(checking, support::replyOf(api::RecruitmentWarnings{
                                      {{"last_name", "open_recruitment", "Déjà ouvert : FCPI-00012.", "FCPI-00012"}}}));
        QSignalSpy asked(form_.get(), &panels::RecruitmentForm::recruitmentAsked);
        fill();
        QTRY_VERIFY(spoken().contains(text("FCPI-00012")));
        for (auto* button : form_->findChildren<QPushButton*>())
            if (button->text() == text("Look at FCPI-00012")) button->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), text("FCPI-00012"));
        const auto question =
            wire::readAnswer<api::RecruitmentQuestion>(server().requests(checking).constLast().body.toStdString());
        QCOMPARE(question->last_name, std::string("Rousseau"));
        server().always(checking, support::replyOf(api::RecruitmentWarnings{}));
        line("Name, ").setText(text("Rousselet")); // somebody else
        QTRY_VERIFY(!spoken().contains(text("FCPI-00012")));
    }

    void whoDecidesIsKnownBefore() {
        fill();
        QTRY_VERIFY(spoken().contains(text("Marie Fontaine")));
        const auto asked =
            wire::readAnswer<api::Submission>(server().requests(previewing).constLast().body.toStdString());
        QCOMPARE(asked->kind, domain::Kind::recruitment);
        QCOMPARE(asked->recruitment->service, std::string("SESSAD"));
    }

    void whatIsTickedSaysHowManyTasks() {
        QVERIFY(spoken().contains(text("1 task(s)"))); // the one that is always created
        boxes()[0]->click();
        boxes()[1]->click();
        QVERIFY(spoken().contains(text("3 task(s)")));
        QVERIFY(line("Imago, Profile").isVisible());
        boxes()[1]->click();
        QVERIFY(!line("Imago, Profile").isVisible());
    }

    void theDraftSurvives() {
        fill();
        boxes()[1]->click();
        line("Imago, Profile").setText(text("Éducateur"));
        day("End of the contract").setTyped(text("31/2")); // unreadable, and kept
        form_->keepDraft();
        form_.reset();
        program_->session.reset();
        open();
        QCOMPARE(line("Job title").text(), text("Éducatrice"));
        QCOMPARE(named<QComboBox>("Service").currentData().toString(), text("SESSAD"));
        QCOMPARE(day("Date d'arrivée").day().value(), kit::today().addDays(40));
        QCOMPARE(day("End of the contract").text(), text("31/2"));
        QVERIFY(boxes()[1]->isChecked());
        QCOMPARE(line("Imago, Profile").text(), text("Éducateur"));
    }

    void itIsSentWholeAndOnce() {
        fill();
        boxes()[1]->click();
        line("Imago, Profile").setText(text("Éducateur"));
        named<kit::Segmented>("Contract").setCurrent(1);
        server().always(submitting, {200, "{}", Way::cut, {}}); // it may have arrived
        sendButton().click();
        QTRY_COMPARE(sent().size(), 1);
        QTRY_VERIFY(sendButton().isEnabled());
        server().always(submitting, support::replyOf(support::madeTicket("FCPI-00035"), 201));
        QSignalSpy submitted(form_.get(), &panels::RecruitmentForm::submitted);
        sendButton().click();
        QTRY_COMPARE(submitted.size(), 1);
        QCOMPARE(sent().size(), 2);
        QCOMPARE(sent()[0].body, sent()[1].body);
        QCOMPARE(sent()[0].key(), sent()[1].key());
        const auto body = wire::readAnswer<api::Submission>(sent()[1].body.toStdString());
        QCOMPARE(body->kind, domain::Kind::recruitment);
        const auto& entry = body->recruitment.value();
        QCOMPARE(entry.first_name, std::string("Camille"));
        QCOMPARE(entry.last_name, std::string("Rousseau"));
        QCOMPARE(entry.contract, domain::Contract::fixed_term);
        QCOMPARE(entry.start_date, ticket::dayFrom(kit::today().addDays(40)));
        QVERIFY(!entry.end_date && !entry.arrival && !entry.manager);
        QCOMPARE(entry.wishes, std::vector<std::string>{"imago"});
        QCOMPARE(entry.details->at("imago"), std::string("Éducateur"));
        QVERIFY(program_->workspace().drafts.text(QStringLiteral("recruitment")).isEmpty());
    }

    void aRefusalLeadsToItsPlaces() {
        base::Problem problem;
        problem.status = 422;
        problem.type = "ilvm:invalid";
        problem.errors = {{"recruitment.manager", "unknown", "Cette personne n'existe plus."}};
        server().always(submitting, {422, QByteArray::fromStdString(wire::problemJson(problem)), Way::answer, {}});
        fill();
        sendButton().click();
        QTRY_VERIFY(isWrong(line("Direct manager")));
        QCOMPARE(line("Direct manager").accessibleDescription(), text("Cette personne n'existe plus."));
        sendButton().click(); // it is wrong until it is changed
        QCOMPARE(sent().size(), 1);
        line("Direct manager").clear();
        sendButton().click();
        QTRY_COMPARE(sent().size(), 2);
        QVERIFY(sent()[0].key() != sent()[1].key()); // as another one
    }

    void whoLeavesGivesBackWhatTheyHold() {
        boxes()[0]->click();
        named<kit::Segmented>("Kind").setCurrent(2);
        QVERIFY(form_->fields().draft().wishes.isEmpty()); // a departure has no such need
        QTRY_VERIFY(spoken().contains(text("Choose who leaves")));
        auto& arrival = named<kit::Picker>("The recruitment by which");
        arrival.setChoice(kit::Choice{text("FCPI-00020"), text("Hugo Blanchard"), {}});
        QCOMPARE(line("First name").text(), text("Hugo"));
        QCOMPARE(line("Job title").text(), text("Comptable"));
        QCOMPARE(named<QComboBox>("Service").currentData().toString(), text("SIEGE"));
        QTRY_VERIFY(spoken().contains(text("given by ONB-00405")));
        day("Date de départ").setDay(kit::today().addDays(60));
        server().always(submitting, support::replyOf(support::madeTicket("FCPI-00036"), 201));
        sendButton().click();
        QTRY_COMPARE(sent().size(), 1);
        const auto body = wire::readAnswer<api::Submission>(sent()[0].body.toStdString());
        QCOMPARE(body->recruitment->kind, domain::RecruitmentKind::departure);
        QCOMPARE(body->recruitment->arrival.value(), std::string("FCPI-00020"));
    }
};

QTEST_MAIN(TestRecruitmentForm)
#include "test_recruitment_form.moc"
