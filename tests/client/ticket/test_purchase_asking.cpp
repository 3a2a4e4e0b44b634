// What the moves of several purchases, and of one that is prepared, ask of a person, over a server of this process.
#include "client/ticket/prepare_form.hpp"
#include "client/ticket/purchase_questions.hpp"
#include "client/ticket/row_list.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/purchase_world.hpp"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using domain::ActionCode, domain::Status;

namespace {

constexpr const char* plain = "ACH-00231";
constexpr const char* firstChanged = "ACH-00232";
constexpr const char* secondChanged = "ACH-00233";

World threePurchases() {
    auto world = purchaseDesk(Seat::manager, Status::pending_n2);
    for (const char* reference : {firstChanged, secondChanged}) {
        auto other = *world.find(plain);
        other.reference = reference;
        other.purchase->iban_changed = true;
        world.tickets.push_back(other);
    }
    return world;
}

} // namespace

class TestPurchaseAsking : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_ = stillTheme();
    std::unique_ptr<Desk> desk_;
    QTemporaryDir folder_;

    kit::AskDialog* dialog() const {
        const auto all = desk_->window().findChildren<kit::AskDialog*>();
        const auto open = std::find_if(all.begin(), all.end(), [](const auto* each) { return each->isVisible(); });
        return open == all.end() ? nullptr : *open;
    }
    bool asksAbout(const char* reference) const {
        return dialog() && dialog()->windowTitle().contains(QLatin1String(reference));
    }
    void check(std::initializer_list<const char*> references) {
        desk_ = std::make_unique<Desk>(*theme_, threePurchases());
        desk_->window().showPlace(QStringLiteral("manager"));
        desk_->window().openTicket(QLatin1String(plain));
        auto* rows = qobject_cast<ticket::RowList*>(desk_->list(QStringLiteral("Décisions en attente")));
        QVERIFY(rows);
        for (const char* reference : references) {
            QTRY_VERIFY(rows->row(QLatin1String(reference)));
            rows->check(QLatin1String(reference), true);
        }
        QTRY_VERIFY(desk_->button(QStringLiteral("Valider")));
        QTest::mouseClick(desk_->button(QStringLiteral("Valider")), Qt::LeftButton);
    }
    void sayWhoConfirmed() {
        const auto edits = dialog()->findChild<ticket::CallBackForm*>()->findChildren<QLineEdit*>();
        edits.at(0)->setText(QStringLiteral("04 72 00 00 00"));
        edits.at(1)->setText(QStringLiteral("Mme Vallon"));
        QTest::keyClick(dialog(), Qt::Key_Return, Qt::ControlModifier);
    }
    void prepare(bool serverMakesOrders) {
        desk_ = std::make_unique<Desk>(*theme_, purchaseDesk(Seat::technician, Status::in_progress));
        desk_->server().makesOrders = serverMakesOrders;
        desk_->window().showPlace(QStringLiteral("purchases"));
        desk_->window().openTicket(QLatin1String(plain));
        QTRY_VERIFY(desk_->button(QStringLiteral("Ouvrir le dossier")));
        QTest::mouseClick(desk_->button(QStringLiteral("Ouvrir le dossier")), Qt::LeftButton);
        QTRY_VERIFY(desk_->button(QStringLiteral("Envoyer à la signature ACH-00231")));
        QTest::mouseClick(desk_->button(QStringLiteral("Envoyer à la signature ACH-00231")), Qt::LeftButton);
        QVERIFY(asksAbout(plain));
    }
    QString pdf() const {
        QFile file(folder_.filePath(QStringLiteral("BC-1187.pdf")));
        if (!file.open(QIODevice::WriteOnly) || file.write("%PDF-1.4\n") < 0) qFatal("no file");
        return file.fileName();
    }
    void drop(const QString& path) {
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(dialog(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped({10, 10}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(dialog(), &dropped);
    }
    QAbstractButton* verb(const char* name) const { return desk_->button(QString::fromUtf8(name)); }
    QStringList sent() {
        desk_->workspace().tickets.sendAllDeferred();
        if (!desk_->waitFor([this] { return !desk_->workspace().tickets.isSending(); })) return {};
        auto moves = desk_->server().moves();
        moves.sort();
        return moves;
    }

private Q_SLOTS:
    void cleanup() { desk_.reset(); }

    void everyChangedAccountOfSeveralIsAskedAbout() {
        check({firstChanged, plain, secondChanged});
        QVERIFY(asksAbout(firstChanged));
        sayWhoConfirmed();
        QTRY_VERIFY(asksAbout(secondChanged));
        sayWhoConfirmed();
        QTRY_VERIFY(!dialog());
        QCOMPARE(sent(), (QStringList{QStringLiteral("approve ACH-00231"), QStringLiteral("approve ACH-00232"),
                                      QStringLiteral("approve ACH-00233")}));
        QCOMPARE(std::count_if(desk_->server().requests().begin(), desk_->server().requests().end(),
                               [](const auto& request) { return request.callback.has_value(); }),
                 2);
    }

    void whoLeavesOneLeavesThatOneOnly() {
        check({firstChanged, plain, secondChanged});
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(asksAbout(secondChanged));
        sayWhoConfirmed();
        QTRY_VERIFY(!dialog());
        QCOMPARE(sent(), (QStringList{QStringLiteral("approve ACH-00231"), QStringLiteral("approve ACH-00233")}));
    }

    // Another question takes the place of all that was still to be asked.
    void anotherQuestionEndsTheRow() {
        check({firstChanged, secondChanged});
        QVERIFY(asksAbout(firstChanged));
        auto* rows = qobject_cast<ticket::RowList*>(desk_->list(QStringLiteral("Décisions en attente")));
        rows->select(QLatin1String(plain));
        QTest::keyClick(rows, Qt::Key_R);
        QVERIFY(asksAbout(plain));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(sent(), QStringList());
    }

    void theApplicationMakesTheOrder() {
        prepare(true);
        if (QTest::currentTestFailed()) return;
        QTRY_VERIFY(verb("Faire le bon de commande"));
        QTest::mouseClick(verb("Faire le bon de commande"), Qt::LeftButton);
        QTRY_COMPARE(desk_->server().moves(), QStringList{QStringLiteral("prepare ACH-00231")});
        const auto& request = desk_->server().requests().front();
        QVERIFY(!request.attachments && !request.amount_cents);
    }

    // Where no buyer is configured the only way is to attach it, with the amount that it bears.
    void whereItMakesNoneAnOrderIsAttached() {
        prepare(false);
        if (QTest::currentTestFailed()) return;
        auto* form = dialog()->findChild<ticket::PrepareForm*>();
        QTRY_VERIFY(form->attaches());
        QVERIFY(!verb("Faire le bon de commande") && !verb("Laisser l'application le faire"));
        QVERIFY(!verb("Envoyer à la signature")); // greyed: there is no order
        drop(pdf());
        QTRY_VERIFY(verb("Envoyer à la signature"));
        auto* amount = form->findChild<QLineEdit*>();
        amount->setText(QStringLiteral("douze"));
        QVERIFY(!verb("Envoyer à la signature"));
        amount->setText(QStringLiteral("10 618,00"));
        QTest::mouseClick(verb("Envoyer à la signature"), Qt::LeftButton);
        QTRY_COMPARE(desk_->server().moves(), QStringList{QStringLiteral("prepare ACH-00231")});
        const auto& request = desk_->server().requests().front();
        QVERIFY(request.attachments && request.attachments->size() == 1);
        QCOMPARE(request.attachments->front().id, std::string("801"));
        QCOMPARE(request.attachments->front().role, std::optional(api::AttachmentRole::prepared_order));
        QCOMPARE(request.amount_cents, std::optional<std::int64_t>(10'618'00));
    }

    void anOrderMadeElsewhereTakesTheOthersPlace() {
        prepare(true);
        if (QTest::currentTestFailed()) return;
        QTRY_VERIFY(verb("Faire le bon de commande"));
        QTest::mouseClick(verb("Joindre un bon de commande fait ailleurs"), Qt::LeftButton);
        QVERIFY(!verb("Envoyer à la signature"));
        drop(pdf());
        QTRY_VERIFY(verb("Envoyer à la signature"));
        QTest::mouseClick(verb("Laisser l'application le faire"), Qt::LeftButton);
        QTest::mouseClick(verb("Faire le bon de commande"), Qt::LeftButton);
        QTRY_COMPARE(desk_->server().moves().size(), 1);
        QVERIFY(!desk_->server().requests().front().attachments);
    }
};

QTEST_MAIN(TestPurchaseAsking)
#include "test_purchase_asking.moc"
