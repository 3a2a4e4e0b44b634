// Choosing from the catalogue with the keyboard alone, whichever form stands open beside it.
#include "client/kit/search_field.hpp"
#include "client/panels/new_request/purchase_form.hpp"
#include "client/panels/new_request/request_form.hpp"
#include "tests/client/desk/desk.hpp"

#include <QListWidget>
#include <QtTest>

using namespace ilvm;
using tests::Desk;
using tests::Seat;

class TestNewRequest : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_ = tests::stillTheme();
    std::unique_ptr<Desk> desk_;

    template <typename T>
    T& the() const {
        return *desk_->window().findChild<T*>();
    }
    static QWidget& focus() { return *QApplication::focusWidget(); }
    QListWidget& catalogue() const { return the<QListWidget>(); }

    void search(const QString& words) {
        auto* field = desk_->window().findChild<QListWidget*>()->parentWidget()->findChild<kit::SearchField*>();
        field->setFocus(Qt::ShortcutFocusReason);
        QTest::keyClicks(field, words);
    }

private Q_SLOTS:
    void init() {
        auto world = tests::deskOf(Seat::requester);
        api::CatalogueItem purchase;
        purchase.code = "achat";
        purchase.label = "Achat";
        purchase.kind = domain::Kind::purchase;
        purchase.target_service = "DAF";
        world.catalogue.insert(world.catalogue.begin(), purchase);
        desk_ = std::make_unique<Desk>(*theme_, std::move(world));
        desk_->window().showPlace(QStringLiteral("new_request"));
        desk_->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk_->window()));
        QTRY_VERIFY(catalogue().count() > 2);
    }
    void cleanup() { desk_.reset(); }

    void aChoiceIsMadeByKeysBesideAnOpenForm_data() {
        QTest::addColumn<QString>("opened");
        QTest::newRow("none") << QString();
        QTest::newRow("a purchase") << QStringLiteral("Achat");
        QTest::newRow("another request") << QStringLiteral("Badge ou clé");
    }
    void aChoiceIsMadeByKeysBesideAnOpenForm() {
        QFETCH(QString, opened);
        if (!opened.isEmpty()) {
            const auto found = catalogue().findItems(opened, Qt::MatchExactly);
            QCOMPARE(found.size(), 1);
            QTest::mouseClick(catalogue().viewport(), Qt::LeftButton, {},
                              catalogue().visualItemRect(found.first()).center());
        }
        search(QStringLiteral("incident"));
        QTest::keyClick(&focus(), Qt::Key_Tab);
        QCOMPARE(&focus(), &catalogue());
        QTest::keyClick(&focus(), Qt::Key_Down);
        QVERIFY(the<panels::RequestForm>().isVisible());
        QVERIFY(!the<panels::PurchaseForm>().isVisible());
        QVERIFY(!the<panels::RequestForm>().item().isEmpty());
        QVERIFY(catalogue().currentItem());
    }
};

QTEST_MAIN(TestNewRequest)
#include "test_new_request.moc"
