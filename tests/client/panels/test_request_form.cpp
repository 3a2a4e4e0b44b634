// The form of a request and its draft: all that was filled in is there again after the program was closed.
#include "client/panels/new_request/request_form.hpp"
#include "client/ticket/person_picker.hpp"
#include "tests/client/support/program.hpp"

#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace ilvm;
using panels::RequestForm;

namespace {

const QByteArray attaching = "POST /api/v1/attachments";
const QByteArray submitting = "POST /api/v1/tickets";

} // namespace

class TestRequestForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        program_ = std::make_unique<support::Program>();
        program_->server.always(attaching,
                                support::replyOf(api::Uploaded{"71", "00", 3, "text/plain", "trace.txt"}, 201));
        program_->server.always("POST /api/v1/tickets/preview", support::replyOf(api::Preview{}));
        open();
    }
    void cleanup() {
        form_.reset();
        program_->session.reset();
    }

    void aDraftKeepsForWhomAndItsFiles() {
        form_->setItem(QStringLiteral("incident"));
        subject().setText(QStringLiteral("Écran noir"));
        forWhom().setPerson(api::Person{"9", "p.petit", "Paul Petit", "IME"});
        attach();
        QTRY_COMPARE(program_->server.count(attaching), 1);
        QTRY_VERIFY(kept().contains("trace.txt"));
        QVERIFY(kept().contains("p.petit"));

        form_.reset();
        program_->session.reset();
        open();
        QCOMPARE(subject().text(), QStringLiteral("Écran noir"));
        QVERIFY(forWhom().person());
        QCOMPARE(forWhom().person()->id, "9");
        form_->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("Depuis ce matin."));
        program_->server.always(submitting, support::replyOf(support::madeTicket("INC-00007"), 201));
        QSignalSpy submitted(form_.get(), &RequestForm::submitted);
        sendButton().click();
        QTRY_COMPARE(submitted.size(), 1);
        const auto sent = wire::readAnswer<api::Submission>(lastSubmission().toStdString());
        QVERIFY(sent.has_value());
        QCOMPARE(sent->requested_for.value_or(""), "9");
        QVERIFY(sent->attachments && sent->attachments->size() == 1);
        QCOMPARE(sent->attachments->front().id, "71");
        QCOMPARE(kept(), QByteArray()); // and nothing of it is left
    }

    void aDraftOfAnEarlierVersionIsStillRead() {
        form_.reset();
        program_->workspace().drafts.keepText(QStringLiteral("submission"), R"({"item":"incident","title":"Avant"})");
        form_ = std::make_unique<RequestForm>(program_->workspace());
        QCOMPARE(subject().text(), QStringLiteral("Avant"));
        QVERIFY(!forWhom().person());
    }

private:
    void open() {
        program_->open();
        api::Change change;
        api::CatalogueItem item;
        item.code = "incident";
        item.label = "Incident";
        item.target_service = "IT";
        change.upserts.push_back({api::FeedType::catalogue_item, {wire::toJson(item)}});
        program_->workspace().truth.apply(change);
        form_ = std::make_unique<RequestForm>(program_->workspace());
        form_->refresh();
        form_->show();
    }
    QLineEdit& subject() {
        const auto lines = form_->findChildren<QLineEdit*>();
        return **std::find_if(lines.begin(), lines.end(), [](const QLineEdit* line) {
            return line->accessibleName().startsWith(QStringLiteral("Title"));
        });
    }
    QPushButton& sendButton() {
        const auto buttons = form_->findChildren<QPushButton*>();
        return **std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
            return button->text() == QStringLiteral("Send the request");
        });
    }
    ticket::PersonPicker& forWhom() { return *form_->findChild<ticket::PersonPicker*>(); }
    QByteArray kept() { return program_->workspace().drafts.text(QStringLiteral("submission")); }

    void attach() {
        QFile file(program_->folder.filePath(QStringLiteral("trace.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("abc");
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(form_.get(), &enter);
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(form_.get(), &drop);
    }
    QByteArray lastSubmission() {
        QByteArray body;
        for (const auto& request : program_->server.requests(submitting))
            if (request.path == "/api/v1/tickets") body = request.body;
        return body;
    }

    std::unique_ptr<support::Program> program_;
    std::unique_ptr<RequestForm> form_;
};

QTEST_MAIN(TestRequestForm)
#include "test_request_form.moc"
