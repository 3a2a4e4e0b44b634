// Filling in a purchase: lines by the keyboard and from a spreadsheet, numbers, the budget, the RIB, files.
#include "client/kit/clamped_label.hpp"
#include "client/kit/gauge.hpp"
#include "client/kit/grouped_code.hpp"
#include "client/kit/language.hpp"
#include "client/kit/theme.hpp"
#include "tests/client/panels/purchase_desk.hpp"

#include <QClipboard>
#include <QScrollArea>
#include <QtTest>

using namespace ilvm;
using namespace ilvm::tests;
using Way = support::FakeReply::Way;

namespace {

bool says(const QWidget& box, const QString& words) {
    const auto labels = box.findChildren<kit::ClampedLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const auto* label) { return label->text() == words; });
}

} // namespace

class TestPurchaseForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { desk_ = std::make_unique<PurchaseDesk>(); }
    void cleanup() { desk_.reset(); }

    void linesAreWrittenByKeysAndTotalsFollow() {
        auto& table = desk_->form().lines().table();
        table.setFocus(Qt::TabFocusReason);
        type(text("Écran"));
        press(Qt::Key_Tab);
        type(text("3"));
        press(Qt::Key_Tab);
        type(text("199,90"));
        QVERIFY(desk_->form().lines().totals()); // with the last key, before the cell is left
        QCOMPARE(desk_->form().lines().totals()->excl_cents, 599'70);
        QCOMPARE(desk_->form().lines().totals()->cents, 719'64);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        QCOMPARE(table.currentIndex(), table.model()->index(1, 0)); // the empty line
        press(Qt::Key_Escape);
        type(text("Livre"));
        press(Qt::Key_Tab);
        type(text("1"));
        press(Qt::Key_Tab);
        type(text("10"));
        press(Qt::Key_Tab);
        type(text("5,5"));
        press(Qt::Key_Return);
        QCOMPARE(desk_->form().lines().totals()->cents, 719'64 + 10'55);
        QTRY_VERIFY(desk_->spoken().contains(text("VAT 5,5\u00A0%")));
        QTRY_VERIFY(desk_->spoken().contains(text("730,19\u00A0€")));
        QTRY_VERIFY(table.hasFocus()); // the cell is closed once its key is done
        press(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(desk_->form().lines().totals()->cents, 719'64);
    }

    void theTableLetsTheFocusOut() {
        auto& table = desk_->form().lines().table();
        table.setFocus(Qt::TabFocusReason);
        press(Qt::Key_Tab); // from the empty line at once
        QVERIFY(!table.hasFocus());
        table.setFocus(Qt::TabFocusReason);
        press(Qt::Key_Backtab);
        QVERIFY(!table.hasFocus());
    }

    void aTableIsPastedIntoItsPlace() {
        QGuiApplication::clipboard()->setText(
            text("Désignation\tQté\tPU HT\tTVA\nÉcran\t2\t1 139,50 €\t20 %\nBras\tx\t9\t20"));
        auto& table = desk_->form().lines().table();
        table.setFocus(Qt::TabFocusReason);
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk_->form().lines().model().lines().size(), 2U);
        QVERIFY(!desk_->form().lines().totals()); // not while a cell cannot be read
        QTRY_VERIFY(desk_->spoken().contains(text("Line 2, quantity")));
        QTRY_VERIFY(desk_->spoken().contains(text("2\u00A0734,80\u00A0€"))); // of what can be read
        desk_->form().lines().model().setData(table.model()->index(1, panels::quantityCell), text("1"), Qt::EditRole);
        QCOMPARE(desk_->form().lines().totals()->cents, 2'745'60);
    }

    void numbersAreCheckedWhileTheyAreTyped() {
        auto& iban = desk_->line("IBAN");
        iban.setFocus();
        type(text("FR14200410100505"));
        QCOMPARE(iban.text(), text("FR14 2004 1010 0505"));
        QVERIFY(!desk_->isWrong(iban)); // more keys will mend it
        type(text("00013M02605"));      // the last digit is wrong
        QVERIFY(desk_->isWrong(iban));
        press(Qt::Key_Backspace);
        type(text("6"));
        QVERIFY(!desk_->isWrong(iban));
        auto& number = desk_->line("SIRET");
        number.setFocus();
        type(text("7328293200007"));
        QCOMPARE(number.text(), text("732 829 320 0007"));
        QVERIFY(!desk_->isWrong(number));
        press(Qt::Key_Tab); // left unfinished
        QVERIFY(desk_->isWrong(number));
    }

    void theBudgetSaysWhatItWouldHaveLeft() {
        desk_->form().lines().model().insert(0, {{text("Écran"), text("1"), text("1000"), text("20")}});
        desk_->chooseBudget(text("INF-2026"));
        auto* gauge = desk_->form().findChild<kit::Gauge*>();
        QTRY_VERIFY(gauge->isVisible()); // with the budgets
        QCOMPARE(gauge->face().taken, 8'000'00);
        QCOMPARE(gauge->face().added, 1'200'00);
        QVERIFY(desk_->spoken().contains(text("800\u00A0€ left of 10\u00A0000\u00A0€")));
        desk_->form().lines().model().setData(desk_->form().lines().model().index(0, panels::priceCell), text("2000"),
                                              Qt::EditRole);
        QCOMPARE(gauge->face().over(), 400'00);
        QVERIFY(desk_->spoken().contains(text("nobody can approve")));
        desk_->chooseBudget(text("EDU-2026")); // its figures are not for this person, and it does not block
        QVERIFY(!gauge->isVisible());
        QVERIFY(desk_->spoken().contains(text("can be approved all the same")));
    }

    void theRibIsComparedAndOlderAnswersAreDropped() {
        desk_->line("IBAN").setText(rightIban);
        QVERIFY(desk_->drop({desk_->pdf(text("rib.pdf"))}));
        QTRY_COMPARE(desk_->server().count(comparing), 1);
        QTRY_COMPARE(desk_->rib().tone(), kit::Tone::ok);
        QCOMPARE(desk_->rib().title(), text("Bank details agree"));
        QVERIFY(says(desk_->rib(), text("rib.pdf")));
        // Asked about another IBAN, it is held back; the first IBAN is typed again and answered before it.
        desk_->server().next(comparing,
                             {200,
                              QByteArray::fromStdString(wire::toJson(ribSays(api::RibOutcome::mismatch, rightIban))),
                              Way::hold,
                              {}});
        desk_->line("IBAN").setText(otherIban);
        QTRY_COMPARE(desk_->server().count(comparing), 2);
        QCOMPARE(desk_->rib().title(), text("Reading the bank details…"));
        desk_->line("IBAN").setText(rightIban);
        QTRY_COMPARE(desk_->rib().tone(), kit::Tone::ok);
        desk_->server().release();
        // Another answer that was written after it has come: the late one has been through.
        bool hasCome = false;
        desk_->workspace().purchases.listBudgets(this, [&](const auto&) { hasCome = true; });
        QTRY_VERIFY(hasCome);
        QCOMPARE(desk_->rib().tone(), kit::Tone::ok);
        desk_->server().always(comparing, support::replyOf(ribSays(api::RibOutcome::mismatch, rightIban)));
        desk_->line("IBAN").setText(otherIban);
        QTRY_COMPARE(desk_->rib().tone(), kit::Tone::danger);
        const auto codes = desk_->rib().findChildren<kit::GroupedCode*>();
        QCOMPARE(std::count_if(codes.begin(), codes.end(), [](auto* code) { return code->isVisible(); }),
                 2);                                         // one above the other
        QVERIFY(desk_->editor("Justification").isVisible()); // a mismatch is to be explained
        desk_->line("IBAN").setText(text("FR76"));
        QTRY_VERIFY(!desk_->rib().isVisible());
    }

    void aMatchBesideAnotherAccountIsNone() {
        auto both = ribSays(api::RibOutcome::match, rightIban);
        both.found.push_back(otherIban.toStdString());
        desk_->server().always(comparing, support::replyOf(both));
        desk_->line("IBAN").setText(rightIban);
        QVERIFY(desk_->drop({desk_->pdf(text("rib.pdf"))}));
        QTRY_COMPARE(desk_->rib().tone(), kit::Tone::warn);
    }

    void filesAreDroppedChosenAndRefused() {
        desk_->drop({desk_->pdf(text("Devis Buroteq.pdf")), desk_->pdf(text("RIB_buroteq.pdf")),
                     desk_->file(text("notes.txt"), "Bonjour")});
        QTRY_VERIFY(desk_->form().pieces().areThere() && desk_->form().pieces().pieces().size() == 2);
        QCOMPARE(desk_->server().count(attaching), 2);
        QVERIFY(desk_->spoken().contains(text("notes.txt is not a PDF")));
        QVERIFY(!desk_->form().pieces().pieces()[0].isRib);
        QVERIFY(desk_->form().pieces().pieces()[1].isRib);
        QVERIFY(panels::isNamedLikeARib(text("Relevé d'identité bancaire.pdf")));
        QVERIFY(!panels::isNamedLikeARib(text("distribution.pdf")));
        const QString large = desk_->pdf(text("large.pdf"));
        QVERIFY(QFile::resize(large, api::largestAttachment + 1));
        QVERIFY(desk_->drop({large}));
        QVERIFY(desk_->spoken().contains(text("large.pdf is larger than 25 MB")));
        QCOMPARE(desk_->server().count(attaching), 2);
    }

    // The last one: it leaves another language and larger text behind.
    void largeTextFitsASmallWindow() {
        desk_.reset();
        kit::speak(*qApp, kit::Language::french);
        theme_ = std::make_unique<kit::Theme>(*qApp);
        theme_->setTextPercent(130);
        desk_ = std::make_unique<PurchaseDesk>();
        desk_->form().resize(626, 500); // of a window of 1100
        desk_->form().lines().model().insert(0, {{QString(90, u'é'), text("3"), text("199,90"), text("20")}});
        auto* page = desk_->form().findChild<QScrollArea*>();
        QTRY_VERIFY(page->widget()->width() <= page->viewport()->width());
        QVERIFY(page->widget()->minimumSizeHint().width() <= page->viewport()->width());
    }

private:
    std::unique_ptr<kit::Theme> theme_;
    std::unique_ptr<PurchaseDesk> desk_;
};

QTEST_MAIN(TestPurchaseForm)
#include "test_purchase_form.moc"
