// The pane beside a list where there is little room: facts give way, no line is cut.
#include "client/ticket/parent_card.hpp"
#include "client/ticket/ticket_header.hpp"
#include "client/ticket/ticket_pane.hpp"
#include "tests/client/desk/desk.hpp"
#include "tests/client/desk/recruitment_world.hpp"

#include <QLayout>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;

class TestPaneRoom : public QObject {
    Q_OBJECT

    std::unique_ptr<kit::Theme> theme_ = stillTheme();
    std::unique_ptr<Desk> desk_;

    ticket::TicketPane* pane(const QString& reference, int height) {
        auto* made = new ticket::TicketPane(desk_->workspace(), *desk_->window().findChild<ticket::ActionRunner*>(),
                                            &desk_->window());
        made->show(reference);
        made->setFixedSize(440, height);
        static_cast<QWidget*>(made)->show();
        QCoreApplication::sendPostedEvents();
        return made;
    }
    // What the lines of this part need at its width.
    static int needed(const QWidget& part) {
        const auto* layout = part.layout();
        return layout->hasHeightForWidth() ? layout->totalHeightForWidth(part.width())
                                           : layout->totalSizeHint().height();
    }
    static int facts(const ticket::TicketPane& pane) {
        int shown = 0;
        for (const auto* label : pane.findChild<ticket::TicketHeader*>()->findChildren<QLabel*>())
            shown += label->isVisible() &&
                     (label->text() == QStringLiteral("Demandeur") || label->text() == QStringLiteral("Priorité") ||
                      label->text() == QStringLiteral("Envoyée"));
        return shown;
    }

private Q_SLOTS:
    void cleanup() { desk_.reset(); }

    void factsGiveWayAndComeBack() {
        desk_ = std::make_unique<Desk>(*theme_, recruitmentDesk());
        auto* tall = pane(QStringLiteral("ONB-00464"), 900);
        QVERIFY(facts(*tall) >= 2);
        tall->setFixedSize(440, 540);
        QCoreApplication::sendPostedEvents();
        QTRY_VERIFY(facts(*tall) <= 1);
        for (const auto* part : {static_cast<QWidget*>(tall->findChild<ticket::TicketHeader*>()),
                                 static_cast<QWidget*>(tall->findChild<ticket::ParentCard*>())})
            QTRY_VERIFY2(part->height() >= needed(*part), part->metaObject()->className());
        tall->setFixedSize(440, 900);
        QTRY_VERIFY(facts(*tall) >= 2);
    }
};

QTEST_MAIN(TestPaneRoom)
#include "test_pane_room.moc"
